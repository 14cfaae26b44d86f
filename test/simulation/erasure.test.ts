import { describe, expect, it } from "vitest";
import {
  answerOffer,
  decide,
  erase,
  expectForgotten,
  type House,
  type Lead,
  received,
  states,
} from "./erasure-leads.ts";
import { canaries, texts } from "./erasure-person.ts";
import { openHouse } from "./house.ts";

describe("a person who is erased is forgotten everywhere", () => {
  it.each(Object.keys(states))("from the state: %s", async (name) => {
    const house = openHouse();
    const lead = (await states[name]?.(house)) as Lead;
    const before = house.mails.length;
    const held = JSON.stringify(house.store.rows());
    for (const value of Object.values(canaries)) {
      if (value !== canaries.phone && value !== canaries.website) expect(held).toContain(value);
    }
    expect((await erase(house, lead)).statusCode).toBe(200);
    await house.settle();
    await house.pass({ days: 400 });
    await expectForgotten(house, lead, before);
  });

  it("and is a stranger when the same form comes again", async () => {
    const house = openHouse();
    const first = await received(house);
    await erase(house, first);
    const second = await received(house);
    expect(second.reference).not.toBe(first.reference);
    expect(await house.store.readState(second.reference)).toMatchObject({ earlier: [] });
  });

  it("and keeps the claim of a newer lead under the same form", async () => {
    const house = openHouse();
    const first = await received(house);
    await house.pass({ days: 2 });
    const second = await received(house);
    await erase(house, first);
    expect((await received(house)).reference).toBe(second.reference);
  });
});

/** Whatever else may write the lead in the moment of its erasure. */
const others: Record<string, [string, (house: House, lead: Lead) => Promise<unknown>]> = {
  "screen-lead": ["received", (house) => house.settle()],
  "route-lead": ["routing", (house) => house.settle()],
  accept: ["offered", (house) => answerOffer(house, "answer=accept")],
  decline: [
    "offered",
    (house) => answerOffer(house, `answer=decline&reason=other&note=${texts.decline}`),
  ],
  qualify: ["review", (house) => decide(house, "qualify")],
  refuse: ["review", (house) => decide(house, "decline")],
  ask: ["review", (house) => decide(house, "ask")],
  answer: [
    "incomplete",
    (house, { status }) => house.http("POST", `${status}/answer`, { text: texts.answer }),
  ],
  withdraw: ["offered", (house, { status }) => house.http("POST", `${status}/withdraw`)],
  sweep: ["offered", (house) => house.pass({ days: 9 })],
  "record-delivery": [
    "offered",
    (house, { reference }) =>
      house.tellDelivery({
        eventType: "Delivery",
        mail: { messageId: "m", tags: { reference: [reference], letter: ["0001-receipt"] } },
      }),
  ],
  erase: ["offered", (house, lead) => erase(house, lead)],
};

/** Lets `second` happen whole in the moment before `first` writes. */
async function race(house: House, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const { commit } = house.store;
  house.store.commit = async (change) => {
    house.store.commit = commit;
    await second();
    return commit(change);
  };
  await first();
  house.store.commit = commit;
}

describe("erasure at the same moment as something else", () => {
  for (const [name, [state, act]] of Object.entries(others)) {
    it.each([
      [`${name} comes first`, true],
      [`${name} comes second`, false],
    ])("%s", async (_title, otherFirst) => {
      const house = openHouse();
      const lead = (await states[state]?.(house)) as Lead;
      const other = () => act(house, lead);
      const erasing = () => erase(house, lead);
      if (otherFirst) await race(house, erasing, other);
      else await race(house, other, erasing);
      if (!(await house.store.readState(lead.reference))?.erasedAt) await erasing();
      const before = house.mails.length;
      await house.settle();
      await house.pass({ days: 40 });
      await expectForgotten(house, lead, before);
    });
  }
});
