import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { inMarkdown, inText } from "#test/bench/table.ts";
import { betweenMarks } from "./marks.ts";
import { measureScale } from "./measured.ts";
import { partsOf } from "./tables.ts";

/** `npm run bench:scale`: the tables of docs/scale.md that come from a run. Prints them and writes them into it. */
const file = "docs/scale.md";
const tell = (line: string) => process.stdout.write(`  ${line}\n`);
const parts = partsOf(await measureScale(tell));
for (const { heading, table } of parts)
  process.stdout.write(`\n${heading}\n\n${inText(table)}\n\n`);
const day = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const text = [
  `Written by \`npm run bench:scale\` on ${day} (${machine}).`,
  ...parts.map(({ heading, text, table, note }) =>
    inMarkdown({ heading, text: [text], tables: [table], notes: note ? [note] : [] }).replace(
      "## ",
      "### ",
    ),
  ),
].join("\n\n");
writeFileSync(file, betweenMarks(readFileSync(file, "utf8"), text));
tell(`written to ${file}`);
