import type { Programme } from "./programme.ts";
import type { Partner } from "./programme-partners.ts";
import { listProblems, type Problem, referenceProblems, repeatedIds } from "./programme-problem.ts";
import { absenceProblems, answerProblems, coverageProblems } from "./programme-receiver-check.ts";

const file = "partners.json";
const partnerRoles = ["lead-desk", "specialist", "redirect", "fallback"];

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
  const { taxonomies, partners } = programme;
  const { coverage } = partner;
  const who = `partner '${partner.id}'`;
  const self = { file, path, who };
  const place = (field: string) => ({ file, path: `${path}.${field}`, who });
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
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
    ...coverageProblems(programme, partner, self),
    ...absenceProblems(partner, self),
    ...answerProblems(partner, self),
  ];
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
