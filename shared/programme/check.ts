import { checkProgrammeFolder, problemLine } from "#shared/adapters/checked-programme.ts";
import { readReleases } from "#shared/adapters/released-programmes.ts";
import { beingChecked } from "#shared/domain/programme-guide-check.ts";
import { localDay } from "#shared/domain/working-time.ts";

/** Answers programme staff after an edit: is the programme in order, and if not, what must change? */
const result = checkProgrammeFolder();
if ("problems" in result) {
  const lines = result.problems.map(problemLine);
  process.stdout.write(`The programme is not in order yet:\n${lines.join("\n")}\n`);
  process.exitCode = 1;
} else {
  const { programme } = result;
  const { assets, partners, places, taxonomies, knownGaps, calendar, letters, version } = programme;
  const { desks, deskGaps, guide } = programme;
  const lastYear = Math.max(...calendar.years);
  process.stdout.write(
    [
      "The programme is in order.",
      `  ${partners.length} partners, ${assets.length} assets, ${places.municipalities.length} municipalities`,
      `  ${taxonomies.sectors.length} sectors, ${taxonomies.needs.length} needs, ${knownGaps.length} known gaps`,
      `  ${desks.length} desks, ${taxonomies.talentNeeds.length} needs of newcomers, ${deskGaps.length} known gaps`,
      `  ${guide.topics.length} topics and ${guide.items.length} items in the guide`,
      `  ${Object.keys(letters).length} letters in two languages, holidays until the end of ${lastYear}`,
      `  version ${version}, ${standingOf(version)}`,
      "",
    ].join("\n"),
  );
  if (lastYear <= new Date().getFullYear())
    process.stdout.write(`Add the holidays of ${lastYear + 1} to calendar.json soon.\n`);
  const due = beingChecked(
    programme,
    localDay(new Date().toISOString(), programme.settings.timeZone),
  );
  if (due.length > 0)
    process.stdout.write(
      `To be checked again, as readers are told:\n${due.map(problemLine).join("\n")}\n`,
    );
}

/** Is this version kept for good, or does the folder differ from the last one that is? */
function standingOf(version: string): string {
  const last = readReleases().at(-1);
  if (!last) return "never released yet";
  return last.version === version
    ? `released on ${last.releasedOn}`
    : `not released: edited since ${last.version.slice(0, 12)} of ${last.releasedOn}`;
}
