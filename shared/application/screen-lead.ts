import type { Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { hasEnded } from "#shared/domain/retention.ts";
import { takeScreening } from "#shared/domain/reviewing.ts";
import { screen } from "#shared/domain/screening.ts";
import { commitTransition } from "./commit-transition.ts";
import type { Clock, Hash, LeadStore, Log } from "./ports.ts";

export interface ScreenLead {
  store: Pick<LeadStore, "readState" | "commit">;
  programme: Programme;
  clock: Clock;
  hash: Hash;
  log: Log;
}

/** Times a lead is screened afresh because it moved: its receipt may come back, its founder may step back. */
const tries = 5;

/**
 * Screens one lead. Primary course:
 * 1. reads the lead; one that is not waiting to be screened is left alone, and so is every newcomer
 * 2. asks the rubric
 * 3. sends it on to routing, or to a person with every cause
 */
export async function screenLead(
  { store, programme, clock, hash, log }: ScreenLead,
  reference: Reference,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const state = await store.readState(reference);
    if (state?.status !== "received" || state.kind !== "startup") return;
    const at = clock.now();
    const known = {
      earlierOpen: await anyOpen(store, state.earlier),
      contactReachable: state.contactUnreachable === undefined,
    };
    const screening = screen(state.answers, { screenedAt: at, ...known }, programme);
    const screened = takeScreening(state, screening, known, programme, at);
    if ((await commitTransition({ store, hash }, screened)) === "committed") {
      log.info("lead screened", { reference, band: screening.band });
      return;
    }
  }
  throw new Error("the lead kept moving while it was screened");
}

/**
 * Gate G9 asks whether an earlier lead of the same company is still open. One that is set aside may be anybody's, and a
 * founder may ask for help as a newcomer at the same time.
 */
async function anyOpen(
  store: Pick<LeadStore, "readState">,
  earlier: Reference[],
): Promise<boolean> {
  const states = await Promise.all(earlier.map((reference) => store.readState(reference)));
  return states.some(
    (state) =>
      state?.kind === "startup" &&
      !state.quarantine &&
      (!hasEnded(state) || state.status === "accepted"),
  );
}
