import { describe, expect, it } from "vitest";
import { verifyChain } from "#shared/domain/history.ts";
import { talentForm } from "#test/unit/talent-form.ts";
import { openHouse } from "./house.ts";

/** Values that stand in one personal field of a newcomer each, and nowhere else. */
const canaries = {
  name: "Canaria Nimble",
  email: "canary-box@quillmark.example",
  phone: "+370 698 76543",
  organisation: "Quillmark Aviaries",
  place: "Canaryville",
  note: "My parrot hums in b flat.",
};
/** What other people write about them. */
const texts = {
  decline: "They hum too loud for us",
  reason: "A hum is not a plan",
  answer: "We shall hum in tune",
  question: "Do they hum at night",
  toTeam: "Is humming taxed in Ghent",
  corrected: "My parrot hums in a minor.",
  newPhone: "+37069811223",
  colleague: "perch@desk-lab.com",
};
const hidden = [
  ...Object.values(canaries),
  ...Object.values(texts),
  ...["Canaria", "Nimble", "canary-box", "quillmark.example", "+37069876543"],
];

type House = ReturnType<typeof openHouse>;
interface Lead {
  reference: string;
  status: string;
}

const personal = (change: object = {}) => ({
  ...talentForm({
    contact: { name: canaries.name, email: canaries.email, phone: canaries.phone },
    person: { ...talentForm().person, municipality: canaries.place },
    note: canaries.note,
    onBehalf: { organisation: canaries.organisation, agreed: true },
  }),
  ...change,
});

/** Takes the form in and delivers none of its messages. */
async function receive(house: House, form: object = personal()): Promise<Lead> {
  const answer = await house.http("POST", "/api/leads", form);
  expect(answer.statusCode).toBe(202);
  return JSON.parse(answer.body ?? "{}");
}
async function received(house: House, form?: object): Promise<Lead> {
  const lead = await receive(house, form);
  await house.settle();
  return lead;
}
async function press(house: House, path: string, body: string | object) {
  await house.http("POST", path, body);
  await house.settle();
}
const offer = (house: House) => house.link(house.mail("offer"), "offers");

async function reviewed(house: House, decision?: string): Promise<Lead> {
  const lead = await received(house, personal({ needs: [] }));
  if (decision)
    await press(house, house.link(house.mail("review"), "reviews"), {
      decision,
      reason: texts.reason,
      decidedBy: "Els De Smet",
      ...(decision === "refer" ? { partner: "agii-ov" } : {}),
    });
  return lead;
}

/** A way to every state that a newcomer's request can be in. */
const states: Record<string, (house: House) => Promise<Lead>> = {
  routing: (house) => receive(house),
  review: (house) => reviewed(house),
  "without consent": (house) =>
    received(house, personal({ consents: { privacyNotice: true, shareWithDesks: false } })),
  offered: (house) => received(house),
  "offered again": async (house) => {
    const lead = await received(house);
    await press(house, offer(house), `answer=decline&reason=other&note=${texts.decline}`);
    return lead;
  },
  "handed to a colleague": async (house) => {
    const lead = await received(house);
    await press(house, offer(house), `answer=ask&note=${texts.question}`);
    await press(house, offer(house), `answer=hand-over&email=${texts.colleague}`);
    await press(house, `${lead.status}/ask`, { text: texts.toTeam });
    return lead;
  },
  "set aside": (house) => received(house, personal({ check: { website2: "https://x.com" } })),
  corrected: async (house) => {
    const lead = await received(house);
    const contact = { name: canaries.name, email: canaries.email, phone: texts.newPhone };
    const note = `${canaries.note} ${texts.corrected}`;
    await press(house, `${lead.status}/correct`, { contact, note });
    return lead;
  },
  accepted: async (house) => {
    const lead = await received(house);
    await press(house, offer(house), "answer=accept");
    return lead;
  },
  incomplete: (house) => reviewed(house, "ask"),
  "answered again": async (house) => {
    const lead = await reviewed(house, "ask");
    await press(house, `${lead.status}/answer`, { text: texts.answer });
    return lead;
  },
  declined: (house) => reviewed(house, "decline"),
  referred: (house) => reviewed(house, "refer"),
  withdrawn: async (house) => {
    const lead = await received(house);
    await press(house, `${lead.status}/withdraw`, "confirm=yes");
    return lead;
  },
};

/** Nothing of the person is left in rows, messages, logs or later mails, and the history still proves itself. */
async function expectForgotten(house: House, { reference }: Lead, mailsBefore: number) {
  const { store, logs } = house;
  const state = await store.readState(reference);
  expect(state?.erasedAt).toBeDefined();
  const left = JSON.stringify([store.rows(), store.stream, logs]);
  for (const value of hidden) expect(left).not.toContain(value);
  expect(verifyChain(await store.readHistory(reference), house.hash, state?.chain)).toBeUndefined();
  const later = JSON.stringify(house.mails.slice(mailsBefore));
  for (const value of hidden) expect(later).not.toContain(value);
  expect(await house.prove()).toMatchObject({ Unaccounted: 0, Problems: 0 });
}

describe("a newcomer who is erased is forgotten everywhere", () => {
  it.each(Object.keys(states))("from the state: %s", async (name) => {
    const house = openHouse();
    const lead = (await states[name]?.(house)) as Lead;
    const before = house.mails.length;
    const held = JSON.stringify(house.store.rows());
    const { phone: _typed, ...kept } = canaries;
    for (const value of Object.values(kept)) expect(held).toContain(value);
    expect((await house.http("POST", `/api${lead.status}/erase`)).statusCode).toBe(200);
    await house.settle();
    await house.pass({ days: 400 });
    await expectForgotten(house, lead, before);
    const page = (await house.http("GET", lead.status)).body ?? "";
    for (const value of hidden) expect(page).not.toContain(value);
    expect(page).not.toContain("Your plan");
  });

  it.each([
    ["withdrawn", 365],
    ["declined", 365],
    ["referred", 365],
    ["accepted", 1095],
  ])("and by retention when it is %s, after %i days", async (name, days) => {
    const house = openHouse();
    const lead = (await states[name]?.(house)) as Lead;
    const before = house.mails.length;
    await house.pass({ days: days - 1 });
    expect(await house.store.readPerson(lead.reference)).toBeDefined();
    await house.pass({ days: 1, minutes: 1 });
    await expectForgotten(house, lead, before);
  });

  it("gets a copy of everything before, and of nothing personal after", async () => {
    const house = openHouse();
    const lead = await reviewed(house, "decline");
    const before = (await house.http("GET", `/api${lead.status}/export`)).body ?? "";
    const { phone: _typed, ...kept } = canaries;
    for (const value of [...Object.values(kept), "+37069876543", texts.reason])
      expect(before).toContain(value);
    await house.http("POST", `/api${lead.status}/erase`);
    const after = (await house.http("GET", `/api${lead.status}/export`)).body ?? "";
    for (const value of hidden) expect(after).not.toContain(value);
    expect(JSON.parse(after)).toMatchObject({ kind: "talent", person: null });
  });
});
