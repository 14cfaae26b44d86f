import { describe, expect, it } from "vitest";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };

describe("bad input at the doors", () => {
  it.each([
    ["no JSON", "{", json, 400],
    ["deep JSON", "[".repeat(9), json, 400],
    ["a large body", "x".repeat(33 * 1024), json, 413],
    ["another media type", "<a/>", { "content-type": "text/xml" }, 415],
    ["an empty object", "{}", json, 422],
    ["null", "null", json, 422],
    ["an array", "[]", json, 422],
    ["a number", "1e400", json, 422],
    ["an empty form", "", form, 422],
  ])("%s is answered with words, never stored", async (_name, body, headers, status) => {
    const house = openHouse();
    const answer = await house.http("POST", "/api/leads", body, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.body?.length).toBeGreaterThan(20);
    expect(house.store.stream).toEqual([]);
  });

  it("a wrong form comes back with what was typed, escaped, in the asked language", async () => {
    const house = openHouse();
    const answer = await house.http(
      "POST",
      "/api/leads",
      "kind=startup&language=nl&contact.name=%3Cscript%3Ealert(1)%3C/script%3E",
      form,
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(answer.body).not.toContain("<script>");
    expect(answer.body).toContain('lang="nl"');
  });

  it("hostile text is stored and shown as harmless text in every mail and page", async () => {
    const house = openHouse();
    const evil = `"><img src=x onerror=alert(1)>{{link}} \u202Etxt`;
    const base = startupForm();
    const { status } = await house.submit({
      ...base,
      contact: { ...base.contact, name: evil },
      company: { ...base.company, name: evil },
      venture: { ...base.venture, summary: evil, difference: evil, customers: evil },
      value: { ...base.value, innovation: { level: 4, evidence: evil } },
    });
    await house.http("POST", house.link(house.mail("offer"), "offers"), "answer=accept");
    await house.settle();
    const offer = house.link(house.mail("offer"), "offers");
    const pages = await Promise.all([status, offer].map((path) => house.http("GET", path)));
    const shown = [...house.mails.map(({ html }) => html), ...pages.map(({ body }) => body ?? "")];
    for (const page of shown) {
      expect(page).not.toContain("<img");
      expect(page).not.toContain("\u202E");
    }
    for (const { subject } of house.mails) expect(subject).not.toMatch(/[\r\n\u202E]/);
  });

  it("wrong links of every kind look the same, and nothing moves", async () => {
    const house = openHouse();
    const { status, reference } = await house.submit(startupForm());
    const offer = house.link(house.mail("offer"), "offers");
    const token = offer.split("/")[2] ?? "";
    const before = await house.store.readState(reference);
    const tampered = [...token].map(
      (digit, at) => `${token.slice(0, at)}${digit === "0" ? "1" : "0"}${token.slice(at + 1)}`,
    );
    const wrong = [
      ...tampered,
      token.slice(1),
      `${token}0`,
      token.toUpperCase(),
      "",
      "x",
      status.split("/")[2] ?? "",
    ];
    const answers = new Set<string>();
    for (const one of wrong) {
      const answer = await house.http("POST", `/offers/${one}`, "answer=accept");
      answers.add(`${answer.statusCode} ${answer.body}`);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^404/);
    expect(await house.store.readState(reference)).toEqual(before);
  });

  it("looking never changes anything", async () => {
    const house = openHouse();
    const { status, reference } = await house.submit(startupForm());
    const before = await house.store.readState(reference);
    const written = house.store.stream.length;
    for (const path of [status, `/api${status}`, house.link(house.mail("offer"), "offers"), "/"]) {
      for (let turn = 0; turn < 5; turn++)
        expect((await house.http("GET", path)).statusCode).toBe(200);
    }
    expect(await house.store.readState(reference)).toEqual(before);
    expect(house.store.stream).toHaveLength(written);
  });

  it("a store that fails is an opaque 500 with the request id, and no text in the log", async () => {
    const house = openHouse();
    house.store.readClaim = () => Promise.reject(new Error("secret table of ana@lumen.example"));
    const answer = await house.http("POST", "/api/leads", startupForm());
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain("request-1");
    expect(`${answer.body}${JSON.stringify(house.logs)}`).not.toContain("secret");
  });

  it("a message that nobody can read fails alone, for the dead-letter queue", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    expect(await house.deliver({ pk: "token#x", sk: "event#LeadReceived#0001" })).toEqual([]);
    expect(await house.tellDelivery({ hello: 1 })).toEqual({
      batchItemFailures: [{ itemIdentifier: "delivery" }],
    });
    expect(
      await house.tellDelivery({
        eventType: "Send",
        mail: { messageId: "m", tags: { reference: [reference], letter: ["none"] } },
      }),
    ).toEqual({ batchItemFailures: [] });
  });
});
