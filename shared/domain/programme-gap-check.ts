import type { Programme } from "./programme.ts";
import { type Problem, referenceProblems } from "./programme-problem.ts";

const file = "partners.json";

/** Which sector × need pairs nobody may receive and nobody knows of, and which known gaps are gaps no more? */
export function gapProblems({ partners, knownGaps, taxonomies, settings }: Programme): Problem[] {
  const receivers = partners.filter(
    (one) =>
      one.roles.some((role) => role === "lead-desk" || role === "specialist") &&
      one.monthlyCapacity > 0 &&
      one.coverage.nuts3.some((code) => settings.region.nuts3.includes(code)),
  );
  const receivable = (sector: string, need: string) =>
    receivers.some(
      ({ coverage }) =>
        coverage.needs.includes(need) &&
        (coverage.sectors.includes(sector) || coverage.sectors.includes("cross-sector")),
    );
  const known = new Set(knownGaps.map(({ sector, need }) => `${sector} × ${need}`));
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const stale = knownGaps.flatMap(({ sector, need }, at): Problem[] => {
    const place = { file, path: `knownGaps[${at}]`, who: `known gap ${at + 1}` };
    const unknown = [
      ...referenceProblems(place, "names", "sector", sector, ids(taxonomies.sectors)),
      ...referenceProblems(place, "names", "need", need, ids(taxonomies.needs)),
    ];
    if (unknown.length > 0) return unknown;
    if (knownGaps.findIndex((one) => one.sector === sector && one.need === need) < at)
      return [
        {
          file,
          path: place.path,
          message: `the known gap of sector '${sector}' and need '${need}' is listed twice`,
        },
      ];
    if (!receivable(sector, need)) return [];
    return [
      {
        file,
        path: place.path,
        message: `sector '${sector}' with need '${need}' is a gap no more: a partner may receive it; remove it from knownGaps`,
      },
    ];
  });
  const open = taxonomies.sectors.flatMap((sector) =>
    taxonomies.needs
      .filter((need) => !receivable(sector.id, need.id) && !known.has(`${sector.id} × ${need.id}`))
      .map((need) => ({
        file,
        path: "knownGaps",
        message: `nobody may receive a lead of sector '${sector.id}' with need '${need.id}'; let a lead-desk or specialist cover both, or list the pair in knownGaps with the reason`,
      })),
  );
  return [...stale, ...open];
}
