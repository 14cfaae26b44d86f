import { rmSync } from "node:fs";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { memoryStore } from "#shared/adapters/memory-store.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { layGround, synthesised } from "#test/bench/path/system.ts";
import { onlyTable } from "#test/soak/resting.ts";
import { type Contest, holdContest } from "./contest.ts";
import { type Backlog, dueMinutes, sweepThrough } from "./deadlines.ts";
import { type Footprint, measureFootprints } from "./footprint.ts";
import { type Growth, growthOf } from "./growth.ts";
import { measureKeeping } from "./keeping.ts";

/** Everything that docs/scale.md takes from a run instead of from AWS's pages. */
export interface MeasuredScale {
  readonly footprints: readonly Footprint[];
  /** The same number of leads at the same moment: each step of all before the next of any, and on the emulator. */
  readonly contests: readonly { readonly worst: Contest; readonly real: Contest }[];
  readonly backlogs: readonly Backlog[];
  /** The proof and the sweep in memory, over calls of five milliseconds, and on the emulator. */
  readonly keeping: Readonly<Record<"memory" | "far" | "emulator", Kept>>;
  readonly growth: readonly Growth[];
}
type Kept = Awaited<ReturnType<typeof measureKeeping>>;

/** Leads a day at 1, 10, 1,000 and 100,000 times today's volume. */
export const volumes = [4, 40, 4_000, 400_000];
/** How often a message of route-lead is handed out before it is given up, as in the template. */
export const deliveries = 5;
/** Milliseconds of one call to a table in AWS's own words: "single-digit". */
export const farCall = 5;
const contesters = [1, 2, 5, 10, 20, 50, 100];
const weeks = 12;
/** More than one sweep takes. */
const kept = 300;
/** So many leads are drawn one by one; beyond that each stands for several. */
const drawn = 30_000;

export async function measureScale(tell: (line: string) => void): Promise<MeasuredScale> {
  const programme = loadProgramme();
  const cdkOut = await synthesised();
  const ground = await layGround(cdkOut);
  try {
    tell("one lead of each kind");
    const footprints = await measureFootprints(ground);
    const { tables } = ground.database;
    const store = dynamoStore(tables, await onlyTable(tables));
    tell("the daily proof and the sweep");
    const keeping = {
      memory: await measureKeeping(memoryStore(), programme, kept),
      far: await measureKeeping(memoryStore(), programme, kept, farCall),
      emulator: await measureKeeping(store, programme, kept),
    };
    const contests = [];
    for (const leads of contesters) {
      tell(`${leads} leads at the same moment`);
      const plan = { leads, lanes: leads, deliveries };
      const worst = await holdContest(memoryStore(), programme, plan);
      contests.push({ worst, real: await holdContest(store, programme, plan) });
    }
    tell("deadlines");
    const backlogs = volumes.map((leadsADay): Backlog => {
      const days = 7 * weeks;
      const weight = Math.max(1, Math.ceil((leadsADay * days) / drawn));
      const due = dueMinutes(programme, leadsADay / weight, days);
      return { leadsADay, ...sweepThrough(due, weight, keeping.memory.sweep.count, days) };
    });
    const growth = growthOf(programme, [100, 1_000, 10_000]);
    return { footprints, contests, backlogs, keeping, growth };
  } finally {
    await ground.remove();
    rmSync(cdkOut, { recursive: true, force: true });
  }
}
