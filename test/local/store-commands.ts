import * as fc from "fast-check";
import type { LetterStatus } from "#shared/domain/letter.ts";

/** Random commands to a store: small worlds, so that they meet the same rows again and again. */

/** 0 is what is stored now; others are beside it: a stale or invented version, counter or attempt. */
const offset = fc.constantFrom(0, 0, 0, 0, -1, 1);
const few = fc.nat(2);
const moment = fc.nat(30);

const commit = fc.record({
  do: fc.constant("commit" as const),
  lead: few,
  version: offset,
  at: moment,
  due: fc.option(moment),
  letters: fc.nat(2),
  note: fc.boolean(),
  link: fc.option(few),
  person: fc.constantFrom(undefined, "write" as const, "erase" as const),
  claim: fc.option(fc.record({ key: few, ends: moment })),
  unclaim: fc.option(few),
  seen: fc.option(few),
  unseen: fc.option(few),
  load: fc.option(
    fc.record({
      partner: few,
      expected: fc.constantFrom(undefined, 0, 0, 1),
      offers: few,
      taken: fc.integer({ min: -1, max: 1 }),
    }),
  ),
  standing: fc.option(fc.record({ partner: few, version: offset })),
  mailbox: fc.option(fc.record({ mailbox: few, closed: fc.boolean() })),
});
const claimLetter = fc.record({
  do: fc.constant("claimLetter" as const),
  lead: few,
  letter: few,
  attempts: offset,
  now: moment,
  attempt: few,
});
const statuses: readonly LetterStatus[] = ["pending", "sending", "sent", "delivered", "bounced"];
const settleLetter = fc.record({
  do: fc.constant("settleLetter" as const),
  lead: few,
  letter: few,
  from: fc.constantFrom(...statuses),
  to: fc.constantFrom(...statuses),
  attempt: fc.constantFrom("own" as const, "own" as const, "other" as const, "none" as const),
});
const rest = fc.oneof(
  fc.record({ do: fc.constant("oweLetter" as const), letter: few, at: moment }),
  fc.record({ do: fc.constant("hint" as const), lead: few, letter: fc.option(few), at: moment }),
  fc.record({ do: fc.constant("readDue" as const), now: moment }),
  fc.record({ do: fc.constant("readAll" as const) }),
);
const command = fc.oneof(
  { weight: 5, arbitrary: commit },
  { weight: 3, arbitrary: claimLetter },
  { weight: 3, arbitrary: settleLetter },
  { weight: 3, arbitrary: rest },
);
export type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;
export const commands = fc.array(command, { minLength: 1, maxLength: 50, size: "max" });
