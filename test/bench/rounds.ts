import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a round measures: a number for each contender, in the same unit. */
export type Measures = Record<string, number[]>;

/**
 * Measures each contender once in every round, in turn, each time in a fresh process: neighbours and a warm machine
 * touch all of them alike. `script` is given the contender's name and prints one number.
 */
export async function inRounds(
  script: string,
  contenders: readonly string[],
  rounds: number,
  tell: (line: string) => void,
  /** All that the process finds in its environment; as here when left out. */
  env?: Readonly<Record<string, string>>,
): Promise<Measures> {
  const measures: Measures = Object.fromEntries(contenders.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const name of contenders) {
      const { stdout } = await run(process.execPath, [script, name], {
        encoding: "utf8",
        ...(env ? { env } : {}),
      });
      const value = Number(stdout.trim().split("\n").at(-1));
      if (!Number.isFinite(value))
        throw new Error(`${script} ${name} printed no number: ${stdout}`);
      measures[name]?.push(value);
    }
    tell(`round ${round} of ${rounds}`);
  }
  return measures;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The value that `share` of all do not exceed: 0.9 gives the 90th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Microseconds of processor time per case, once the code is warm: half a second of running in, then five passes of a
 * fifth of a second, of which the median. Time in which neighbours have the processor does not count.
 */
export async function timePerCase(run: (at: number) => unknown, cases: number): Promise<number> {
  let at = 0;
  const pass = async (microseconds: number): Promise<number> => {
    const started = cpuMicroseconds();
    let done = 0;
    let spent = 0;
    while (spent < microseconds) {
      for (let turn = 0; turn < 20; turn++) {
        const running = run(at++ % cases);
        if (running instanceof Promise) await running;
      }
      done += 20;
      spent = cpuMicroseconds() - started;
    }
    return spent / done;
  };
  await pass(500_000);
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) times.push(await pass(200_000));
  return median(times);
}

function cpuMicroseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
