import type { Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { takeScreening } from "#shared/domain/reviewing.ts";
import { screen } from "#shared/domain/screening.ts";
import type { Clock, LeadStore, Log } from "./ports.ts";

export interface ScreenLead {
  store: Pick<LeadStore, "readState" | "commit">;
  programme: Programme;
  clock: Clock;
  log: Log;
}

/**
 * Screens one lead. Primary course:
 * 1. reads the lead; one that is not waiting to be screened is left alone
 * 2. asks the rubric
 * 3. sends it on to routing, or to a person with every cause
 */
export async function screenLead(
  { store, programme, clock, log }: ScreenLead,
  reference: Reference,
): Promise<void> {
  const state = await store.readState(reference);
  if (state?.status !== "received") return;
  const at = clock.now();
  const earlierOpen = await anyOpen(store, state.earlier);
  const screening = screen(state.answers, { screenedAt: at, earlierOpen }, programme);
  const committed = await store.commit({
    ...takeScreening(state, screening, programme, at),
    expectedVersion: state.version,
  });
  if (committed === "committed") log.info("lead screened", { reference, band: screening.band });
}

/** Gate G9 asks whether an earlier lead of the same company is still open. */
async function anyOpen(
  store: Pick<LeadStore, "readState">,
  earlier: Reference[],
): Promise<boolean> {
  const states = await Promise.all(earlier.map((reference) => store.readState(reference)));
  const ended = ["declined", "referred", "withdrawn", "landed"];
  return states.some(
    (state) => state !== undefined && !state.asked?.closedAt && !ended.includes(state.status),
  );
}
