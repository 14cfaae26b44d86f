import { chooseNext } from "#shared/domain/choosing.ts";
import type { Reference } from "#shared/domain/lead.ts";
import { takeRouting } from "#shared/domain/offering.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { closedPartners } from "#shared/domain/standing.ts";
import { localMonth } from "#shared/domain/working-time.ts";
import { commitTransition } from "./commit-transition.ts";
import type { Clock, Hash, LeadStore, Log } from "./ports.ts";

export interface RouteLead {
  store: Pick<LeadStore, "readState" | "readLoads" | "readStandings" | "commit">;
  programme: Programme;
  clock: Clock;
  hash: Hash;
  log: Log;
}

/** Times a decision is taken afresh because another lead took the place first; then the queue tries again. */
const tries = 5;

/**
 * Puts one lead to the right partner, or to the right desk. Primary course:
 * 1. reads the lead; one that is not waiting for a partner is left alone
 * 2. reads this month's counters of all partners, and which of them get no leads for now
 * 3. chooses, keeping every candidate's reason
 * 4. writes offer, counters and letter in one transaction, which fails when a counter has moved
 * Nobody eligible, or no consent to share: a person gets the lead, with the cause.
 */
export async function routeLead(
  { store, programme, clock, hash, log }: RouteLead,
  reference: Reference,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const state = await store.readState(reference);
    if (state?.status !== "routing") return;
    const at = clock.now();
    const month = localMonth(at, programme.settings.timeZone);
    const [loads, standings] = await Promise.all([store.readLoads(month), store.readStandings()]);
    const closed = closedPartners(standings, programme, hash);
    const routing = chooseNext(state, { loads, closed, at, month }, programme);
    const routed = takeRouting(state, routing, programme, at);
    const committed = await commitTransition({ store, hash }, routed);
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
