import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedValue, addedValueFromLevels } from "#shared/domain/added-value.ts";
import type { StartupAnswers, ValueKey } from "#shared/domain/answers.ts";
import { atLeast, fraction, toNumber } from "#shared/domain/fraction.ts";
import { jobsLevel } from "#shared/domain/value-level.ts";
import { anyStartup } from "./rules-arbitraries.ts";
import { rulesProgramme, startup } from "./rules-programme.ts";

const { rubric } = rulesProgramme;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const judged = (answers: StartupAnswers) => addedValue(answers, rulesProgramme);
const criterion = (answers: StartupAnswers, id: string) =>
  judged(answers).criteria.find((one) => one.id === id);
const keys: ValueKey[] = [
  "innovation",
  "scalability",
  "team",
  "traction",
  "research",
  "commitment",
  "sustainability",
];
/** Every question answered with this level and without evidence. */
const allAt = (level: number): StartupAnswers["value"] => ({
  ...Object.fromEntries(keys.map((key) => [key, { level, evidence: false }])),
  jobs: { fteYear3: 4, evidence: false },
});

describe("addedValueFromLevels", () => {
  it.each([
    ["4,3,4,4,3,4,4,3,2", 357, "71.4"],
    ["3,4,3,4,3,2,1,2,4", 294, "58.8"],
    ["1,2,2,3,1,2,0,2,1", 159, "31.8"],
  ])("works the printed example %s", (printed, outOf500, shown) => {
    const levels = new Map(printed.split(",").map((level, at) => [`E${at + 1}`, Number(level)]));
    const { total, points } = addedValueFromLevels(levels, rubric);
    expect(total).toBe(outOf500 / 5);
    expect(total.toFixed(1)).toBe(shown);
    expect(sum(points)).toBe(total);
  });
});

describe("levels", () => {
  it.each([
    [-1, 0],
    [0, 0],
    [0.5, 1],
    [1, 2],
    [2.9, 2],
    [3, 3],
    [5.9, 3],
    [6, 4],
    [15, 4],
    [15.1, 5],
    [400, 5],
  ])("%s full-time jobs in year 3 are level %s", (fte, level) => {
    expect(jobsLevel(fte, rubric.jobsLevels)).toBe(level);
  });

  it("caps what is claimed without evidence, and says so", () => {
    const bold = startup({ value: { innovation: { level: 5, evidence: false } } });
    expect(criterion(bold, "E1")).toMatchObject({ level: 3, evidence: "missing", cappedFrom: 5 });
    expect(criterion(bold, "E1")?.why.map(({ code }) => code)).toEqual([
      "level-answered",
      "evidence-missing",
      "level-capped-without-evidence",
    ]);
    const proven = startup({ value: { innovation: { level: 5, evidence: true } } });
    expect(criterion(proven, "E1")).toMatchObject({ level: 5, evidence: "given" });
    expect(criterion(proven, "E1")?.cappedFrom).toBeUndefined();
    const manyJobs = startup({ value: { jobs: { fteYear3: 40, evidence: false } } });
    expect(criterion(manyJobs, "E5")).toMatchObject({ level: 3, cappedFrom: 5 });
  });

  it("gives no points for a question left open, and no trust", () => {
    const silent = startup({ value: {} });
    expect(criterion(silent, "E3")).toMatchObject({ level: 0, points: 0, evidence: "unknown" });
    expect(toNumber(judged(silent).confidence)).toBe(0.12);
  });

  it.each([
    ["photonics", 3],
    ["materials", 2],
    ["cross-sector", 1],
    ["alchemy", 1],
  ])("finds the sector fit of %s", (sector, level) => {
    const { nace: _, ...answers } = startup({ sector, otherSectors: ["photonics"] });
    expect(criterion(answers, "E6")).toMatchObject({ level, evidence: "missing" });
    expect(criterion({ ...answers, nace: "26.51" }, "E6")).toMatchObject({ evidence: "given" });
  });

  it("never throws on numbers nobody expects", () => {
    const odd = fc.double();
    fc.assert(
      fc.property(odd, odd, fc.boolean(), (level, fteYear3, evidence) => {
        const value = { team: { level, evidence }, jobs: { fteYear3, evidence } };
        const { total } = judged(startup({ value }));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });
});

describe("addedValue", () => {
  it("has a confidence of exactly 0.6 when all is answered and nothing proven", () => {
    const { nace: _, ...answers } = startup({ value: allAt(3) });
    const { confidence } = judged(answers);
    expect(toNumber(confidence)).toBe(0.6);
    expect(atLeast(confidence, fraction(0.6))).toBe(true);
  });

  it("lands exactly on 60 when every level is 3", () => {
    const { exact, total } = judged(startup({ value: allAt(3) }));
    expect(total).toBe(60);
    expect(atLeast(exact, fraction(60))).toBe(true);
  });

  it("stays between 0 and 100 and its points add up exactly", () => {
    fc.assert(
      fc.property(anyStartup, (answers) => {
        const { total, criteria, confidence } = judged(answers);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        expect(sum(criteria.map(({ points }) => points))).toBe(total);
        expect(toNumber(confidence)).toBeGreaterThanOrEqual(0);
        expect(toNumber(confidence)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  const notWorse = (before: StartupAnswers, after: StartupAnswers) => {
    expect(judged(after).total).toBeGreaterThanOrEqual(judged(before).total);
    expect(atLeast(judged(after).confidence, judged(before).confidence)).toBe(true);
  };

  it("never falls when a level rises, a question is answered, or evidence is added", () => {
    const key = fc.constantFrom(...keys);
    fc.assert(
      fc.property(anyStartup, key, fc.nat(5), fc.boolean(), (answers, at, rise, proven) => {
        const old = answers.value[at];
        const level = Math.min(5, (old?.level ?? 0) + rise);
        const better = { level, evidence: proven || (old?.evidence ?? false) };
        notWorse(answers, { ...answers, value: { ...answers.value, [at]: better } });
      }),
      { numRuns: 300 },
    );
  });

  it("never falls when more jobs are planned or a NACE code is added", () => {
    const more = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(anyStartup, more, fc.boolean(), (answers, extra, proven) => {
        const old = answers.value.jobs;
        const fteYear3 = (old?.fteYear3 ?? 0) + extra;
        const jobs = { fteYear3, evidence: proven || (old?.evidence ?? false) };
        notWorse(answers, { ...answers, value: { ...answers.value, jobs } });
        notWorse(answers, { ...answers, nace: "26.51" });
      }),
      { numRuns: 300 },
    );
  });
});
