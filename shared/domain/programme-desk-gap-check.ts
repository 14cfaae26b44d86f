import type { Programme } from "./programme.ts";
import { type Problem, referenceProblems } from "./programme-problem.ts";

const file = "desks.json";

/**
 * Which need does nobody help with in which area of the region, and which known gaps are gaps no more? A desk of one
 * town counts for the area of that town; elsewhere in the area the choice of desks says that the need is a gap.
 */
export function deskGapProblems({ desks, deskGaps, taxonomies, settings }: Programme): Problem[] {
  const needs = taxonomies.talentNeeds.map(({ id }) => id);
  const areas = settings.region.nuts3;
  const helping = (need: string, nuts3: string) =>
    desks.find((desk) => desk.needs.includes(need) && desk.coverage.nuts3.includes(nuts3));
  const stale = deskGaps.flatMap(({ need, nuts3 }, at): Problem[] => {
    const place = { file, path: `knownGaps[${at}]`, who: `known gap ${at + 1}` };
    const unknown = [
      ...referenceProblems(place, "names", "need", need, needs),
      ...referenceProblems(place, "names", "NUTS 3 area of the region", nuts3, areas),
    ];
    if (unknown.length > 0) return unknown;
    const message = wrongGap(deskGaps, at, helping(need, nuts3)?.id);
    return message === undefined ? [] : [{ file, path: place.path, message }];
  });
  const known = new Set(deskGaps.map(({ need, nuts3 }) => `${need} ${nuts3}`));
  const open = needs.flatMap((need) =>
    areas
      .filter((nuts3) => !helping(need, nuts3) && !known.has(`${need} ${nuts3}`))
      .map((nuts3) => ({
        file,
        path: "knownGaps",
        message: `no desk helps with need '${need}' in area '${nuts3}'; let a desk cover both, or list the pair in knownGaps with the reason`,
      })),
  );
  return [...stale, ...open];
}

/** What is wrong with a known gap whose words are right; `helps` is a desk that fills it. */
function wrongGap(
  gaps: Programme["deskGaps"],
  at: number,
  helps: string | undefined,
): string | undefined {
  const { need, nuts3 } = gaps[at] ?? { need: "", nuts3: "" };
  if (gaps.findIndex((one) => one.need === need && one.nuts3 === nuts3) < at)
    return `the known gap of need '${need}' in area '${nuts3}' is listed twice`;
  return helps === undefined
    ? undefined
    : `need '${need}' in area '${nuts3}' is a gap no more: desk '${helps}' helps with it; remove it from knownGaps`;
}
