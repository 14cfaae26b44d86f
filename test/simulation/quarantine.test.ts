import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { solve } from "#shared/domain/proof-of-work.ts";
import { modestForm, startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

/** Forms that look as if a machine sent them: answered like any other, set aside, released or refused by a person. */

type House = ReturnType<typeof openHouse>;
const filled = { check: { website2: "https://spam.example.com" } };
const decision = (what: string) => ({ decision: what, reason: "I called.", decidedBy: "Els" });
const mailsTo = (house: House, address: string) => house.mails.filter(({ to }) => to === address);

async function setAside(form: object = { ...startupForm(), ...filled }) {
  const house = openHouse();
  const lead = await house.submit(form);
  return { house, ...lead, review: house.link(house.mail("quarantine"), "reviews") };
}
async function decide(house: House, review: string, what: string) {
  const answer = await house.http("POST", review, decision(what));
  await house.settle();
  return answer;
}

describe("a suspicious form", () => {
  it("is stored and answered like any other, and only staff hear of it", async () => {
    const { house, reference, status, review } = await setAside();
    expect(await house.store.readState(reference)).toMatchObject({
      status: "review",
      quarantine: ["honeypot"],
      review: { causes: ["suspicious"] },
    });
    expect(house.mails.map(({ to }) => to)).toEqual(["programme@landing.example"]);
    expect(house.mail("quarantine").text).toContain("Er is een veld ingevuld");
    expect((await house.http("GET", `${status}?lang=en`)).body).toContain("A person of our team");
    const page = await house.http("GET", `${review}?lang=en`);
    expect(page.body).toContain("A field was filled in that people cannot see.");
    expect(page.body).toContain('value="release"');
    expect(page.body).not.toContain('value="qualify"');
    expect(await house.prove()).toMatchObject({ Unaccounted: 0 });
  });

  it("writes to nobody outside, whatever its sender does with the page", async () => {
    const { house, status } = await setAside();
    await house.http("POST", `/api${status}/correct`, {
      contact: { name: "Ana", email: "stranger@else.com" },
      venture: { summary: "a", difference: "b", customers: "c" },
    });
    await house.settle();
    await house.http("POST", `${status}/withdraw`, "");
    await house.settle();
    expect(mailsTo(house, "stranger@else.com")).toEqual([]);
    expect(mailsTo(house, "ana@lumen.example")).toEqual([]);
  });

  it("is screened as usual once released, and its founder gets the receipt", async () => {
    const { house, reference, review } = await setAside();
    house.wait({ days: 2 });
    expect((await decide(house, review, "qualify")).statusCode).toBe(409);
    expect((await decide(house, review, "release")).statusCode).toBe(200);
    const state = await house.store.readState(reference);
    expect(state).toMatchObject({ status: "offered", screening: { band: "A" } });
    expect(state?.quarantine).toBeUndefined();
    expect(state?.decidedByPerson).toBeUndefined();
    expect(house.mail("receipt").to).toBe("ana@lumen.example");
    expect(house.mail("offer").reference).toBe(reference);
    expect((await decide(house, review, "release")).statusCode).toBe(409);
    expect(await house.store.readNotes(reference)).toContainEqual(
      expect.objectContaining({ by: "Els", text: "I called." }),
    );
  });

  it("is refused as spam without a mail to its address; the page says so", async () => {
    const { house, reference, status, review } = await setAside();
    expect((await decide(house, review, "decline")).statusCode).toBe(200);
    expect((await house.store.readState(reference))?.status).toBe("declined");
    expect(mailsTo(house, "ana@lumen.example")).toEqual([]);
    const page = await house.http("GET", `${status}?lang=en`);
    expect(page.body).toContain("looked as if a machine sent it");
    expect(page.body).toContain("I called.");
  });

  it("does not stand in the way of the real company, and reminds staff", async () => {
    const { house } = await setAside();
    const real = await house.submit({ ...startupForm(), language: "nl" });
    expect((await house.store.readState(real.reference))?.status).toBe("offered");
    await house.pass({ days: 20 });
    expect(house.mail("review-reminder").text).toContain("door een machine");
  });

  it("sent again without the trap is still the same lead", async () => {
    const { house, reference, status } = await setAside();
    const again = await house.submit(startupForm());
    expect(again).toEqual({ reference, status });
  });
});

describe("a form from a person", () => {
  it("with a proof of its browser goes straight on; with a wrong one it waits", async () => {
    const house = openHouse();
    house.wait({ minutes: 30 });
    const openedAt = "2026-11-24T09:10:00.000Z";
    const hash = async (text: string) => createHash("sha256").update(text).digest("hex");
    const form = startupForm();
    const proof = await solve(form, openedAt, house.programme.settings.proofBits, hash);
    const good = await house.submit({ ...form, check: { openedAt, proof } });
    expect((await house.store.readState(good.reference))?.status).toBe("offered");
    const stolen = { ...modestForm(), check: { openedAt, proof } };
    const bad = await house.submit(stolen);
    expect(await house.store.readState(bad.reference)).toMatchObject({
      quarantine: ["proof-wrong"],
    });
  });

  it("on paper-plain HTML: the form knows when it was opened, and keeps that with its errors", async () => {
    const house = openHouse();
    const page = (await house.http("GET", "/")).body ?? "";
    expect(page).toContain('name="check.openedAt" value="2026-11-24T09:00:00.000Z"');
    expect(page).toMatch(/name="check\.website2"[^>]*autocomplete="off" tabindex="-1"/);
    house.wait({ minutes: 2 });
    const typed = "check.openedAt=2026-11-24T09%3A00%3A00.000Z&contact.name=Ana";
    const wrong = await house.http("POST", "/api/leads", typed);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('name="check.openedAt" value="2026-11-24T09:00:00.000Z"');
  });

  it.each([{ website3: "x" }, { openedAt: "yesterday" }, { proof: { nonce: 7 } }])(
    "a check of another shape is refused like any field: %j",
    async (check) => {
      const answer = await openHouse().http("POST", "/api/leads", { ...startupForm(), check });
      expect(answer.statusCode).toBe(422);
    },
  );
});
