import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Asset } from "#shared/domain/programme-map.ts";
import { distanceKm } from "#shared/domain/programme-places.ts";
import { route } from "#shared/domain/routing.ts";
import { screen } from "#shared/domain/screening.ts";
import { localMonth } from "#shared/domain/working-time.ts";
import { startup } from "./rules-programme.ts";

/** The rules over the programme that staff edit. Nothing here depends on what it says today. */
const programme = loadProgramme();
const { taxonomies, settings, places, assets, rubric, partners } = programme;
const at = "2026-11-24T20:15:00.000Z";
const month = localMonth(at, settings.timeZone);
const home = places.municipalities.find(({ id }) => id === settings.region.defaultMunicipality);
const answersFor = (sector: string, need: string, stage = "growth"): StartupAnswers =>
  startup({
    sector,
    stage,
    preferredMunicipality: home?.id ?? "",
    needs: [{ need, importance: 3 }],
  });

/** The matching rule once more, written down as plainly as the facts do. */
function levelOf(asset: Asset, sector: string, need: string): number {
  const { offerHit, sectorHit, near, available, cap } = rubric.matching;
  if (!asset.offers.includes(need)) return 0;
  const serves = asset.sectors.includes(sector) || asset.sectors.includes("cross-sector");
  const km = distanceKm([asset.lon, asset.lat], home?.centre ?? [0, 0]);
  const sum =
    offerHit +
    (serves ? sectorHit : 0) +
    (km < settings.nearKm ? near : 0) +
    (asset.availability === "open" ? available : 0);
  return Math.min(sum, cap);
}

describe("the rules over today's programme", () => {
  it("match every sector × need as the rule says", () => {
    for (const { id: sector } of taxonomies.sectors)
      for (const { id: need, criterion } of taxonomies.needs) {
        const best = Math.max(...assets.map((asset) => levelOf(asset, sector, need)));
        const { criteria, regionFit } = screen(
          answersFor(sector, need),
          { screenedAt: at, earlierOpen: false },
          programme,
        );
        expect(criteria.find(({ id }) => id === criterion)).toMatchObject({ level: best });
        expect(regionFit).toBe(best * 20);
      }
  });

  it("route every sector × need × stage, list all partners, and choose only one that covers the need", () => {
    for (const { id: sector } of taxonomies.sectors)
      for (const { id: need } of taxonomies.needs)
        for (const { id: stage } of taxonomies.stages) {
          const answers = answersFor(sector, need, stage);
          const input = {
            answers,
            language: "en" as const,
            offers: [],
            loads: {},
            closed: {},
            at,
            month,
          };
          const { chosen, candidates } = route(input, programme);
          expect(candidates).toHaveLength(partners.length);
          const partner = partners.find(({ id }) => id === chosen);
          if (chosen !== undefined) expect(partner?.coverage.needs).toContain(need);
        }
  });
});
