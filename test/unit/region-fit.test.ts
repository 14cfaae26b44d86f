import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { NeedMatch } from "#shared/domain/decision.ts";
import { atLeast, compare, fraction } from "#shared/domain/fraction.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Asset } from "#shared/domain/programme-map.ts";
import { regionFit, regionFitFromLevels } from "#shared/domain/region-fit.ts";
import { anyAsset, anyStartup } from "./rules-arbitraries.ts";
import { asset, rulesProgramme, startup } from "./rules-programme.ts";

const { rubric } = rulesProgramme;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const withAssets = (...assets: Asset[]): Programme => ({ ...rulesProgramme, assets });
/** `importance/level` for R1–R8, as the facts print them; `–` is not needed. */
const inputs = (printed: string) =>
  printed.split(", ").map((pair, at) => {
    const [importance = 0, level = 0] = pair === "–" ? [] : pair.split("/").map(Number);
    return { id: `R${at + 1}`, importance, level: { n: level, d: 1 } };
  });
function matchOf(assets: Asset[], changes: Partial<StartupAnswers> = {}): NeedMatch {
  const answers = startup({ needs: [{ need: "cleanroom", importance: 3 }], ...changes });
  const [match] = regionFit(answers, withAssets(...assets)).matches;
  if (!match) throw new Error("no need was matched");
  return match;
}

