import { canonicalJson } from "#shared/domain/canonical.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import { foldHistory, screenedBy } from "#shared/domain/fold.ts";
import { verifyChain } from "#shared/domain/history.ts";
import type { LeadState, Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Hash, LeadStore } from "./ports.ts";

export interface ExamineLead {
  store: Pick<LeadStore, "readState" | "readHistory">;
  programme: Programme;
  hash: Hash;
}

/** A lead beside its own history. */
export interface Examined {
  state: LeadState | undefined;
  history: LeadEvent[];
  /** The first event that is not what was written. */
  brokenSeq: number | undefined;
  /** The history, replayed, gives another state than the stored one. */
  differs: boolean;
  /** False when another version of the programme screened the lead: its scores were not computed again. */
  screeningCompared: boolean;
}

/**
 * Replays a lead from its history and compares. The state is read first, and events that were written after it are
 * left out, so that a lead which moves meanwhile is not held against itself.
 */
export async function examineLead(
  { store, programme, hash }: ExamineLead,
  reference: Reference,
): Promise<Examined> {
  const state = await store.readState(reference);
  const events = await store.readHistory(reference);
  const history = events.filter(({ seq }) => !state || seq <= state.version);
  const version = screenedBy(history);
  const screeningCompared = version === undefined || version === programme.version;
  return {
    state,
    history,
    brokenSeq: state && verifyChain(history, hash, state.chain),
    differs: state !== undefined && differs(state, history, programme, screeningCompared),
    screeningCompared,
  };
}

/** The next look of the sweep may have been moved by a hint, which is no event. */
function differs(
  state: LeadState,
  history: LeadEvent[],
  programme: Programme,
  withScreening: boolean,
): boolean {
  const compared = ({ dueAt: _, screening, ...rest }: LeadState) =>
    canonicalJson(withScreening ? { ...rest, screening } : rest);
  try {
    return compared(foldHistory(history, programme)) !== compared(state);
  } catch {
    return true;
  }
}
