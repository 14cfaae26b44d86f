// npm run programme:diff -- [--against <release | git ref | folder>] [--export history.json | --local | --stage S] [--language en] [--out page.html]
import { writeFileSync } from "node:fs";
import { command, readOptions, say } from "#infra/ops/clients.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { readReleases } from "#shared/adapters/released-programmes.ts";
import { differenceBetween } from "#shared/domain/difference.ts";
import { editsBetween } from "#shared/domain/edits.ts";
import { tryProgramme } from "#shared/domain/trial.ts";
import { differencePage } from "./difference/page.ts";
import { recordDifference } from "./difference/record.ts";
import { reportOf } from "./difference/report.ts";
import { differenceText } from "./difference/text.ts";
import { findProgramme } from "./find-programme.ts";
import { pastLeads } from "./past-leads.ts";
import { readLanguage } from "./read-language.ts";

/**
 * What does the present programme change against another one, over past leads? Without options: against the last
 * release, over the invented year, and the page and its record are made fresh; that is what a pull request needs.
 */
await command(async () => {
  const { against, out, language, ...source } = readOptions("against", "out", "language", "export");
  const last = readReleases().at(-1)?.version;
  const [from, to] = [findProgramme(against ?? last ?? "HEAD"), loadProgramme()];
  const past = await pastLeads(source);
  const [before, after] = [tryProgramme(past.leads, from), tryProgramme(past.leads, to)];
  const trial = {
    past,
    from,
    to,
    edits: editsBetween(from, to),
    trials: { before, after },
    difference: differenceBetween(before, after, to),
  };
  for (const line of differenceText(reportOf(trial, "en"))) say(line);
  const page = differencePage(reportOf(trial, readLanguage(language, to)));
  if (out !== undefined) {
    writeFileSync(out, page);
    say(`\nThe page for staff: ${out}`);
  } else if (from.version === last && past.synthetic) {
    say(`\nThe page for staff: ${recordDifference(trial, page)}. Commit it with the edit.`);
  } else say("\nNothing was recorded: --out page.html writes the page for staff.");
});
