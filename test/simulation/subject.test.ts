import { describe, expect, it } from "vitest";
import { erasePerson } from "#shared/application/erase-person.ts";
import { exportLead, leadsOf } from "#shared/application/export-subject.ts";
import { erase, expectForgotten, type House, received, reviewed } from "./erasure-leads.ts";
import { canaries, hidden, texts } from "./erasure-person.ts";
import { openHouse } from "./house.ts";

describe("staff answer a person who lost the link", () => {
  const deps = (house: House) => ({ ...house, log: { info: () => {}, error: () => {} } });

  it("find every lead of an address, however it is typed", async () => {
    const house = openHouse();
    const first = await received(house);
    await house.pass({ days: 2 });
    const second = await received(house);
    const found = await leadsOf(house, ` ${canaries.email.toUpperCase()} `);
    expect(found).toEqual([first.reference, second.reference]);
    expect(await leadsOf(house, "somebody@quillmark.example")).toEqual([]);
  });

  it("give them everything, also the scores that nobody has decided on", async () => {
    const house = openHouse();
    const { reference } = await reviewed(house);
    const state = await house.store.readState(reference);
    if (!state) throw new Error("no state");
    const exported = await exportLead(house, state, "en", true);
    expect(exported).toMatchObject({ screening: { available: true }, stored: { state } });
    expect((await exportLead(house, state)).screening).toEqual({ available: false });
  });

  it("erase them by the same rule, once", async () => {
    const house = openHouse();
    const lead = await received(house);
    const before = house.mails.length;
    expect(await erasePerson(deps(house), lead.reference)).toBe("erased");
    expect(await erasePerson(deps(house), lead.reference)).toBe("nothing-to-erase");
    expect(await erasePerson(deps(house), "SL-2026-222222")).toBe("nothing-to-erase");
    await house.settle();
    expect(house.mail("moved-on").to).toBe(house.mail("offer").to);
    await expectForgotten(house, lead, before);
    expect(await leadsOf(house, canaries.email)).toEqual([]);
  });
});

describe("the founder's own copy", () => {
  it("holds every field that was typed and every text that was written, and changes nothing", async () => {
    const house = openHouse();
    const lead = await reviewed(house, "decline");
    const rows = JSON.stringify(house.store.rows());
    const answer = await house.http("GET", `/api${lead.status}/export`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers?.["content-disposition"]).toContain(`${lead.reference}.json`);
    const { phone: _p, ...asTyped } = canaries;
    for (const value of Object.values({ ...asTyped, website: "www.quillmark.example" }))
      expect(answer.body).toContain(value);
    expect(answer.body).toContain("+37069876543");
    expect(answer.body).toContain(texts.reason);
    expect(JSON.parse(answer.body ?? "")).toMatchObject({ screening: { available: true } });
    expect(JSON.stringify(house.store.rows())).toBe(rows);
  });

  it("holds nothing personal once the person is erased", async () => {
    const house = openHouse();
    const lead = await reviewed(house, "decline");
    await erase(house, lead);
    const { body } = await house.http("GET", `/api${lead.status}/export`);
    for (const value of hidden) expect(body).not.toContain(value);
    expect(JSON.parse(body ?? "")).toMatchObject({ reference: lead.reference, person: null });
  });

  it("is not for strangers", async () => {
    const house = openHouse();
    expect((await house.http("GET", `/api/status/${"0".repeat(40)}/export`)).statusCode).toBe(404);
  });
});
