import type { Mutant } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { misfit } from "./mutation.ts";
import { runSeeds } from "./team.ts";

/** Switches guards off one by one, and runs seeds until a promise breaks. */

export interface Hunted {
  guard: string;
  /** Seeds that it took; undefined when nobody missed the guard. */
  killedAfter: number | undefined;
  invariant: string;
}

/** A guard that nobody misses in so many seeds counts as untested. */
const mostSeeds = 300;

/** Hunts every mutant, one on each thread. */
export async function killAll(threads: number, told: (line: string) => void): Promise<Hunted[]> {
  const waiting = [...mutants];
  const hunted: Hunted[] = [];
  const hunt = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const one = await kill(mutant);
      hunted.push(one);
      told(lineOf(one));
    }
  };
  await Promise.all(Array.from({ length: threads }, hunt));
  return hunted;
}

async function kill(mutant: Mutant): Promise<Hunted> {
  const wrong = mutant.switches.map(misfit).find((one) => one !== undefined);
  if (wrong) return { guard: mutant.guard, killedAfter: undefined, invariant: wrong };
  const { totals, failure } = await runSeeds({
    from: 1,
    seeds: mostSeeds,
    threads: 1,
    mutants: [mutant],
    story: false,
  });
  return {
    guard: mutant.guard,
    killedAfter: failure && totals.seeds,
    invariant: failure?.invariant ?? "nobody missed it",
  };
}

function lineOf({ guard, killedAfter, invariant }: Hunted): string {
  return killedAfter === undefined
    ? `SURVIVES: ${guard} (${invariant})`
    : `killed after ${killedAfter}: ${guard} (${invariant})`;
}

/** The result as a table of Markdown. */
export function tableOf(hunted: readonly Hunted[]): string {
  const rows = hunted.map(
    ({ guard, killedAfter, invariant }) => `| ${guard} | ${killedAfter ?? "–"} | ${invariant} |`,
  );
  return ["| guard switched off | killed after seeds | by |", "|---|---|---|", ...rows].join("\n");
}
