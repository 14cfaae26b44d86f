// npm run programme:check does this after the files themselves are in order.

import { command, say } from "#infra/ops/clients.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { type EqualShares, equalShares } from "#shared/domain/equal-shares.ts";
import { probesOf } from "#shared/domain/probes.ts";
import { type GateFinding, judgeRouting, unreachable } from "#shared/domain/routing-gate.ts";
import { tryProgramme } from "#shared/domain/trial.ts";
import { findingInWords, whyNobodyInWords } from "./gate-words.ts";
import { syntheticHistory } from "./synthetic/history.ts";

/**
 * Does routing keep its promises with the present programme? Three invented years go through it, then one request
 * made to measure for each partner and host desk, then runs of identical requests for partners that are equals.
 */
await command(async () => {
  const programme = loadProgramme();
  const years = ["one invented year", "another year", "a third year"].map((seed) =>
    tryProgramme(syntheticHistory(seed), programme),
  );
  const findings: GateFinding[] = [];
  const nobody = new Map<string, number>();
  let sentOn = 0;
  for (const year of years) {
    const report = judgeRouting(year, programme);
    sentOn += report.sentOn;
    findings.push(...report.findings);
    for (const [why, count] of report.nobody) nobody.set(why, (nobody.get(why) ?? 0) + count);
  }
  const probes = [...probesOf(programme, "2026-06-10T09:00:00.000Z").values()];
  findings.push(...probes.flatMap((probe) => unreachable(tryProgramme([probe], programme))));
  say(
    `Routing, tried on ${sentOn} requests of three invented years and ${probes.length} made to measure:`,
  );
  for (const [why, count] of [...nobody].sort(([, a], [, b]) => b - a))
    say(`  ${String(count).padStart(5)} start-ups found nobody: ${whyNobodyInWords(why)}`);
  const shares = equalShares(years.flat(), programme);
  sayShares(shares);
  for (const finding of new Set(findings.map((one) => findingInWords(one, programme))))
    say(`  ${finding}`);
  const broken = findings.length > 0 || shares.some(({ held }) => !held);
  say(broken ? "Routing does not keep its promises." : "Routing keeps its promises.");
  if (broken) process.exitCode = 1;
});

function sayShares(shares: readonly EqualShares[]): void {
  const furthest = Math.max(0, ...shares.map((one) => one.furthest));
  say(`  ${shares.length} groups of equals, 60 identical requests each; nobody was ever more than`);
  say(`  ${furthest.toFixed(2)} offers away from its exact share. The largest groups:`);
  const largest = shares.toSorted((a, b) => b.partners.length - a.partners.length).slice(0, 3);
  for (const { partners } of largest)
    say(
      `    ${partners.map(({ id, weight, offers }) => `${id} ${offers} (weight ${weight})`).join(", ")}`,
    );
}
