import type { Programme } from "./programme.ts";
import { deskGapProblems } from "./programme-desk-gap-check.ts";
import { guideProblems } from "./programme-guide-check.ts";
import { listProblems, type Problem, repeatedIds } from "./programme-problem.ts";
import { absenceProblems, answerProblems, coverageProblems } from "./programme-receiver-check.ts";
import type { Desk } from "./programme-welcome.ts";
import { translationProblems } from "./programme-wording-check.ts";

const file = "desks.json";

/**
 * Do the desks and the guide speak the words of the lists, and does each need find a desk, a host and a topic?
 * Gaps are looked for only when every reference is right: a misspelt need would look like a gap in each area.
 */
export function welcomeProblems(programme: Programme): Problem[] {
  const { desks } = programme;
  const ids = desks.map(({ id }) => id);
  const words = [
    ...repeatedIds(file, "desks", "desk", ids),
    ...desks.flatMap((desk, at) => oneDesk(programme, desk, `desks[${at}]`)),
  ];
  return [
    ...words,
    ...(words.length === 0 ? [...hostProblems(programme), ...deskGapProblems(programme)] : []),
    ...guideProblems(programme),
  ];
}

function oneDesk(programme: Programme, desk: Desk, path: string): Problem[] {
  const { taxonomies, partners } = programme;
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const self = { file, path, who: `desk '${desk.id}'` };
  const place = (field: string) => ({ ...self, path: `${path}.${field}` });
  return [
    ...(ids(partners).includes(desk.id)
      ? [
          {
            file,
            path: `${path}.id`,
            message: `${self.who} has the id of a partner, so offers and links would mix the two up; give the desk another id`,
          },
        ]
      : []),
    ...listProblems(place("profiles"), "profile", desk.profiles, ids(taxonomies.profiles)),
    ...listProblems(place("needs"), "need", desk.needs, ids(taxonomies.talentNeeds)),
    ...coverageProblems(programme, desk, self),
    ...absenceProblems(desk, self),
    ...(desk.part === "informs" ? [] : answerProblems(desk, self)),
    ...translationProblems(place("channel"), desk.channel),
    ...translationProblems(place("oneLine"), desk.oneLine),
  ];
}

/** Is there a desk in the region that can own a request? */
function hostProblems({ desks, settings }: Programme): Problem[] {
  const { nuts3 } = settings.region;
  const hosts = desks.filter(
    ({ part, coverage }) => part === "host" && coverage.nuts3.some((code) => nuts3.includes(code)),
  );
  if (hosts.length > 0) return [];
  const message =
    "no desk of the region is a host, so nobody could own a newcomer's request; give one desk the part 'host'";
  return [{ file, path: "desks", message }];
}
