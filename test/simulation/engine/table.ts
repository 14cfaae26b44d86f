import type { Key } from "#shared/adapters/keys.ts";
import { type MemoryStore, memoryStore } from "#shared/adapters/memory-store.ts";
import type { Due, LeadStore } from "#shared/application/ports.ts";
import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { LeadState, Reference } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { CallKind, InstancePorts, Invocation } from "./lambda.ts";

/** The table: the store in memory, reached through calls that can fail, and a due index that may lag. */

/** One lead as it is stored now. */
export interface Stored {
  state: LeadState | undefined;
  history: LeadEvent[];
  letters: Letter[];
  notes: Note[];
  person: Person | undefined;
}
export interface Wrote {
  operation: keyof LeadStore;
  given: readonly unknown[];
  result: unknown;
  reference: Reference | undefined;
  before: Stored | undefined;
  after: Stored | undefined;
  by: Invocation;
}
export interface Table {
  /** The store as one instance reaches it. */
  reachedBy(ports: InstancePorts): LeadStore;
  /** What is stored, for checks and for those who aim at a deadline. */
  readonly leads: ReadonlyMap<Reference, Stored>;
  /** The earliest due moment that the index shows, in milliseconds; undefined when nothing waits. */
  earliestDue(): number | undefined;
  /** Writes a lead that no code can read, due since `at`; or mends it, when no moment is given. */
  poison(at: string | undefined): Promise<void>;
  /** The store itself, to look into. */
  readonly store: MemoryStore;
}
export interface TableOptions {
  /** Milliseconds by which the due index lags. */
  lag: () => number;
  later: (delay: number, happen: () => void) => void;
  wrote: (what: Wrote) => Promise<void> | void;
  streamed: (key: Key) => void;
}

const writing: Partial<Record<keyof LeadStore, CallKind>> = {
  commit: { service: "table", writes: true, conflict: "conflict" },
  claimLetter: { service: "table", writes: true, conflict: undefined },
  settleLetter: { service: "table", writes: true },
  oweLetter: { service: "table", writes: true, conflict: false },
  hint: { service: "table", writes: true, conflict: undefined },
  sendCanary: { service: "table", writes: true },
};
const reading: CallKind = { service: "table", writes: false };

export function openTable({ lag, later, wrote, streamed }: TableOptions): Table {
  const store = memoryStore();
  const leads = new Map<Reference, Stored>();
  const index = new Map<string, Due & { dueAt: string }>();
  let told = 0;

  async function look(reference: Reference): Promise<Stored> {
    const [state, history, letters, notes, person] = await Promise.all([
      store.readState(reference),
      store.readHistory(reference),
      store.readLetters(reference),
      store.readNotes(reference),
      store.readPerson(reference),
    ]);
    return { state, history, letters, notes, person };
  }

  function reindex(reference: Reference, { state, letters }: Stored): void {
    const place = (key: string, due: Due, dueAt: string | undefined) => {
      if (dueAt) index.set(key, { ...due, dueAt });
      else index.delete(key);
    };
    place(reference, { reference }, state?.dueAt);
    for (const { id, dueAt } of letters)
      place(`${reference}/${id}`, { reference, letter: id }, dueAt);
  }

  async function write(operation: keyof LeadStore, given: readonly unknown[], by: Invocation) {
    const reference = referenceIn(given[0]);
    const before = reference === undefined ? undefined : leads.get(reference);
    const perform = store[operation] as (...all: readonly unknown[]) => Promise<unknown>;
    const result = await perform.apply(store, [...given]);
    let after: Stored | undefined;
    if (reference !== undefined) {
      const seen = await look(reference);
      after = seen;
      if (seen.state || seen.letters.length > 0) leads.set(reference, seen);
      const wait = lag();
      if (wait > 0) later(wait, () => reindex(reference, leads.get(reference) ?? seen));
      else reindex(reference, seen);
    }
    await wrote({ operation, given, result, reference, before, after, by });
    for (; told < store.stream.length; told++) streamed(store.stream[told] as Key);
    return result;
  }

  function readDue(now: string, limit: number): Due[] {
    return [...index.values()]
      .filter(({ dueAt }) => dueAt <= now)
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      .slice(0, limit)
      .map(({ dueAt: _, ...due }) => due);
  }

  return {
    leads,
    store,
    async poison(at) {
      const version = at ? 1 : 2;
      const row = at
        ? { receivedAt: at, dueAt: at }
        : { status: "withdrawn", offers: [], dueAt: "2099-01-01" };
      const state = { ...unreadable, ...row, version } as unknown as LeadState;
      await store.commit({ state, expectedVersion: version - 1, events: [] });
      reindex(unreadable.reference, await look(unreadable.reference));
    },
    earliestDue() {
      let earliest: string | undefined;
      for (const { dueAt } of index.values())
        if (earliest === undefined || dueAt < earliest) earliest = dueAt;
      return earliest === undefined ? undefined : Date.parse(earliest);
    },
    reachedBy({ call }) {
      const reached: Record<string, unknown> = {};
      for (const operation of Object.keys(store) as (keyof LeadStore)[]) {
        const kind = writing[operation];
        reached[operation] = (...given: unknown[]) => {
          if (kind) return call(operation, kind, (by) => write(operation, given, by));
          if (operation === "readDue")
            return call(operation, reading, async () =>
              readDue(given[0] as string, Number(given[1])),
            );
          const perform = store[operation] as (...all: unknown[]) => Promise<unknown>;
          return call(operation, reading, () => perform.apply(store, given));
        };
      }
      reached.scanLeads = async function* () {
        yield* await call("scanLeads", reading, async () => {
          const all: Reference[] = [];
          for await (const reference of store.scanLeads()) all.push(reference);
          return all;
        });
      };
      return reached as unknown as LeadStore;
    },
  };
}

/** A lead that was offered to nobody: its list of offers is missing. */
export const unreadable = { reference: "SL-2026-PSNED2", status: "offered" };

/** Of which lead does this argument speak? A change, a letter, something due, or nothing of a lead. */
function referenceIn(given: unknown): Reference | undefined {
  const { state, reference } = (given ?? {}) as { state?: LeadState; reference?: Reference };
  return state?.reference ?? reference;
}
