import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { synthesise } from "#infra/local/synth.ts";
import { inText } from "#test/bench/table.ts";
import { emptyDirectory } from "#test/local/synthesised.ts";
import { measureLeads } from "./measure-leads.ts";
import { optionsOf } from "./options.ts";
import { pageOf } from "./page.ts";

/**
 * `npm run bench:cost`: the price of a lead, metered. Leads live through their usual life on a system of its own on this
 * machine, a few and many; the meter's figures times the prices of prices.json are printed and written to docs/price.md.
 * `-- --few 10 --many 200` says how many leads; both are rounded up to whole mixes.
 */
const { values } = parseArgs({
  options: {
    few: { type: "string", default: "10" },
    many: { type: "string", default: "200" },
  },
});
const tell = (line: string) => process.stdout.write(`  ${line}\n`);
const project = path.resolve(import.meta.dirname, "../../..");
const directory = emptyDirectory();

try {
  const cdkOut = path.join(directory, "cdk.out");
  tell("synthesising …");
  await synthesise(project, cdkOut, () => undefined);
  const options = optionsOf();
  const measure = (leads: string, together = false) => {
    tell(`${leads} leads, ${together ? "ten in the same second" : "one after the other"}`);
    return measureLeads({ leads: Number(leads), together }, cdkOut, tell);
  };
  const few = await measure(values.few);
  const crowd = await measure(values.few, true);
  const many = await measure(values.many);
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  const page = pageOf({ few, many, crowd, options, day, machine });
  for (const { heading, tables } of page.sections)
    process.stdout.write(`\n${heading}\n\n${tables.map(inText).join("\n\n")}\n`);
  writeFileSync(path.join(project, "docs/price.md"), page.text);
  tell("written to docs/price.md");
} finally {
  rmSync(directory, { recursive: true, force: true });
}
