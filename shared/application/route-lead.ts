import type { Reference } from "#shared/domain/lead.ts";
import { takeRouting } from "#shared/domain/offering.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { route } from "#shared/domain/routing.ts";
import { localMonth } from "#shared/domain/working-time.ts";
import type { Clock, LeadStore, Log } from "./ports.ts";

export interface RouteLead {
  store: Pick<LeadStore, "readState" | "readLoads" | "commit">;
  programme: Programme;
  clock: Clock;
  log: Log;
}

/** Times a decision is taken afresh because another lead took the place first; then the queue tries again. */
const tries = 5;

/**
 * Puts one lead to the right partner. Primary course:
 * 1. reads the lead; one that is not waiting for a partner is left alone
 * 2. reads this month's counters of all partners
 * 3. chooses, keeping every candidate's reason
 * 4. writes offer, counters and letter in one transaction, which fails when a counter has moved
 * Nobody eligible: a person gets the lead, with the cause.
 */
export async function routeLead(
  { store, programme, clock, log }: RouteLead,
  reference: Reference,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const state = await store.readState(reference);
    if (state?.status !== "routing") return;
    const at = clock.now();
    const month = localMonth(at, programme.settings.timeZone);
    const loads = await store.readLoads(month);
    const { answers, language, offers } = state;
    const routing = route({ answers, language, offers, loads, at, month }, programme);
    const committed = await store.commit({
      ...takeRouting(state, routing, programme, at),
      expectedVersion: state.version,
    });
    if (committed === "committed") {
      log.info("lead routed", {
        reference,
        ...(routing.chosen ? { partner: routing.chosen } : { status: "nobody" }),
      });
      return;
    }
  }
  throw new Error("counters kept moving; the queue tries again");
}
