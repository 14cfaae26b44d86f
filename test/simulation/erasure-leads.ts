import { expect } from "vitest";
import { verifyChain } from "#shared/domain/history.ts";
import { modestForm } from "#test/unit/startup-form.ts";
import { canaries, hidden, personal, texts } from "./erasure-person.ts";
import type { openHouse } from "./house.ts";

export type House = ReturnType<typeof openHouse>;
export interface Lead {
  reference: string;
  status: string;
}

/** Takes the form in and delivers none of its messages. */
async function receive(house: House, form: object = personal()): Promise<Lead> {
  const answer = await house.http("POST", "/api/leads", form);
  expect(answer.statusCode).toBe(202);
  return JSON.parse(answer.body ?? "{}");
}

export async function received(house: House, form?: object): Promise<Lead> {
  const lead = await receive(house, form);
  await house.settle();
  return lead;
}

export async function answerOffer(house: House, body: string) {
  await house.http("POST", house.link(house.mail("offer"), "offers"), body);
  await house.settle();
}

export async function decide(house: House, decision: string) {
  await house.http("POST", house.link(house.mail("review"), "reviews"), {
    decision,
    reason: texts.reason,
    decidedBy: "Els De Smet",
    ...(decision === "refer" ? { partner: "pom-wvl" } : {}),
  });
  await house.settle();
}

export async function reviewed(house: House, decision?: string): Promise<Lead> {
  const lead = await received(house, personal(modestForm()));
  if (decision) await decide(house, decision);
  return lead;
}

/** A way to every state that a lead can be in. */
export const states: Record<string, (house: House) => Promise<Lead>> = {
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

export const erase = (house: House, { status }: Lead) => house.http("POST", `/api${status}/erase`);

/** Nothing of the person is left in rows, logs, messages or the mail ledger, and the history still proves itself. */
export async function expectForgotten(house: House, { reference }: Lead, mailsBefore: number) {
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
