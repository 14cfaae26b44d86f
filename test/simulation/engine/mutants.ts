import type { Mutant } from "./mutant.ts";
import { lettersMutants } from "./mutants-of-letters.ts";
import { answersMutants } from "./mutants-of-people.ts";
import { flowMutants, recordsMutants, welcomeMutants } from "./mutants-of-the-flow.ts";
import { conditionMutants } from "./mutants-of-the-table.ts";

/** Guards that are switched off one at a time, each to be missed. */
export const mutants: readonly Mutant[] = [
  ...conditionMutants,
  ...lettersMutants,
  ...answersMutants,
  ...flowMutants,
  ...recordsMutants,
  ...welcomeMutants,
];
