// npm run soak [-- --leads 10000 --seed 1 --minutes 120]: a burst with faults at a system of its own on this machine.
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { synthesise } from "#infra/local/synth.ts";
import { emptyDirectory } from "#test/local/synthesised.ts";
import { runSoak, type SoakResult } from "./run.ts";

const say = (line = "") => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: { leads: { type: "string" }, seed: { type: "string" }, minutes: { type: "string" } },
});
const leads = Number(values.leads ?? 10_000);
const seed = Number(values.seed ?? 1);
const longest = Number(values.minutes ?? 120) * 60_000;
const directory = emptyDirectory();
const cdkOut = path.join(directory, "cdk.out");

say(`Starting a system for ${leads} leads of seed ${seed} …`);
await synthesise(path.resolve(import.meta.dirname, "../.."), cdkOut, () => undefined);
try {
  const faults = { faults: 0.02, killEvery: 5000 };
  const result = await runSoak({ leads, seed, cdkOut, directory, longest, ...faults, tell: say });
  print(result);
  process.exitCode = result.problems.length === 0 && result.inTime ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function print(result: SoakResult): void {
  const { seconds, memory } = result;
  say("\nstage                    count   seconds   a second");
  row("FormAnswered", result.accepted, seconds.forms);
  const stages = Object.entries(result.stages).sort(([, a], [, b]) => a.first - b.first);
  for (const [type, { count, first, last }] of stages) row(type, count, (last - first) / 1000);
  say(`\nleads:   ${inWords(result.statuses)}`);
  say(
    `letters: ${inWords(result.letters)}; ${result.mails} mails, ${result.doubled} of them doubled`,
  );
  say(`faults:  ${inWords(result.faults)}; ${result.killed} function processes killed`);
  say(
    `         ${result.repeated} forms had to be sent again; ${result.answeredOffers} offers answered`,
  );
  say(
    `memory:  runner with mailbox and queues ${memory.runner.toFixed(0)} MB, ` +
      `largest function ${memory.largestFunction.toFixed(0)} MB`,
  );
  say(
    `time:    ${seconds.rest.toFixed(0)} s until all was at rest${result.inTime ? "" : ": too long"}`,
  );
  say(
    result.problems.length === 0
      ? "\nAll are accounted for, capacities are held, and every letter that is owed went out once."
      : `\n${result.problems.length} problems:`,
  );
  for (const problem of result.problems.slice(0, 20)) say(`  ${problem}`);
}

function row(name: string, count: number, seconds: number): void {
  const rate = seconds > 0 ? (count / seconds).toFixed(1) : "";
  say(
    name.padEnd(22) +
      String(count).padStart(8) +
      seconds.toFixed(0).padStart(10) +
      rate.padStart(11),
  );
}

function inWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}
