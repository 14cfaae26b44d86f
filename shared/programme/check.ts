import { checkProgrammeFolder, problemLine } from "#shared/adapters/checked-programme.ts";

/** Answers programme staff after an edit: is the programme in order, and if not, what must change? */
const result = checkProgrammeFolder();
if ("problems" in result) {
  const lines = result.problems.map(problemLine);
  process.stdout.write(`The programme is not in order yet:\n${lines.join("\n")}\n`);
  process.exitCode = 1;
} else {
  const { assets, partners, places, taxonomies, knownGaps, calendar, letters, version } =
    result.programme;
  const lastYear = Math.max(...calendar.years);
  process.stdout.write(
    [
      "The programme is in order.",
      `  ${partners.length} partners, ${assets.length} assets, ${places.municipalities.length} municipalities`,
      `  ${taxonomies.sectors.length} sectors, ${taxonomies.needs.length} needs, ${knownGaps.length} known gaps`,
      `  ${Object.keys(letters).length} letters in two languages, holidays until the end of ${lastYear}`,
      `  version ${version}`,
      "",
    ].join("\n"),
  );
  if (lastYear <= new Date().getFullYear())
    process.stdout.write(`Add the holidays of ${lastYear + 1} to calendar.json soon.\n`);
}
