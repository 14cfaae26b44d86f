// npm run programme:coverage -- [--out coverage.html] [--language en]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { command, readOptions, say } from "#infra/ops/clients.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { coveragePage } from "./coverage-page/page.ts";
import { readLanguage } from "./read-language.ts";

/** Writes one printable page: for each sector, need and area who would get a request, and where nobody would. */
await command(async () => {
  const programme = loadProgramme();
  const { out = ".local/coverage.html", language } = readOptions("out", "language");
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(
    out,
    coveragePage(programme, new Date().toISOString(), readLanguage(language, programme)),
  );
  say(
    `The coverage of ${programme.partners.length} partners and ${programme.desks.length} desks: ${out}`,
  );
});
