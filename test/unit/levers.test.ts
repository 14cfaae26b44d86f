import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedValueFromLevels } from "#shared/domain/added-value.ts";
import type { Screening } from "#shared/domain/decision.ts";
import { type Lever, leversOf } from "#shared/domain/levers.ts";
import { screen } from "#shared/domain/screening.ts";
import { leversInWords } from "#shared/presentation/words/levers.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { answers, at, programme, weakAnswers } from "./presentation/samples.ts";

const screened = (given: typeof answers) =>
  screen(given, { screenedAt: at, earlierOpen: false }, programme);
const valueLevers = (screening: Screening) =>
  leversOf(screening, programme, 99).filter((lever) => lever.kind !== "need");

/** E as the rules compute it when this lever is pulled. */
function pulled(screening: Screening, lever: Exclude<Lever, { kind: "need" }>): number {
  const levels = new Map(screening.criteria.map(({ id, level }) => [id, level ?? 0]));
  levels.set(lever.criterion, lever.to);
  return addedValueFromLevels(levels, programme.rubric).total;
}

describe("what would change a score most", () => {
  it("a capped level is lifted by evidence, an empty answer by an answer; the largest gain first", () => {
    const levers = leversOf(screened(weakAnswers), programme);
    expect(levers).toHaveLength(3);
    expect(levers.map(({ gain }) => gain)).toEqual(
      levers.map(({ gain }) => gain).sort((a, b) => b - a),
    );
    expect(valueLevers(screened(weakAnswers))).toContainEqual(
      expect.objectContaining({ kind: "evidence", criterion: "E1", to: 4 }),
    );
    expect(valueLevers(screened(weakAnswers))).toContainEqual(
      expect.objectContaining({ kind: "answer", criterion: "E2" }),
    );
  });

  it("nothing to win where the highest level is reached, nor where only a person can give more (E6)", () => {
    const criteria = valueLevers(screened(answers)).map(({ criterion }) => criterion);
    expect(criteria).not.toContain("E1");
    expect(criteria).not.toContain("E6");
  });

  it("its gain is what the rules would give", () => {
    const level = fc.record({ level: fc.integer({ min: 0, max: 5 }), evidence: fc.boolean() });
    const value = fc.record(
      { innovation: level, scalability: level, team: level, traction: level, research: level },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, (given) => {
        const screening = screened({ ...answers, value: given });
        for (const lever of valueLevers(screening)) {
          expect(pulled(screening, lever)).toBeCloseTo(screening.addedValue + lever.gain, 9);
        }
      }),
    );
  });

  it("of the needs only the worst met, and none that is met well", () => {
    const needs = leversOf(screened(answers), programme, 99).filter(({ kind }) => kind === "need");
    const all = screened(answers).criteria.flatMap((criterion) => criterion.needs ?? []);
    const lowest = Math.min(...all.map((need) => need.level));
    expect(needs).toHaveLength(lowest > 2 ? 0 : all.filter((need) => need.level === lowest).length);
    for (const lever of leversOf(screened(weakAnswers), programme, 99)) {
      if (lever.kind === "need") expect(lever.level).toBeLessThanOrEqual(2);
    }
  });

  it.each(["en", "nl"] as const)("says it in words (%s)", (language) => {
    const names = namesOf(programme, language);
    const said = leversInWords(screened(weakAnswers), programme, names);
    expect(said).toHaveLength(3);
    for (const line of said) expect(line).toMatch(language === "en" ? /worth/ : /waard/);
    expect(leversInWords(undefined, programme, names)).toEqual([]);
  });
});
