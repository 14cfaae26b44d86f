// node test/bench/deciding/measure.ts <contender>: microseconds of processor time per decision, once it is warm.
import { timePerCase } from "#test/bench/rounds.ts";
import { caseOf, contenders } from "./contenders.ts";
import { benchProgramme } from "./programme.ts";
import { type Applicant, applicants } from "./startups.ts";

const contender = contenders[process.argv[2] ?? ""];
if (contender === undefined) throw new Error(`no contender is called '${process.argv[2]}'`);
const all = applicants(benchProgramme, 10_000, 1);

let run: (at: number) => unknown;
if ("explains" in contender) {
  const decide = contender.explains();
  run = (at) => decide(all[at] as Applicant);
} else {
  const decide = contender.decides();
  const facts = all.map((applicant) => caseOf(applicant).facts);
  run = (at) => decide(facts[at] ?? {});
}
process.stdout.write(`${await timePerCase(run, all.length)}\n`);
