import { type Mutant, off } from "./mutant.ts";

const table = "shared/adapters/memory-store.ts";

/** Conditions of the table's transactions, in the model that is held against the table itself. */
export const conditionMutants: Mutant[] = [
  off(
    "a lead is written only from the version that was read",
    table,
    'if ((stored?.version ?? 0) !== expectedVersion) return "conflict";',
    "",
  ),
  off("one form gives one lead", table, '(claims.get(key)?.expiresAt ?? "") > at', "false"),
  off(
    "counters move only from what was read",
    table,
    "return expected && (load.offers",
    "return !load && expected && (load.offers",
  ),
  off(
    "a standing moves only from what was read",
    table,
    "(standings.get(partner)?.version ?? 0) !== version - 1",
    "false",
  ),
  off(
    "a letter is claimed by one attempt at a time",
    table,
    "if (!stored || !free || stored.attempts !== owed.attempts) return undefined;",
    "if (!stored) return undefined;",
  ),
  off(
    "an attempt that lost its lease records nothing",
    table,
    "if (!stored || stored.attempt !== letter.attempt) return false;",
    "if (!stored) return false;",
  ),
  off(
    "a settled letter stays settled",
    table,
    "if (stored.status !== from && stored.status !== letter.status) return false;",
    "",
  ),
  off(
    "a hint needs a moment that is due",
    table,
    "if (!row?.dueAt || row.dueAt > at) return;",
    "if (!row) return;",
  ),
];
