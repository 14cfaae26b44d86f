import { describe, expect, it } from "vitest";
import { erasePerson } from "#shared/application/erase-person.ts";
import { exportLead, leadsOf } from "#shared/application/export-subject.ts";
import { verifyChain } from "#shared/domain/history.ts";
import { modestForm, startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

/** Values that stand in one personal field each, and nowhere else. */
const canaries = {
  name: "Canaria Nimble",
  email: "canary-box@quillmark.example",
  phone: "+370 698 76543",
  company: "Quillmark Canaries",
  website: "https://www.quillmark.example",
  number: "QM-775533991",
  place: "Canaryville",
  summary: "Wings that hum in b flat.",
  difference: "Nobody hums like us.",
  customers: "Choirs of the far north.",
  innovation: "patent of the humming wing",
  jobs: "hiring plan of the choir",
};
/** What other people write about them. */
const texts = {
  decline: "They hum too loud for us",
  reason: "A hum is not a plan",
  answer: "We shall hum in tune",
  question: "Do they hum at night",
  toTeam: "Is humming taxed in Ghent",
  newPhone: "+37069811223",
  newSite: "https://new-perch.com/",
  colleague: "perch@partner-lab.com",
};
const hidden = [
  ...Object.values(canaries),
  ...Object.values(texts),
  "Canaria",
  "Nimble",
  "canary-box",
  "quillmark.example",
  "+37069876543",
  "QM775533991",
];

const personal = (base = startupForm()) => ({
  ...base,
  contact: {
    ...base.contact,
    name: canaries.name,
    email: canaries.email,
    phone: canaries.phone,
  },
  company: {
    ...base.company,
    name: canaries.company,
    website: canaries.website,
    registrationNumber: canaries.number,
  },
  venture: {
    ...base.venture,
    summary: canaries.summary,
    difference: canaries.difference,
    customers: canaries.customers,
  },
  landing: { ...base.landing, preferredMunicipality: canaries.place },
  value: {
    ...base.value,
    innovation: { level: base.value.innovation?.level ?? 2, evidence: canaries.innovation },
    jobs: { fteYear3: base.value.jobs?.fteYear3 ?? 1, evidence: canaries.jobs },
  },
});

type House = ReturnType<typeof openHouse>;
interface Lead {
  reference: string;
  status: string;
}

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

async function answerOffer(house: House, body: string) {
  await house.http("POST", house.link(house.mail("offer"), "offers"), body);
  await house.settle();
}

async function decide(house: House, decision: string) {
  await house.http("POST", house.link(house.mail("review"), "reviews"), {
    decision,
    reason: texts.reason,
    decidedBy: "Els De Smet",
    ...(decision === "refer" ? { partner: "pom-wvl" } : {}),
  });
  await house.settle();
}

async function reviewed(house: House, decision?: string): Promise<Lead> {
  const lead = await received(house, personal(modestForm()));
  if (decision) await decide(house, decision);
  return lead;
}

/** A way to every state that a lead can be in. */
const states: Record<string, (house: House) => Promise<Lead>> = {
  received: (house) => receive(house),
  routing: async (house) => {
    const lead = await receive(house);
    const [first] = house.store.stream;
    if (first) await house.deliver(first);
    return lead;
  },
  review: (house) => reviewed(house),
  offered: (house) => received(house),
  "offered again": async (house) => {
    const lead = await received(house);
    await answerOffer(house, `answer=decline&reason=other&note=${texts.decline}`);
    return lead;
  },
  "handed to a colleague": async (house) => {
    const lead = await received(house);
    await answerOffer(house, `answer=ask&note=${texts.question}`);
    await answerOffer(house, `answer=hand-over&email=${texts.colleague}`);
    await house.http("POST", `${lead.status}/ask`, { text: texts.toTeam });
    await house.settle();
    return lead;
  },
  "set aside": (house) =>
    received(house, { ...personal(), check: { website2: "https://filled-in.com" } }),
  corrected: async (house) => {
    const lead = await received(house);
    await house.http("POST", `${lead.status}/correct`, {
      contact: { name: canaries.name, email: canaries.email, phone: texts.newPhone },
      company: { website: texts.newSite },
      venture: {
        summary: canaries.summary,
        difference: canaries.difference,
        customers: canaries.customers,
      },
    });
    await house.settle();
    return lead;
  },
  accepted: async (house) => {
    const lead = await received(house);
    await answerOffer(house, "answer=accept");
    return lead;
  },
  incomplete: (house) => reviewed(house, "ask"),
  closed: async (house) => {
    const lead = await reviewed(house, "ask");
    for (const days of [11, 15, 40]) await house.pass({ days });
    return lead;
  },
  "answered again": async (house) => {
    const lead = await reviewed(house, "ask");
    await house.http("POST", `${lead.status}/answer`, { text: texts.answer });
    await house.settle();
    return lead;
  },
  declined: (house) => reviewed(house, "decline"),
  referred: (house) => reviewed(house, "refer"),
  withdrawn: async (house) => {
    const lead = await received(house);
    await house.http("POST", `${lead.status}/withdraw`);
    await house.settle();
    return lead;
  },
};

const erase = (house: House, { status }: Lead) => house.http("POST", `/api${status}/erase`);

/** Nothing of the person is left in rows, logs, messages or the mail ledger, and the history still proves itself. */
async function expectForgotten(house: House, { reference }: Lead, mailsBefore: number) {
  const { store, logs } = house;
  const state = await store.readState(reference);
  expect(state?.erasedAt).toBeDefined();
  expect(state?.dueAt).toBeUndefined();
  const left = JSON.stringify([store.rows(), store.stream, logs]);
  for (const value of hidden) expect(left).not.toContain(value);
  expect(verifyChain(await store.readHistory(reference), house.hash, state?.chain)).toBeUndefined();
  const later = house.mails.slice(mailsBefore);
  expect(later.filter(({ to }) => to === canaries.email)).toEqual([]);
  for (const value of hidden) expect(JSON.stringify(later)).not.toContain(value);
  expect(await house.prove()).toMatchObject({ Unaccounted: 0, Problems: 0 });
}

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
