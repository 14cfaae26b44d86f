import { invariants } from "./invariants.ts";
import type { Options } from "./stage.ts";
import { type Outcome, runSeed } from "./world.ts";

/** What a failing seed tells: the least that still fails, and how to see it again. */

/** Runs that shrinking may take. */
const mostRuns = 250;

/** Leaves out founders and faults, many at once and then one by one, as long as the same promise stays broken. */
export async function shrink(
  failed: Outcome,
  options: Options = {},
): Promise<{ without: Set<string>; outcome: Outcome }> {
  let best = { without: new Set(options.without), outcome: failed };
  let runs = 0;
  for (
    let size = Math.ceil(failed.parts.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    let at = 0;
    while (at < best.outcome.parts.length && runs < mostRuns) {
      const without = new Set([...best.without, ...best.outcome.parts.slice(at, at + size)]);
      runs++;
      const outcome = await runSeed(failed.seed, { ...options, without });
      if (outcome.violation?.invariant === failed.violation?.invariant) best = { without, outcome };
      else at += size;
    }
  }
  return best;
}

/** The whole story of a failing seed, in words. */
export async function tellStory(failed: Outcome, options: Options = {}): Promise<string> {
  const { without, outcome } = await shrink(failed, options);
  const lines: string[] = [];
  await runSeed(failed.seed, { ...options, without, tell: (line) => lines.push(line) });
  const { invariant = "nothing-breaks", what = "" } = outcome.violation ?? {};
  const left = outcome.parts.filter((part) => !without.has(part));
  return [
    `seed ${failed.seed} breaks ${invariant}: ${invariants[invariant]}`,
    what,
    `again: npm run simulate -- --from ${failed.seed} --seeds 1`,
    `shrunk from ${failed.parts.length} to ${left.length} founders and faults:`,
    ...left.map((part) => `  ${part}`),
    "the story:",
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}
