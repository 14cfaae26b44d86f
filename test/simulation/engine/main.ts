import { parseArgs } from "node:util";
import { everySingleFault } from "./exhaustive.ts";
import { killAll, tableOf } from "./hunt.ts";
import { runSeeds } from "./team.ts";
import { inWords, type Totals } from "./totals.ts";

/** `npm run simulate -- [--seeds N] [--from S] [--threads T] [--mutants] [--single]` */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "2000" },
    from: { type: "string", default: String(Math.floor(Date.now() / 1000) % 1_000_000_000) },
    threads: { type: "string", default: "2" },
    /** Switches every guard off in turn, and sees whether it is missed. */
    mutants: { type: "boolean", default: false },
    /** Every single fault at every call of a fixed story. */
    single: { type: "boolean", default: false },
  },
});
const write = (text: string) => process.stdout.write(text);
const threads = Number(values.threads);

async function seeds(): Promise<boolean> {
  const from = Number(values.from);
  const count = Number(values.seeds);
  const began = Date.now();
  let told = 0;
  const progress = (totals: Totals) => {
    if (Date.now() - told < 1000) return;
    told = Date.now();
    const rate = (totals.seeds * 1000) / (told - began);
    const left = Math.round((count - totals.seeds) / rate);
    write(`\r${inWords(totals)} · ${rate.toFixed(1)} seeds/s · ${left} s left   `);
  };
  write(`${count} seeds from ${from}\n`);
  const { totals, failure } = await runSeeds({ from, seeds: count, threads, progress });
  write(`\n${inWords(totals)} · ${Math.round((Date.now() - began) / 1000)} s\n`);
  if (failure) write(`\n${failure.words}\n`);
  else write(`seeds ${from} to ${from + count - 1}: every promise held\n`);
  return failure === undefined;
}

async function single(): Promise<boolean> {
  const { runs, sites, failures } = await everySingleFault();
  write(`${runs} single faults at ${sites} call sites\n${failures.join("\n")}\n`);
  return failures.length === 0;
}

async function hunt(): Promise<boolean> {
  const hunted = await killAll(threads, (one) => write(`${one}\n`));
  write(`\n${tableOf(hunted)}\n`);
  return hunted.every(({ killedAfter }) => killedAfter !== undefined);
}

const run = values.mutants ? hunt : values.single ? single : seeds;
const well = await run();
process.exit(well ? 0 : 1);
