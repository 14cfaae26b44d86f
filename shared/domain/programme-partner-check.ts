import type { Programme } from "./programme.ts";
import { municipalityProblems } from "./programme-map-check.ts";
import type { Partner } from "./programme-partners.ts";
import { findMunicipality } from "./programme-places.ts";
import { listProblems, type Problem, referenceProblems, repeatedIds } from "./programme-problem.ts";

const file = "partners.json";
const partnerRoles = ["lead-desk", "specialist", "redirect", "fallback"];
/** Languages that the letters exist in. */
const letterLanguages = ["en", "nl"];

/** Does each partner speak the words of the lists, and can it be reached and escalated? */
export function partnerProblems(programme: Programme): Problem[] {
  const { partners } = programme;
  const ids = partners.map((partner) => partner.id);
  return [
    ...repeatedIds(file, "partners", "partner", ids),
    ...partners.flatMap((partner, at) => onePartner(programme, partner, `partners[${at}]`)),
    ...cycleProblems(partners),
  ];
}

function onePartner(programme: Programme, partner: Partner, path: string): Problem[] {
  const { taxonomies, places, partners } = programme;
  const { coverage } = partner;
  const who = `partner '${partner.id}'`;
  const place = (field: string) => ({ file, path: `${path}.${field}`, who });
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const areas = places.areas.map((area) => area.nuts3);
  const problems = [
    ...referenceProblems(
      place("type"),
      "has",
      "partner type",
      partner.type,
      ids(taxonomies.partnerTypes),
    ),
    ...listProblems(place("roles"), "partner role", partner.roles, partnerRoles),
    ...listProblems(place("coverage.sectors"), "sector", coverage.sectors, ids(taxonomies.sectors)),
    ...listProblems(place("coverage.stages"), "stage", coverage.stages, ids(taxonomies.stages)),
    ...listProblems(place("coverage.needs"), "need", coverage.needs, ids(taxonomies.needs)),
    ...listProblems(place("coverage.nuts3"), "NUTS 3 area", coverage.nuts3, areas),
    ...coverage.municipalities.flatMap((name, at) =>
      placeOfWork(programme, partner, name, place(`coverage.municipalities[${at}]`)),
    ),
    ...partner.absences.flatMap(({ from, to }, at) =>
      from <= to
        ? []
        : [
            {
              file,
              path: `${path}.absences[${at}]`,
              message: `${who} is absent from ${from} to ${to}, which ends before it begins`,
            },
          ],
    ),
  ];
  if (!partner.languages.some((language) => letterLanguages.includes(language)))
    problems.push({
      file,
      path: `${path}.languages`,
      message: `${who} has neither 'en' nor 'nl' among its languages, so no letter can be written to it`,
    });
  if (partner.proposedSla.acknowledgeWorkingDays > partner.proposedSla.decisionWorkingDays)
    problems.push({
      file,
      path: `${path}.proposedSla`,
      message: `${who} has more days to acknowledge than to decide`,
    });
  if (partner.escalatesTo === partner.id)
    problems.push({ file, path: `${path}.escalatesTo`, message: `${who} escalates to itself` });
  else if (partner.escalatesTo !== undefined)
    problems.push(
      ...referenceProblems(
        place("escalatesTo"),
        "escalates to",
        "partner",
        partner.escalatesTo,
        ids(partners),
      ),
    );
  return problems;
}

function placeOfWork(
  { places }: Programme,
  partner: Partner,
  name: string,
  place: { file: string; path: string; who: string },
): Problem[] {
  const unknown = municipalityProblems(places, place, name);
  if (unknown.length > 0) return unknown;
  const code = findMunicipality(places, name)?.nuts3.at(-1)?.code ?? "";
  if (partner.coverage.nuts3.includes(code)) return [];
  return [
    {
      file,
      path: place.path,
      message: `${place.who} works in ${name}, but does not list its NUTS 3 area '${code}'`,
    },
  ];
}

/** Partners that hand a lead round in a circle, each circle once, printed from its first id. */
function cycleProblems(partners: readonly Partner[]): Problem[] {
  const next = new Map(partners.map((one) => [one.id, one.escalatesTo]));
  return partners.flatMap((partner, at): Problem[] => {
    const trail = [partner.id];
    for (let to = partner.escalatesTo; to !== undefined; to = next.get(to)) {
      if (to === partner.id) break;
      if (trail.includes(to)) return [];
      trail.push(to);
      if (next.get(to) === undefined) return [];
    }
    if (
      partner.escalatesTo === undefined ||
      trail.length === 1 ||
      [...trail].sort()[0] !== partner.id
    )
      return [];
    const circle = [...trail, partner.id].join(" → ");
    return [
      {
        file,
        path: `partners[${at}].escalatesTo`,
        message: `partners escalate in a circle: ${circle}; remove escalatesTo from one of them`,
      },
    ];
  });
}
