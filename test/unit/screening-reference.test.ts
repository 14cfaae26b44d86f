import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screen } from "#shared/domain/screening.ts";
import { plainScreen } from "./plain/screening.ts";
import { anyAsset, anyStartup } from "./rules-arbitraries.ts";
import { rulesProgramme } from "./rules-programme.ts";

const seed = 20261125;

describe("screen", () => {
  it("gives the bytes of the plain reference for 10,000 start-ups", () => {
    const instants = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2028-12-31"),
      noInvalidDate: true,
    });
    const maps = fc.uniqueArray(anyAsset, { selector: ({ id }) => id, maxLength: 12 });
    const weights = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 17, maxLength: 17 });
    const { rubric } = rulesProgramme;
    // 200 programmes, 50 start-ups each.
    const programmes = fc.sample(fc.tuple(maps, weights), { seed, numRuns: 200 });
    for (const [index, [assets, drawn]] of programmes.entries()) {
      const weight = (at: number) => (index % 2 === 0 ? undefined : drawn[at]);
      const programme = {
        ...rulesProgramme,
        assets: index % 4 === 0 ? rulesProgramme.assets : assets,
        rubric: {
          ...rubric,
          regionFit: rubric.regionFit.map((one, at) => ({
            ...one,
            weight: weight(at) ?? one.weight,
          })),
          addedValue: rubric.addedValue.map((one, at) => ({
            ...one,
            weight: (weight(8 + at) ?? one.weight) + (at === 0 && index % 2 ? 1 : 0),
          })),
        },
      };
      const leads = fc.sample(fc.tuple(anyStartup, instants, fc.boolean(), fc.boolean()), {
        seed: seed + index,
        numRuns: 50,
      });
      for (const [answers, at, earlierOpen, contactReachable] of leads) {
        const context = { screenedAt: at.toISOString(), earlierOpen, contactReachable };
        expect(JSON.stringify(screen(answers, context, programme))).toBe(
          JSON.stringify(plainScreen(answers, context, programme)),
        );
      }
    }
  });
});