describe("regionFitFromLevels", () => {
  it.each([
    ["3/4, 3/5, 2/4, 2/3, 1/3, 3/4, 2/4, 2/3", 962, 1190, "80.8"],
    ["3/1, 1/3, –, –, –, 2/3, –, –", 168, 480, "35.0"],
  ])("works the printed example %s", (printed, n, d, shown) => {
    const { exact, total, points } = regionFitFromLevels(inputs(printed), rubric);
    expect(total?.toFixed(1)).toBe(shown);
    expect(total).toBe((100 * n) / d);
    expect(exact && compare(exact, { n: 100 * n, d })).toBe(0);
    expect(sum(points)).toBe(total);
  });

  it("is null when nothing is needed", () => {
    const nothing = regionFitFromLevels(inputs("–, –, –, –, –, –, –, –"), rubric);
    expect(nothing).toMatchObject({ exact: null, total: null });
    expect(sum(nothing.points)).toBe(0);
  });

  it("lands exactly on 60 when every level is 3, whatever the importances", () => {
    const importances = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(importances, (all) => {
        fc.pre(all.some((importance) => importance > 0));
        const rows = all.map((importance, at) => ({
          id: `R${at + 1}`,
          importance,
          level: { n: 3, d: 1 },
        }));
        const { exact, total, points } = regionFitFromLevels(rows, rubric);
        expect(exact && atLeast(exact, fraction(60))).toBe(true);
        expect(total).toBe(60);
        expect(sum(points)).toBe(60);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a need against the map", () => {
  it("adds offer, sector, distance and availability, and stops at the cap", () => {
    const far = { lat: 51.22, lon: 2.92 };
    expect(matchOf([asset({ sectors: ["medtech"], ...far, lat: 50, lon: 5 })]).level).toBe(2);
    expect(matchOf([asset({ lat: 50, lon: 5 })]).level).toBe(3);
    expect(matchOf([asset()]).level).toBe(4);
    const capped = matchOf([asset({ availability: "open" })]);
    expect(capped.level).toBe(4);
    expect(capped.why.map(({ code }) => code)).toEqual([
      "asset-offers-need",
      "asset-serves-sector",
      "asset-near",
      "asset-open",
      "level-capped-by-map",
    ]);
  });

  it("earns no availability point for a waiting list or when nobody confirmed", () => {
    const elsewhere = { sectors: ["medtech"], lat: 50, lon: 5 };
    expect(matchOf([asset({ ...elsewhere, availability: "open" })]).level).toBe(3);
    expect(matchOf([asset({ ...elsewhere, availability: "waiting-list" })]).level).toBe(2);
    expect(matchOf([asset({ ...elsewhere, availability: "by-call" })]).level).toBe(2);
  });

  it("hits a sector by another sector of the company and by an asset for all sectors", () => {
    const medtech = asset({ sectors: ["medtech"] });
    expect(matchOf([medtech]).level).toBe(3);
    expect(matchOf([medtech], { otherSectors: ["medtech"] }).level).toBe(4);
    expect(matchOf([asset({ sectors: ["cross-sector"] })]).level).toBe(4);
  });

  it("is level 0 and a critical gap when no asset offers an essential need", () => {
    const match = matchOf([asset({ offers: ["office"] })]);
    expect(match).toMatchObject({ level: 0, criticalGap: true });
    expect(match.asset).toBeUndefined();
    expect(match.why.map(({ code }) => code)).toEqual(["need-not-offered", "critical-gap"]);
    const nice: StartupAnswers["needs"] = [{ need: "cleanroom", importance: 2 }];
    expect(matchOf([], { needs: nice }).criticalGap).toBe(false);
  });

  it("names the highest level, then the nearest, then the first id", () => {
    const near = asset({ id: "b-near" });
    const same = asset({ id: "a-same" });
    const further = asset({ id: "a-further", lat: 51.1 });
    const better = asset({ id: "z-better", lat: 51.2, availability: "open", sectors: ["medtech"] });
    expect(matchOf([near, same, further]).asset).toBe("a-same");
    expect(matchOf([further, near]).asset).toBe("b-near");
    const medtechOnly = asset({ id: "c", sectors: ["medtech"] });
    expect(matchOf([medtechOnly, better]).asset).toBe("z-better");
  });

  it("counts distance from the municipality, else the areas' border, else the default place", () => {
    const lab = asset({ lat: 51.22, lon: 2.92 });
    const from = (changes: Partial<StartupAnswers>) => {
      const { preferredMunicipality: _, ...rest } = startup(changes);
      const needs: StartupAnswers["needs"] = [{ need: "cleanroom", importance: 3 }];
      const answers = { ...rest, ...changes, needs };
      return regionFit(answers, withAssets(lab)).matches[0]?.distanceKm ?? Number.NaN;
    };
    expect(from({ preferredMunicipality: "oostende" })).toBe(0);
    expect(from({ preferredNuts3: ["BE255"] })).toBe(0);
    expect(from({ preferredNuts3: ["BE234"] })).toBeCloseTo(40.5, 0);
    expect(from({ preferredNuts3: ["BE231", "BE234"] })).toBe(from({ preferredNuts3: ["BE234"] }));
    expect(from({})).toBe(from({ preferredMunicipality: "gent" }));
    expect(from({ preferredMunicipality: "atlantis", preferredNuts3: ["XX999"] })).toBe(from({}));
  });

  it("is near under the limit, not on it", () => {
    const lab = asset({ lat: 51.22, lon: 2.92 });
    const km = matchOf([lab]).distanceKm ?? 0;
    const limited = (nearKm: number) => ({
      ...withAssets(lab),
      settings: { ...rulesProgramme.settings, nearKm },
    });
    expect(regionFit(startup(), limited(km)).matches[0]?.level).toBe(3);
    expect(regionFit(startup(), limited(km + 0.001)).matches[0]?.level).toBe(4);
  });
});

describe("regionFit", () => {
  it("weighs several needs of one criterion by importance, exactly", () => {
    const needs: StartupAnswers["needs"] = [
      { need: "cleanroom", importance: 3 },
      { need: "lab-space", importance: 1 },
    ];
    const { criteria } = regionFit(startup({ needs }), withAssets(asset()));
    const [r1, r2] = criteria;
    expect(r1).toMatchObject({ id: "R1", importance: 3, level: 3, points: 60 });
    expect(r1?.needs?.map(({ need }) => need)).toEqual(["cleanroom", "lab-space"]);
    expect(r2).toMatchObject({ id: "R2", importance: 0, level: null, points: 0, needs: [] });
    expect(r2?.why).toEqual([{ code: "not-needed" }]);
  });

  it("leaves out a need that the programme does not know", () => {
    const needs: StartupAnswers["needs"] = [{ need: "moon-base", importance: 3 }];
    expect(regionFit(startup({ needs }), rulesProgramme).total).toBeNull();
  });

  it("stays between 0 and 100 and its points add up exactly", () => {
    fc.assert(
      fc.property(anyStartup, fc.array(anyAsset, { maxLength: 6 }), (answers, assets) => {
        const { total, criteria } = regionFit(answers, withAssets(...assets));
        expect(total === null).toBe(answers.needs.length === 0);
        expect(total ?? 0).toBeGreaterThanOrEqual(0);
        expect(total ?? 0).toBeLessThanOrEqual(100);
        expect(sum(criteria.map(({ points }) => points))).toBe(total ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  it("never falls when an asset is added", () => {
    fc.assert(
      fc.property(
        anyStartup,
        fc.array(anyAsset, { maxLength: 5 }),
        anyAsset,
        (answers, map, one) => {
          const before = regionFit(answers, withAssets(...map));
          const after = regionFit(answers, withAssets(one, ...map));
          expect(after.total ?? 0).toBeGreaterThanOrEqual(before.total ?? 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
