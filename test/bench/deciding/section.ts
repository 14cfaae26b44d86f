import { join } from "node:path";
import { inRounds, median } from "#test/bench/rounds.ts";
import { percent, type Section, twoDigits } from "#test/bench/table.ts";
import { caseOf, contenders } from "./contenders.ts";
import { benchProgramme } from "./programme.ts";
import { applicants } from "./startups.ts";

/** How long does a decision take beside its limit and beside other engines? First everybody must give the same. */
export async function decidingSection(
  rounds: number,
  tell: (line: string) => void,
): Promise<Section> {
  const count = 10_000;
  tell(`${count} start-ups: does everybody decide alike?`);
  await sameResults(count, tell);
  const script = join(import.meta.dirname, "measure.ts");
  const measures = await inRounds(script, Object.keys(contenders), rounds, tell);
  const time = (name: string) => median(measures[name] ?? []);
  const rows = Object.entries(contenders).map(([name, contender]) => [
    contender.title,
    "explains" in contender ? "all" : "none",
    percent(time("line") / time(name)),
    twoDigits(time("rules") / time(name)),
  ]);
  return {
    heading: "Deciding",
    text: [
      `${count.toLocaleString("en-US")} generated start-ups against today's map and the printed rubric: gates, 17 criteria on two sides, band. Whoever explains gives the whole stored screening, some 6 kB of JSON, to the byte; the others owe gates, levels, scores and band only, and get the match of needs against the map for nothing. All agreed on all start-ups before the clock ran.`,
    ],
    tables: [
      {
        head: ["engine", "explanation", "% of straight-line", "× json-rules-engine"],
        rows,
      },
    ],
    notes: [
      `One \`screen\` took ${twoDigits(time("ours"))} µs of processor time. GoRules ZEN is not in the table: its package asks for native binaries of every platform, which our lock file cannot hold.`,
    ],
  };
}

/** Throws when one of them decides otherwise. */
async function sameResults(count: number, tell: (line: string) => void): Promise<void> {
  const all = applicants(benchProgramme, count, 1);
  const cases = all.map(caseOf);
  const expected = contenders.ours && "explains" in contenders.ours && contenders.ours.explains();
  for (const [name, contender] of Object.entries(contenders)) {
    const explain = "explains" in contender ? contender.explains() : undefined;
    const decide = "decides" in contender ? contender.decides() : undefined;
    for (const [at, applicant] of all.entries()) {
      const { facts, verdict } = cases[at] ?? { facts: {}, verdict: [] };
      const found = explain ? explain(applicant) : await decide?.(facts);
      const wanted = explain && expected ? expected(applicant) : verdict;
      if (JSON.stringify(found) !== JSON.stringify(wanted))
        throw new Error(`${name} decides otherwise for start-up ${at}: ${JSON.stringify(found)}`);
    }
    tell(`${name}: the same`);
  }
}
