import { Worker } from "node:worker_threads";
import type { Mutant } from "./mutant.ts";
import type { SeedJob, SeedReport } from "./seed-worker.ts";
import { nothing, sum, type Totals } from "./totals.ts";

/** Runs seeds on several threads. */

export interface Failure {
  seed: number;
  invariant: string;
  words: string;
}
export interface TeamResult {
  totals: Totals;
  failure: Failure | undefined;
}

export interface TeamJob {
  from: number;
  seeds: number;
  threads: number;
  mutants?: readonly Mutant[];
  story?: boolean;
  progress?: (totals: Totals) => void;
}

/** Runs `seeds` seeds from `from` on; ends early when one fails. */
export async function runSeeds({
  from,
  seeds,
  threads,
  mutants = [],
  story = true,
  progress,
}: TeamJob): Promise<TeamResult> {
  const sofar: Totals[] = Array.from({ length: threads }, () => nothing);
  const all = () => sofar.reduce(sum, nothing);
  const workers: Worker[] = [];
  let failure: Failure | undefined;
  const work = sofar.map((_, thread) => {
    const count = Math.ceil((seeds - thread) / threads);
    const job: SeedJob = { from: from + thread, step: threads, count, mutants, story };
    const worker = new Worker(new URL("./seed-worker.ts", import.meta.url), {
      workerData: job,
      execArgv: [],
    });
    workers.push(worker);
    return new Promise<void>((resolve, reject) => {
      worker.on("error", reject);
      worker.on("exit", () => resolve());
      worker.on("message", (report: SeedReport) => {
        sofar[thread] = report.totals;
        progress?.(all());
        if (report.kind === "failed") failure ??= report;
        if (report.kind !== "progress") {
          resolve();
          // Nobody waits for the others when one has failed, nor for timers of the last call.
          for (const one of report.kind === "failed" ? workers : [worker]) void one.terminate();
        }
      });
    });
  });
  await Promise.all(work);
  return { totals: all(), failure };
}
