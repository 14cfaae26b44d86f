import { rmSync } from "node:fs";
import { emptyDirectory } from "#test/local/synthesised.ts";
import { type Fill, runSoak } from "#test/soak/run.ts";
import { type Slices, slicesOf } from "./slices.ts";

/** What a burst of forms came to. */
export interface MeasuredBurst {
  readonly forms: Slices;
  /** Letters that went out while forms were still coming. */
  readonly letters: Slices;
  readonly count: { readonly forms: number; readonly letters: number };
  /** Seconds until the last form was answered, and until all was at rest. */
  readonly seconds: { readonly forms: number; readonly rest: number };
  /** Megabytes in the middle of the burst and at most: runner, and largest function. */
  readonly middle: Pick<Fill, "runner" | "largestFunction">;
  readonly most: Pick<Fill, "runner" | "largestFunction">;
  readonly problems: readonly string[];
}

/** Forms and letters that only warm the processes up. */
const warming = 100;

/** The burst of the soak, without faults: all forms as fast as they are answered, while partners answer offers. */
export async function measureBurst(cdkOut: string, leads: number): Promise<MeasuredBurst> {
  const directory = emptyDirectory();
  const tell = () => undefined;
  try {
    const plan = { leads, seed: 1, cdkOut, directory, faults: 0, longest: 7_200_000, tell };
    const { moments, seconds, fills, memory, mails, problems } = await runSoak(plan);
    const end = Math.max(...moments.answered);
    return {
      forms: slicesOf(moments.answered, warming),
      letters: slicesOf(
        moments.sent.filter((moment) => moment <= end),
        warming,
      ),
      count: { forms: moments.answered.length, letters: mails },
      seconds,
      middle: fills.find(({ answered }) => answered >= leads / 2) ?? memory,
      most: memory,
      problems,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
