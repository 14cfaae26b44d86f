import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { coldSection } from "./cold/section.ts";
import { decidingSection } from "./deciding/section.ts";
import { pathSection } from "./path/section.ts";
import { routingSection } from "./routing/section.ts";
import { inMarkdown, inText, type Section } from "./table.ts";

/**
 * `npm run bench`: speed beside its peers, in one run. Prints the tables and writes docs/performance.md. Only ratios of
 * one run count; nothing fails by time. `-- --rounds 5` measures each contender more often, `-- --burst 10000` sends more
 * forms at once.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    burst: { type: "string", default: "2000" },
  },
});
const rounds = Number(values.rounds);
const tell = (line: string) => process.stdout.write(`  ${line}\n`);

const sections: Section[] = [];
const sectionsToMake = [
  decidingSection,
  routingSection,
  coldSection,
  pathSection(Number(values.burst)),
];
for (const make of sectionsToMake) {
  const section = await make(rounds, tell);
  sections.push(section);
  process.stdout.write(`\n${section.heading}\n\n${section.tables.map(inText).join("\n\n")}\n\n`);
}
const day = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const head = `# Performance

Written by \`npm run bench\` on ${day} (${machine}; medians of ${rounds} rounds, each in fresh processes). Neighbours move
absolute values by a third: only ratios inside one run count.`;
writeFileSync("docs/performance.md", `${[head, ...sections.map(inMarkdown)].join("\n\n")}\n`);
tell("written to docs/performance.md");
