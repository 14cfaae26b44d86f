import type { LeadStore } from "#shared/application/ports.ts";
import { routeLead } from "#shared/application/route-lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { groundOf, waitingLeads } from "./leads.ts";

/** What became of leads that were routed at the same moment, all to the same partner. */
export interface Contest {
  readonly leads: number;
  /** Tries to write, and those that held. */
  readonly attempts: number;
  readonly committed: number;
  /** Leads that were done when their message was handed out for the first time. */
  readonly atOnce: number;
  /** How often a message was handed out, at most. */
  readonly deliveries: number;
  readonly milliseconds: number;
}

/** How many run at the same time; the others wait for one of them to end. */
type Lanes = number;
const at = "2026-11-24T09:00:00.000Z";
let contests = 0;

/** A programme with one partner of this id, which is never full: whoever is routed wants the same counter. */
export function onePartner(programme: Programme, id: string): Programme {
  const wanted = programme.partners.find((partner) => partner.id === "photonics-ghent");
  if (wanted === undefined) throw new Error("the contested partner is not in the programme");
  return { ...programme, partners: [{ ...wanted, id, monthlyCapacity: 1_000_000 }] };
}

/**
 * Routes `leads` with the real use case, `lanes` at the same time. Whoever gives up after the use case's own tries is
 * handed out again, when all others are done, until it was handed out `deliveries` times.
 */
export async function holdContest(
  store: LeadStore,
  programme: Programme,
  { leads, lanes, deliveries }: { leads: number; lanes: Lanes; deliveries: number },
): Promise<Contest> {
  let attempts = 0;
  let committed = 0;
  const counting: LeadStore = {
    ...store,
    commit: async (change) => {
      attempts++;
      const outcome = await store.commit(change);
      if (outcome === "committed") committed++;
      return outcome;
    },
  };
  const ground = groundOf(store, onePartner(programme, "contested"), at);
  let pending = await waitingLeads(ground, leads, `contest${contests++}x`);
  const done: number[] = [];
  const began = performance.now();
  while (pending.length > 0 && done.length < deliveries) {
    const before = committed;
    pending = await routeAll({ ...ground, store: counting }, pending, lanes);
    done.push(committed - before);
  }
  const milliseconds = performance.now() - began;
  return {
    leads,
    attempts,
    committed,
    atOnce: done[0] ?? 0,
    deliveries: done.length,
    milliseconds,
  };
}

/** Gives those that gave up. */
async function routeAll(
  ground: ReturnType<typeof groundOf>,
  references: readonly string[],
  lanes: Lanes,
): Promise<string[]> {
  const left = [...references];
  const failed: string[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const reference = next;
      await routeLead(ground, reference).catch(() => failed.push(reference));
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, references.length) }, lane));
  return failed;
}
