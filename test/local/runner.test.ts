import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Local, startLocal } from "#infra/local/runner.ts";

const cdkOut = fileURLToPath(new URL("./template", import.meta.url));
const directory = mkdtempSync(path.join(tmpdir(), "local-"));
const warnings: string[] = [];
const start = (): Promise<Local> =>
  startLocal({ cdkOut, directory, warn: (message) => warnings.push(message) });

let local: Local;
beforeAll(async () => {
  local = await start();
});
afterAll(async () => {
  await local.stop();
  rmSync(directory, { recursive: true });
});

const get = (route: string): Promise<Response> => fetch(local.url + route);
const post = (route: string, value: unknown): Promise<Response> =>
  fetch(local.url + route, { method: "POST", body: JSON.stringify(value) });
// biome-ignore lint/suspicious/noExplicitAny: tests read many shapes of JSON
const json = async (route: string): Promise<any> => (await get(route)).json();

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not come about within forty seconds");
}

describe("the template on this machine", () => {
  it("carries a request through table, stream, pipe, topic, queue, function and mail", async () => {
    expect(await (await post("/items", { id: "one" })).text()).toBe("one");
    expect(await local.settled()).toBe(true);
    const lead = await json("/_local/leads/one");
    expect(lead.state).toEqual({ to: "somebody@fixture.example", dueAt: "2026" });
    expect(lead.history).toHaveLength(2);
    expect(lead.notes).toHaveLength(1);
    expect(lead.person).toBeNull();
    const mails = (await json("/_local/mail")).filter(
      (mail: { subject: string }) => mail.subject === "About one",
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: ["a@b.example"],
      from: "Fixture <post@fixture.example>",
      text: "text",
      html: "<p>html</p>",
      tags: { reference: "one" },
    });
    expect(lead.letters).toEqual([
      { eventType: "Delivery", messageId: mails[0].id },
      { eventType: "Send", messageId: mails[0].id },
    ]);
    expect(await (await get("/_local/inbox")).text()).toContain("About one");
  });

  it("plays a bounce", async () => {
    await post("/items", { id: "bouncing" });
    await local.settled();
    const { letters } = await json("/_local/leads/bouncing");
    expect(letters.map((letter: { eventType: string }) => letter.eventType)).toEqual([
      "Bounce",
      "Send",
    ]);
  });

  it("tries a failed message again, then gives it up to the dead-letter queue", async () => {
    await Promise.all([post("/items", { id: "poison" }), post("/items", { id: "good" })]);
    const worker = async (): Promise<{ deadLetter: number; visible: number }> =>
      (await json("/_local/queues")).find((queue: { name: string }) => queue.name === "worker");
    await until(async () => (await worker()).deadLetter === 1);
    expect(await worker()).toEqual({ name: "worker", visible: 0, inFlight: 0, deadLetter: 1 });
    expect((await json("/_local/leads/good")).notes).toHaveLength(1);
    expect((await json("/_local/leads/poison")).notes).toHaveLength(0);
    expect(await local.settled()).toBe(true);
  });

  it("gives functions the event of API Gateway and writes their answer", async () => {
    const response = await fetch(`${local.url}/echo/J%C3%BCrgen?a=1&a=2`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie: "c=1; d=2" },
      body: "x=%C3%A9",
    });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    const { event, remaining } = (await response.json()) as { event: unknown; remaining: number };
    expect(remaining).toBeGreaterThan(1500);
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "ANY /echo/{name}",
      rawPath: "/echo/Jürgen",
      rawQueryString: "a=1&a=2",
      queryStringParameters: { a: "1,2" },
      cookies: ["c=1", "d=2"],
      pathParameters: { name: "Jürgen" },
      body: Buffer.from("x=%C3%A9").toString("base64"),
      isBase64Encoded: true,
      requestContext: { http: { method: "POST", path: "/echo/Jürgen" }, stage: "$default" },
    });
  });

  it.each([
    ["/nowhere", 404],
    ["//", 404],
    ["/_local/nowhere", 404],
    ["/_local/permissions", 404],
    ["/_local/leads/nobody", 404],
    ["/echo/throw", 500],
    ["/echo/malformed", 500],
    ["/echo/crash", 500],
    ["/echo/slow", 500],
  ])("answers %s with %i and goes on", async (route, status) => {
    expect((await get(route)).status).toBe(status);
    expect((await get("/echo/well")).status).toBe(201);
  });

  it("refuses a body that API Gateway would not take", async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, "a");
    const response = await fetch(`${local.url}/items`, { method: "POST", body });
    expect(response.status).toBe(413);
  });

  it("refuses headers that API Gateway would not take, in its words", async () => {
    const response = await fetch(`${local.url}/echo/well`, {
      headers: { "x-long": "x".repeat(11 * 1024) },
    });
    expect(response.status).toBe(431);
    expect(await response.json()).toEqual({ message: "Request Header Fields Too Large" });
  });

  it("gives functions the variables of the template", async () => {
    expect(await json("/echo/plain")).toEqual({ site: local.url, stage: "small" });
  });

  it("keeps what functions print", async () => {
    const log = readFileSync(path.join(directory, "logs", "Door.log"), "utf8");
    expect(log).toContain("TypeError: as asked");
    expect(log).toContain("Task timed out after 2.00 seconds");
    expect(warnings.some((warning) => warning.startsWith("Door: Sandbox.Timedout"))).toBe(true);
  });

  it("moves the clock for functions, mails and schedules, and tells when they have run", async () => {
    const sweeps = async (): Promise<{ at: string }[]> =>
      (await json("/_local/leads/sweeps")).notes;
    const before = (await sweeps()).length;
    const refused = await post("/_local/clock", { advance: "three days" });
    expect(refused.status).toBe(400);
    const moved = (await (await post("/_local/clock", { advance: "P3D" })).json()) as {
      now: string;
    };
    const ahead = Date.parse(moved.now) - Date.now();
    expect(Math.abs(ahead - 3 * 86_400_000)).toBeLessThan(5000);
    const after = await sweeps();
    expect(after).toHaveLength(before + 1);
    expect(Date.parse(after.at(-1)?.at ?? "") - Date.now()).toBeGreaterThan(2.9 * 86_400_000);
    expect(Date.parse((await json("/echo/well")).now)).toBeGreaterThan(Date.parse(moved.now) - 1);
  });

  it("keeps its data, mails and clock over a restart, and sweeps at once", async () => {
    const [mails, sweeps] = [
      await json("/_local/mail"),
      (await json("/_local/leads/sweeps")).notes.length,
    ];
    await post("/items", { id: "last-minute" });
    await local.stop();
    local = await start();
    await until(async () => (await json("/_local/leads/last-minute")).notes.length === 1);
    expect(await local.settled()).toBe(true);
    expect((await json("/_local/leads/one")).notes).toHaveLength(1);
    expect((await json("/_local/leads/sweeps")).notes.length).toBeGreaterThan(sweeps);
    expect((await json("/_local/mail")).slice(0, mails.length)).toEqual(mails);
    expect(Date.parse((await json("/_local/clock")).now) - Date.now()).toBeGreaterThan(200_000_000);
  });

  it("says which port is taken", async () => {
    const port = Number(new URL(local.url).port);
    const again = startLocal({ cdkOut, directory: `${directory}-2`, port });
    await expect(again).rejects.toThrow(`Port ${port} is in use`);
  });
});
