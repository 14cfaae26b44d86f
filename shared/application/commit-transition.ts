import { chainEvents } from "#shared/domain/history.ts";
import type { Transition } from "#shared/domain/transition.ts";
import type { Change, Committed, Hash, LeadStore } from "./ports.ts";

export interface CommitTransition {
  store: Pick<LeadStore, "commit">;
  hash: Hash;
}

/**
 * The one way a use case writes what a rule wants: the events linked to the history before them, in one transaction,
 * conditional on the version that the rule saw. `more` is what the rule does not know of: links, claims, the person.
 */
export function commitTransition(
  { store, hash }: CommitTransition,
  transition: Transition,
  more: Omit<Partial<Change>, "state" | "events" | "letters" | "loads" | "expectedVersion"> = {},
): Promise<Committed> {
  const { events, chain } = chainEvents(transition.state.chain, transition.events, hash);
  return store.commit({
    ...transition,
    ...more,
    events,
    notes: [...transition.notes, ...(more.notes ?? [])],
    state: { ...transition.state, ...(chain ? { chain } : {}) },
    expectedVersion: transition.state.version - events.length,
  });
}
