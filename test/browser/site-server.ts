import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import guide from "#shared/programme/guide.json" with { type: "json" };

/** The built site as its host serves it, for the tests: addresses without extension, the strict policy, the API behind it. */

const project = path.resolve(import.meta.dirname, "../..");
/** One build serves all tests of a run: vitest's process id names it. */
const shared = path.join(tmpdir(), `soft-landing-site-${process.ppid}`);

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

const needs = guide.topics.map(({ need }) => need);
/** Every page but those of single needs, of which there is one here, by language. */
export const sitePages = {
  en: ["/en/", "/en/region", "/en/fit", "/en/apply", "/en/welcome", "/en/welcome-guide"].concat(
    needs.slice(0, 1).map((need) => `/en/welcome-guide/${need}`),
  ),
  nl: [
    "/nl/",
    "/nl/regio",
    "/nl/past-het",
    "/nl/aanmelden",
    "/nl/welkom",
    "/nl/welkomstgids",
  ].concat(needs.slice(0, 1).map((need) => `/nl/welkomstgids/${need}`)),
};
/** The pages of the other needs. */
export const topicPages = needs
  .slice(1)
  .flatMap((need) => [`/en/welcome-guide/${need}`, `/nl/welkomstgids/${need}`]);

/** Runs before a page: adds up in `window.shifted` how far things moved without anybody touching them. */
export const watchShifts = `
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });`;

export interface Site {
  url: string;
  /** What the API is behind; a test may change it. Answers 503 when there is none. */
  behind: { api?: string };
  /** Bytes of every answer since the last call, compressed, by path. */
  sent(): Map<string, number>;
  stop(): Promise<void>;
}

export async function builtSite(): Promise<string> {
  if (!existsSync(path.join(shared, "404.html"))) await build(shared);
  return shared;
}

function build(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["web/build.ts", folder], { cwd: project });
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
    });
    child.stderr.on("data", (data) => {
      said += data;
    });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

export async function openSite(api?: string): Promise<Site> {
  const folder = await builtSite();
  const behind: Site["behind"] = api === undefined ? {} : { api };
  let bytes = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (/^\/(api|status)\//.test(pathname)) return void pass(request, response, behind.api);
    const found = fileOf(folder, pathname);
    const content = readFileSync(found ?? path.join(folder, "404.html"));
    bytes.set(pathname, gzipSync(content).byteLength);
    response.writeHead(found ? 200 : 404, {
      "content-type": types[path.extname(found ?? "404.html")] ?? "application/octet-stream",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    behind,
    sent: () => {
      const before = bytes;
      bytes = new Map();
      return before;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileOf(folder: string, pathname: string): string | undefined {
  const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const file = path.join(folder, path.extname(name) === "" ? `${name}.html` : name);
  return file.startsWith(folder) && existsSync(file) ? file : undefined;
}

/** Hands a request on to the API and its answer back, as one host in front of both does. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  api: string | undefined,
): Promise<void> {
  if (api === undefined) {
    response.writeHead(503).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
  const answer = await fetch(`${api}${request.url}`, {
    method: request.method ?? "GET",
    headers: headers as Record<string, string>,
    redirect: "manual",
    ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
  });
  const { "content-encoding": ____, ...back } = Object.fromEntries(answer.headers);
  response.writeHead(answer.status, back);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
