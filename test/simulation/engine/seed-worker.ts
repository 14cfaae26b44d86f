import { parentPort, workerData } from "node:worker_threads";
import type { Mutant } from "./mutant.ts";
import { applyMutants } from "./mutation.ts";
import type { Totals } from "./totals.ts";

/** One thread of seeds: every `step`th from `from`, until `count` are done or one fails. */
export interface SeedJob {
  from: number;
  step: number;
  count: number;
  /** Guards that are switched off in this thread. */
  mutants: readonly Mutant[];
  /** Whether a failing seed is to be told as a story. */
  story: boolean;
}
export type SeedReport =
  | { kind: "progress"; totals: Totals }
  | { kind: "failed"; seed: number; invariant: string; words: string; totals: Totals }
  | { kind: "done"; totals: Totals };

const job = workerData as SeedJob;
const report = (message: SeedReport) => parentPort?.postMessage(message);

// Guards are switched off before anything of the product is loaded: hence the imports below.
applyMutants(job.mutants);
const { nothing, sum } = await import("./totals.ts");
const { runSeed } = await import("./world.ts");
const { tellStory } = await import("./story.ts");

let totals = nothing;
let told = Date.now();
let failed = false;
for (let index = 0; index < job.count && !failed; index++) {
  const outcome = await runSeed(job.from + index * job.step);
  totals = sum(totals, outcome.totals);
  if (outcome.violation) {
    failed = true;
    const words = job.story ? await tellStory(outcome) : outcome.violation.what;
    report({
      kind: "failed",
      seed: outcome.seed,
      invariant: outcome.violation.invariant,
      words,
      totals,
    });
  } else if (Date.now() - told > 500) {
    told = Date.now();
    report({ kind: "progress", totals });
  }
}
if (!failed) report({ kind: "done", totals });
