import { readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

/** The site of the synthesised template, by the distribution only, and what happens to whoever goes past it. */
describe("pages and API at one host", () => {
  const directory = emptyDirectory();
  const warnings: string[] = [];
  let local: Local;
  let cdkOut = "";
  let api = "";
  beforeAll(async () => {
    cdkOut = await synthesised();
    local = await startLocal({ cdkOut, directory, warn: (warning) => warnings.push(warning) });
    const endpoints = await fetch(`${local.url}/_local/endpoints`);
    api = ((await endpoints.json()) as { api: string }).api;
  });
  afterAll(async () => {
    await local?.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  const get = (where: string, init: RequestInit = {}) =>
    fetch(local.url + where, { redirect: "manual", ...init });
  /** Asks for exactly this path: no client here tidies it up. */
  const raw = (where: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(local.url);
      const asking = request({ hostname, port, path: where, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asking.on("error", reject);
      asking.end();
    });

  it.each([
    ["/", "nl", "text/html"],
    ["/en/", "en", "text/html"],
    ["/en/region", "en", "text/html"],
    ["/nl/past-het", "nl", "text/html"],
    ["/nl/aanmelden", "nl", "text/html"],
    ["/apply?lang=nl", "nl", "text/html; charset=utf-8"],
  ])("%s is a page in %s", async (path, language, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(await answer.text()).toContain(`<html lang="${language}"`);
  });

  it("a page has the strict policy, is asked for anew each time, and told unchanged to whoever has it", async () => {
    const page = await get("/en/apply");
    const headers = Object.fromEntries(page.headers);
    expect(headers).toMatchObject({
      "cache-control": "no-cache",
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
    });
    const again = await get("/en/apply", { headers: { "if-none-match": headers.etag ?? "" } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const other = await get("/en/region", { headers: { "if-none-match": headers.etag ?? "" } });
    expect(other.status).toBe(200);
  });

  it("HEAD says the same as GET, without the page", async () => {
    const [head, page] = [await get("/en/", { method: "HEAD" }), await get("/en/")];
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(page.headers.get("content-length"));
    expect(head.headers.get("etag")).toBe(page.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  it("every asset of a page may be kept for ever, and a missing one may not", async () => {
    const page = await (await get("/en/apply")).text();
    const assets = new Set(page.match(/\/assets\/[\w.-]+/g));
    expect(assets.size).toBeGreaterThan(2);
    for (const asset of assets) {
      const answer = await get(asset);
      expect(answer.status, asset).toBe(200);
      expect(answer.headers.get("cache-control"), asset).toBe(
        "public, max-age=31536000, immutable",
      );
      expect(answer.headers.get("content-type"), asset).toMatch(
        /^(text\/(css|javascript)|image\/)/,
      );
    }
    const missing = await get("/assets/never.js");
    expect([missing.status, missing.headers.get("cache-control")]).toEqual([404, null]);
  });

  it("what does not exist has a page of its own, in both languages, under the same policy", async () => {
    for (const path of ["/nowhere", "/en/nowhere", "/en/region/", "/favicon.ico"]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get("content-security-policy"), path).toContain("script-src 'self'");
      const page = await answer.text();
      expect(page).toContain("bestaat niet");
      expect(page).toContain("does not exist");
    }
  });

  it("a language without its slash leads to the one with it", async () => {
    const answer = await get("/en");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/en/"]);
  });

  it.each([
    "/../package.json",
    "/en/../../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fpackage.json",
    "/assets/../../package.json",
    "/assets/%2e%2e/index.html",
    "//etc/passwd",
    "/%00",
    "/%",
    "/__proto__",
    "/assets/constructor",
  ])("%s leads nowhere", async (path) => {
    expect(await raw(path)).toBe(404);
    expect(warnings).toEqual([]);
  });

  it("a page takes no POST, and an unknown path of the API says so itself", async () => {
    expect((await get("/en/apply", { method: "POST", body: "x" })).status).toBe(403);
    const unknown = await get("/api/nothing");
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({ message: "Not Found" });
    const status = await get(`/status/${"0".repeat(40)}`, { headers: { "accept-language": "nl" } });
    expect(status.status).toBe(404);
    expect(await status.text()).toContain('<html lang="nl">');
  });

  it("the API gets what its functions read, and nothing else of the visitor", async () => {
    const post = (form: object, key: string) =>
      get("/api/leads", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key, cookie: "a=b" },
        body: JSON.stringify(form),
      });
    const [first, again] = [await post(startupForm(), "one"), await post(startupForm(), "one")];
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(await again.json()).toEqual(await first.json());
    const other = await post({ ...startupForm(), language: "nl" }, "one");
    expect(other.status).toBe(409);
  });

  it("whoever goes past the site is sent away by every door, with any secret but the right one", async () => {
    expect(new URL(api).port).not.toBe(new URL(local.url).port);
    const routes = routesOf(cdkOut);
    expect(routes.length).toBeGreaterThan(12);
    for (const [method, path] of routes) {
      for (const headers of [{}, { "x-origin-secret": "guessed" }] as Record<string, string>[]) {
        const body = method === "POST" ? JSON.stringify(startupForm()) : null;
        const json = { "content-type": "application/json" };
        const sent = { method, body, headers: { ...headers, ...json } };
        expect((await fetch(api + path, sent)).status, `${method} ${path}`).toBe(421);
        expect((await get(path, sent)).status, `${method} ${path}`).not.toBe(421);
      }
    }
  });
});

/** Every route of the API with some token in its place: `["GET", "/status/0000…"]`. */
function routesOf(cdkOut: string): [string, string][] {
  const file = path.join(cdkOut, "SoftLanding-local-App.template.json");
  const { Resources } = JSON.parse(readFileSync(file, "utf8")) as {
    Resources: Record<string, { Type: string; Properties: { RouteKey: string } }>;
  };
  return Object.values(Resources)
    .filter(({ Type }) => Type === "AWS::ApiGatewayV2::Route")
    .map(({ Properties }) => {
      const [method = "", route = ""] = Properties.RouteKey.split(" ");
      return [method, route.replace("{token}", "0".repeat(40)).replace("{action}", "erase")];
    });
}
