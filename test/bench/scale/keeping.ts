import { setTimeout as pause } from "node:timers/promises";
import type { LeadStore } from "#shared/application/ports.ts";
import { proveLedger } from "#shared/application/prove-ledger.ts";
import { routeLead } from "#shared/application/route-lead.ts";
import { sendLetters } from "#shared/application/send-letter.ts";
import { sweepDeadlines } from "#shared/application/sweep-deadlines.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { onePartner } from "./contest.ts";
import { groundOf, waitingLeads } from "./leads.ts";

/** Things looked after, with the calls that they took, and the milliseconds. */
interface Work {
  readonly count: number;
  readonly calls: number;
  readonly milliseconds: number;
}

const offeredAt = "2026-11-24T09:00:00.000Z";
/** Every deadline has passed by then. */
const muchLater = "2027-06-01T09:00:00.000Z";

/**
 * How long did the daily proof of `leads` take, and one sweep when all their deadlines had passed? `milliseconds` is how
 * much later than it could each call to the store is answered then.
 */
export async function measureKeeping(
  store: LeadStore,
  programme: Programme,
  leads: number,
  milliseconds = 0,
): Promise<{ proof: Work; sweep: Work }> {
  const ground = groundOf(store, onePartner(programme, "silent"), offeredAt);
  const letters = { siteUrl: "https://landing.example", programmeMailbox: "team@landing.example" };
  const mailer = { send: async () => ({ outcome: "sent" as const, sesId: "sent" }) };
  for (const reference of await waitingLeads(ground, leads, "kept")) {
    await routeLead(ground, reference);
    await sendLetters({ ...ground, ...letters, mailer }, reference);
  }
  const reached = milliseconds > 0 ? farAway(store, milliseconds) : store;
  const proof = await working(reached, async (counted) => {
    const metrics = { publish: () => undefined };
    const given = { ...ground, store: counted, released: () => undefined, metrics };
    return (await proveLedger(given)).leads;
  });
  const sweep = await working(reached, async (counted) => {
    const swept = await sweepDeadlines(groundOf(counted, ground.programme, muchLater));
    return swept.moved + swept.hinted;
  });
  return { proof, sweep };
}

/** The same store, as it is over a network. */
function farAway(store: LeadStore, milliseconds: number): LeadStore {
  return new Proxy(store, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      if (typeof call !== "function" || name === "scanLeads") return call;
      return async (...given: unknown[]) => {
        await pause(milliseconds);
        return call(...given);
      };
    },
  });
}

async function working(
  store: LeadStore,
  work: (counted: LeadStore) => Promise<number>,
): Promise<Work> {
  let calls = 0;
  const counted = new Proxy(store, {
    get: (target, name) => {
      calls++;
      return Reflect.get(target, name);
    },
  });
  const began = performance.now();
  const count = await work(counted);
  return { count, calls, milliseconds: performance.now() - began };
}
