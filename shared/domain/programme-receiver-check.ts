import type { Programme } from "./programme.ts";
import { municipalityProblems } from "./programme-map-check.ts";
import type { Partner } from "./programme-partners.ts";
import { findMunicipality } from "./programme-places.ts";
import { listProblems, type Place, type Problem } from "./programme-problem.ts";

/** Languages that the letters exist in. */
const letterLanguages = ["en", "nl"];

/** What a partner and a desk have in common. */
type Receiver = Pick<Partner, "languages" | "absences" | "proposedSla"> & {
  coverage: Pick<Partner["coverage"], "nuts3" | "municipalities">;
};

/** Does a partner or desk work in places that exist? `who` is its place, without a field. */
export function coverageProblems(
  { places }: Programme,
  { coverage }: Receiver,
  who: Place,
): Problem[] {
  const areas = places.areas.map((area) => area.nuts3);
  return [
    ...listProblems(at(who, "coverage.nuts3"), "NUTS 3 area", coverage.nuts3, areas),
    ...coverage.municipalities.flatMap((name, n) =>
      placeOfWork(places, coverage.nuts3, name, at(who, `coverage.municipalities[${n}]`)),
    ),
  ];
}

function placeOfWork(
  places: Programme["places"],
  nuts3: readonly string[],
  name: string,
  place: Place,
): Problem[] {
  const unknown = municipalityProblems(places, place, name);
  if (unknown.length > 0) return unknown;
  const code = findMunicipality(places, name)?.nuts3.at(-1)?.code ?? "";
  if (nuts3.includes(code)) return [];
  const { file, path, who } = place;
  const message = `${who} works in ${name}, but does not list its NUTS 3 area '${code}'`;
  return [{ file, path, message }];
}

/** Can a partner or desk be away, and answer in time, as it says? */
export function absenceProblems({ absences }: Receiver, { file, path, who }: Place): Problem[] {
  return absences.flatMap(({ from, to }, n) =>
    from <= to
      ? []
      : [
          {
            file,
            path: `${path}.absences[${n}]`,
            message: `${who} is absent from ${from} to ${to}, which ends before it begins`,
          },
        ],
  );
}

/** Can a partner or desk read our letters, and acknowledge before it decides? */
export function answerProblems(
  { languages, proposedSla }: Receiver,
  { file, path, who }: Place,
): Problem[] {
  const problems: Problem[] = [];
  if (!languages.some((language) => letterLanguages.includes(language)))
    problems.push({
      file,
      path: `${path}.languages`,
      message: `${who} has neither 'en' nor 'nl' among its languages, so no letter can be written to it`,
    });
  if (proposedSla.acknowledgeWorkingDays > proposedSla.decisionWorkingDays)
    problems.push({
      file,
      path: `${path}.proposedSla`,
      message: `${who} has more days to acknowledge than to decide`,
    });
  return problems;
}

function at({ file, path, who }: Place, field: string): Place {
  return { file, path: `${path}.${field}`, who };
}
