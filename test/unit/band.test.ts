import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideBand, type Standing } from "#shared/domain/band.ts";
import { fraction } from "#shared/domain/fraction.ts";
import { reasonCodes, thresholdNames } from "#shared/domain/reason-codes.ts";
import { rulesProgramme } from "./rules-programme.ts";

const { rubric } = rulesProgramme;
interface Scores {
  e: number;
  r: number | null;
  c?: number;
}
function standing({ e, r, c = 0.6 }: Scores, changes: Partial<Standing> = {}): Standing {
  return {
    addedValue: fraction(e),
    regionFit: r === null ? null : fraction(r),
    confidence: fraction(c),
    levels: { E1: 3, E2: 2, E3: 2 },
    criticalGaps: [],
    metElsewhere: [],
    holdGates: [],
    ...changes,
  };
}
const decide = (scores: Scores, changes: Partial<Standing> = {}) =>
  decideBand(standing(scores, changes), rubric);
const codes = (scores: Scores, changes: Partial<Standing> = {}) =>
  decide(scores, changes).why.map(({ code }) => code);
const gap = { criticalGaps: ["testbed-living-lab"] };
const gapMetElsewhere = {
  ...gap,
  metElsewhere: [{ need: "testbed-living-lab", asset: "blue-accelerator" }],
};

describe("bands", () => {
  it("gives the bands of the three printed examples", () => {
    expect(decide({ e: 71.4, r: (100 * 962) / 1190 }).band).toBe("A");
    expect(decide({ e: 58.8, r: 35 }, gapMetElsewhere).band).toBe("C");
    expect(decide({ e: 31.8, r: 70 }, { levels: { E1: 1, E2: 2, E3: 2 } }).band).toBe("D");
    expect(decide({ e: 31.8, r: 70, c: 0.59 }).band).toBe("I");
  });

  it.each([
    [{ e: 65, r: 60 }, "A"],
    [{ e: 64.9, r: 60 }, "B"],
    [{ e: 65, r: 59.9 }, "B"],
    [{ e: 50, r: 45 }, "B"],
    [{ e: 50, r: 44.9 }, "C"],
    [{ e: 49.9, r: 100 }, "D"],
    [{ e: 49.9, r: 0 }, "D"],
    [{ e: 100, r: 100, c: 0.599 }, "I"],
    [{ e: 100, r: null }, "I"],
    [{ e: 0, r: null, c: 0 }, "I"],
  ])("%j is band %s: thresholds are inclusive", (scores, band) => {
    expect(decide(scores).band).toBe(band);
  });

  it.each<[Partial<Standing>, string, string]>([
    [{ levels: { E1: 2, E2: 5, E3: 5 } }, "B", "not-a-floor"],
    [{ levels: { E1: 5, E2: 1, E3: 5 } }, "B", "not-a-floor"],
    [{ levels: {} }, "B", "not-a-floor"],
    [{ holdGates: ["G2"] }, "B", "not-a-hold"],
    [gap, "B", "not-a-critical-gap"],
    [gapMetElsewhere, "C", "not-a-critical-gap"],
  ])("%j keeps the best scores from band A", (changes, band, code) => {
    const decision = decide({ e: 100, r: 100, c: 1 }, changes);
    expect(decision.band).toBe(band);
    expect(decision.why.map((one) => one.code)).toContain(code);
  });

  it("puts a hold beside every band and changes nothing else", () => {
    const hold = { holdGates: ["G2", "G8"] };
    expect(decide({ e: 60, r: 50 }, hold)).toMatchObject({ band: "B", hold: true });
    expect(decide({ e: 60, r: 20 }, hold)).toMatchObject({ band: "C", hold: true });
    expect(decide({ e: 10, r: 20 }, hold)).toMatchObject({ band: "D", hold: true });
    expect(decide({ e: 60, r: 50, c: 0 }, hold)).toMatchObject({ band: "I", hold: true });
    expect(decide({ e: 60, r: 50 }).hold).toBe(false);
  });

  it("says which rule matched first, then everything that kept it from A", () => {
    expect(codes({ e: 80, r: 80 })).toEqual(["band-a"]);
    expect(
      codes({ e: 40, r: 30 }, { ...gap, holdGates: ["G2"], levels: { E1: 1, E2: 2, E3: 2 } }),
    ).toEqual([
      "band-d",
      "not-a-added-value",
      "not-a-region-fit",
      "not-a-floor",
      "not-a-critical-gap",
      "not-a-hold",
    ]);
    expect(codes({ e: 60, r: 20 }, gapMetElsewhere).slice(0, 2)).toEqual([
      "band-c-region-fit",
      "band-c-critical-gap",
    ]);
    expect(codes({ e: 80, r: null, c: 0.2 })).toEqual(["band-i-confidence", "band-i-no-needs"]);
  });

  it("names the thresholds within reach, five points away included", () => {
    expect(decide({ e: 60, r: 50 }).nearThresholds).toEqual(["a-added-value", "b-region-fit"]);
    expect(decide({ e: 55, r: 55 }).nearThresholds).toEqual(["a-region-fit", "b-added-value"]);
    expect(decide({ e: 59.9, r: 65.1 }).nearThresholds).toEqual([]);
    expect(decide({ e: 50, r: null }).nearThresholds).toEqual(["b-added-value"]);
  });

  it("reads its thresholds from the rubric", () => {
    const { bands } = rubric;
    const strict = { ...rubric, bands: { ...bands, a: { ...bands.a, regionFit: 90 } } };
    expect(decideBand(standing({ e: 80, r: 89.9 }), strict).band).toBe("B");
    expect(decideBand(standing({ e: 80, r: 90 }), strict).band).toBe("A");
  });

  it("follows the printed rules everywhere", () => {
    const tenth = fc.nat(1000).map((n) => n / 10);
    fc.assert(
      fc.property(
        tenth,
        fc.option(tenth),
        fc.nat(100),
        fc.constantFrom({}, gap, gapMetElsewhere),
        fc.boolean(),
        fc.nat(5),
        (e, r, percent, gaps: Partial<Standing>, hold, e1) => {
          const c = percent / 100;
          const levels = { E1: e1, E2: 2, E3: 2 };
          const changes = { ...gaps, levels, holdGates: hold ? ["G2"] : [] };
          const decision = decide({ e, r, c }, changes);
          const free = !hold && !gaps.criticalGaps && e1 >= 3;
          const expected =
            c < 0.6 || r === null
              ? "I"
              : e >= 65 && r >= 60 && free
                ? "A"
                : e >= 50 && (r < 45 || gaps.metElsewhere)
                  ? "C"
                  : e >= 50
                    ? "B"
                    : "D";
          expect(decision.band).toBe(expected);
          for (const { code } of decision.why) expect(reasonCodes).toContain(code);
          for (const name of decision.nearThresholds) expect(thresholdNames).toContain(name);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
