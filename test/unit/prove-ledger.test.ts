import { expect, it } from "vitest";
import { sha256 } from "#shared/adapters/crypto.ts";
import { memoryStore } from "#shared/adapters/memory-store.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { proveLedger } from "#shared/application/prove-ledger.ts";
import type { Letter } from "#shared/domain/letter.ts";

/** Reference numbers that have lost everything else. */
const references = Array.from({ length: 45 }, (_, index) => `SL-2026-LOST${index + 10}`);

it("the daily proof reads twenty leads at the same time, each once, and tells of them in order", async () => {
  let reading = 0;
  let most = 0;
  const read: string[] = [];
  const owed: Letter[] = [];
  const store = {
    ...memoryStore(),
    async *scanLeads() {
      yield* references;
    },
    async readLetters(reference: string) {
      read.push(reference);
      most = Math.max(most, ++reading);
      // The first of each group answers last.
      const turns = 1 + (references.length - references.indexOf(reference)) * 5;
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      reading--;
      return [];
    },
    async oweLetter(letter: Letter) {
      owed.push(letter);
      return true;
    },
  };
  const proved = await proveLedger({
    store,
    metrics: { publish: () => undefined },
    programme: loadProgramme(),
    released: () => undefined,
    clock: { now: () => "2026-11-24T06:00:00.000Z" },
    hash: sha256,
    log: { info: () => undefined, error: () => undefined },
  });
  expect(proved).toMatchObject({ leads: 45, unaccounted: 45, problems: 45 });
  expect(most).toBe(20);
  expect(read.toSorted()).toEqual(references);
  expect(owed[0]?.digest?.problems.map(({ reference }) => reference)).toEqual(references);
});
