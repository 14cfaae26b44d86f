import { canonicalJson } from "#shared/domain/canonical.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import { foldHistory, screenedBy } from "#shared/domain/fold.ts";
import { verifyChain } from "#shared/domain/history.ts";
import type { LeadState, Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type ProgrammeOf, type Replayed, replayDecisions } from "#shared/domain/replaying.ts";
import type { Hash, LeadStore } from "./ports.ts";

export interface ExamineLead {
  store: Pick<LeadStore, "readState" | "readHistory">;
  programme: Programme;
  /** Versions of the programme that were in force before. */
  released: ProgrammeOf;
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
  /** Each decision, computed again; absent when the history itself is broken. */
  replayed?: Replayed;
}

/**
 * Replays a lead from its history and compares. The state is read first, and events that were written after it are
 * left out, so that a lead which moves meanwhile is not held against itself.
 */
export async function examineLead(
  { store, programme, released, hash }: ExamineLead,
  reference: Reference,
): Promise<Examined> {
  const state = await store.readState(reference);
  const events = await store.readHistory(reference);
  const history = events.filter(({ seq }) => !state || seq <= state.version);
  const programmeOf = (version: string) =>
    version === programme.version ? programme : released(version);
  const brokenSeq = state && verifyChain(history, hash, state.chain);
  return {
    state,
    history,
    brokenSeq,
    differs: state !== undefined && differs(state, history, programme, programmeOf),
    ...(state && brokenSeq === undefined
      ? { replayed: replayDecisions({ state, history }, programmeOf) }
      : {}),
  };
}

/**
 * The next look of the sweep may have been moved by a hint, which is no event; the screening is a decision, and is
 * compared as one.
 */
function differs(
  state: LeadState,
  history: LeadEvent[],
  programme: Programme,
  programmeOf: ProgrammeOf,
): boolean {
  const compared = ({ dueAt: _, screening: __, ...rest }: LeadState) => canonicalJson(rest);
  const by = programmeOf(screenedBy(history) ?? programme.version) ?? programme;
  try {
    return compared(foldHistory(history, by)) !== compared(state);
  } catch {
    return true;
  }
}
