import { checkDue } from "./end-checks.ts";
import type { Violation } from "./invariants.ts";
import { type Options, setStage } from "./stage.ts";
import type { Totals } from "./totals.ts";

export interface Outcome {
  seed: number;
  violation: Violation | undefined;
  totals: Totals;
  /** Faults and founders of this run, by the names that `without` takes. */
  parts: string[];
  /** Each call site with the number of its calls. */
  sites: ReadonlyMap<string, number>;
}

const hour = 3_600_000;

/** Lets one seed happen: a time in which anything goes wrong, then peace until everything has come to rest. */
export async function runSeed(seed: number, options: Options = {}): Promise<Outcome> {
  const stage = setStage(seed, options);
  const { start, chaos, drain, time, faults, queues, sweeps, totals, watch, tell } = stage;
  const stop = () => stage.violation() !== undefined;
  await time.run(start + chaos, stop);
  faults.heal();
  tell(() => "— from here on nothing goes wrong any more —");
  if (stage.chance.roll("redrive").chance(0.5))
    for (const queue of queues) totals.redriven += queue.redrive();
  sweeps.arm();
  if (stage.weather.poisoned) await sweepAroundPoison(stage, stop);
  await time.run(start + chaos + drain, stop);

  const { promised } = stage.readers.founders;
  const deadNow = queues.flatMap(({ dead }) => dead).length;
  if (!stop()) watch.atEnd({ promised, told: stage.post.told, deadNow });
  const leads = [...stage.table.leads.values()].flatMap(({ state }) => state ?? []);
  totals.leads = leads.length;
  totals.newcomers = leads.filter(({ kind }) => kind === "talent").length;
  totals.mails = stage.post.mails.length;
  totals.doubled = watch.mails.doubled();
  totals.faults = faults.happened.length;
  totals.steps = time.steps();
  const parts = [...stage.parts, ...faults.happened];
  return { seed, violation: stage.violation(), totals, parts, sites: faults.sites };
}

/** For some hours a row stands in the table that nobody can read, due before all others: they must not wait for it. */
async function sweepAroundPoison(
  { start, chaos, table, time, sweeps, tell, fail }: ReturnType<typeof setStage>,
  stop: () => boolean,
): Promise<void> {
  await table.poison(new Date(start).toISOString());
  tell(() => "— a row that nobody can read is due —");
  sweeps.arm();
  await time.run(start + chaos + 3 * hour, stop);
  checkDue(table, time.now(), fail);
  await table.poison(undefined);
}
