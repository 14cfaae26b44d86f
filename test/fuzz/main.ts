// npm run fuzz [-- --requests 20000 --seed 1]: hostile requests at a system of its own on this machine.
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startLocal } from "#infra/local/runner.ts";
import { synthesise } from "#infra/local/synth.ts";
import { emptyDirectory } from "#test/local/synthesised.ts";
import { runCampaign } from "./campaign.ts";

const say = (line = "") => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: { requests: { type: "string" }, seed: { type: "string" } },
});
const requests = Number(values.requests ?? 20_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const directory = emptyDirectory();
const cdkOut = path.join(directory, "cdk.out");

say(`Starting a system for ${requests} requests of seed ${seed} …`);
await synthesise(path.resolve(import.meta.dirname, "../.."), cdkOut, () => undefined);
const warnings: string[] = [];
const local = await startLocal({ cdkOut, directory, warn: (warning) => warnings.push(warning) });
const began = performance.now();
try {
  const found = await runCampaign({
    url: local.url,
    requests,
    seed,
    tell: (done) => say(`  ${done} of ${requests}`),
  });
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write("\n");
  printTable(found.table);
  say(
    `\n${requests} requests in ${seconds.toFixed(1)} s (${Math.round(requests / seconds)} a second), ` +
      `half answered within ${found.median.toFixed(0)} ms, 99 % within ${found.slowest.toFixed(0)} ms`,
  );
  say(`${found.valid} valid forms in between, ${found.stored} of them stored`);
  say(`${warnings.length} warnings of the system, ${found.complaints.length} complaints`);
  for (const problem of [...warnings, ...found.complaints].slice(0, 20)) say(`\n${problem}`);
  const clean = warnings.length + found.complaints.length === 0 && found.stored === found.valid;
  process.exitCode = clean ? 0 : 1;
} finally {
  await local.stop();
  rmSync(directory, { recursive: true, force: true });
}

function printTable(table: Readonly<Record<string, Record<number, number>>>): void {
  const statuses = [...new Set(Object.values(table).flatMap((row) => Object.keys(row)))].sort();
  say(["".padEnd(16), ...statuses.map((status) => status.padStart(6))].join(""));
  for (const [kind, row] of Object.entries(table)) {
    const cells = statuses.map((status) => String(row[Number(status)] ?? "").padStart(6));
    say([kind.padEnd(16), ...cells].join(""));
  }
}
