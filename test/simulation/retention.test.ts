import { describe, expect, it } from "vitest";
import { expectForgotten, type House, type Lead, reviewed, states } from "./erasure-leads.ts";
import { openHouse } from "./house.ts";

describe("retention", () => {
  it.each([
    ["withdrawn", 365],
    ["declined", 365],
    ["referred", 365],
    ["accepted", 1095],
  ])("erases the person of a lead that is %s after %i days", async (name, days) => {
    const house = openHouse();
    const lead = (await states[name]?.(house)) as Lead;
    const before = house.mails.length;
    await house.pass({ days: days - 1 });
    expect(await house.store.readPerson(lead.reference)).toBeDefined();
    await house.pass({ days: 1, minutes: 1 });
    const state = await house.store.readState(lead.reference);
    expect(state).toMatchObject({ status: name });
    const history = await house.store.readHistory(lead.reference);
    expect(history.at(-1)).toMatchObject({
      type: "PersonErased",
      details: { reason: "retention" },
    });
    expect(await house.prove()).toMatchObject({ ErasedByRetention: 1 });
    await expectForgotten(house, lead, before);
  });

  it("erases a founder who never answered 60 days after the request was closed", async () => {
    const house = openHouse();
    const lead = await (states.closed as (house: House) => Promise<Lead>)(house);
    await house.pass({ days: 59 });
    expect(await house.store.readPerson(lead.reference)).toBeDefined();
    await house.pass({ days: 1, minutes: 1 });
    expect(await house.store.readPerson(lead.reference)).toBeUndefined();
  });

  it("never ends a lead that somebody still works on", async () => {
    const house = openHouse();
    const lead = await reviewed(house);
    for (let month = 0; month < 14; month++) await house.pass({ days: 30 });
    expect(await house.store.readPerson(lead.reference)).toBeDefined();
  });
});
