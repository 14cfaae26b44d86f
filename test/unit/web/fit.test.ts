import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Importance, StartupAnswers } from "#shared/domain/answers.ts";
import { regionFit } from "#shared/domain/region-fit.ts";
import { readStartup, startupForm } from "#test/unit/startup-form.ts";
import { stillNeeded } from "../../../web/src/apply-missing.ts";
import { stepOfField } from "../../../web/src/apply-steps.ts";
import { checkFit, type FitAnswers } from "../../../web/src/fit-answers.ts";
import { fitResult } from "../../../web/src/fit-result.ts";
import { siteProgramme } from "../../../web/src/programme.ts";

const full = loadProgramme();
const programme = siteProgramme(full.version);
const now = "2026-11-24T20:15:00.000Z";

const needs = fc
  .uniqueArray(fc.constantFrom(...full.taxonomies.needs.map(({ id }) => id)), { maxLength: 8 })
  .chain((ids) =>
    fc
      .array(fc.constantFrom<Importance>(1, 2, 3), { minLength: ids.length, maxLength: ids.length })
      .map((levels) => ids.map((need, at) => ({ need, importance: levels[at] ?? 1 }))),
  );
const picks: fc.Arbitrary<FitAnswers> = fc.record({
  sector: fc.constantFrom("", ...full.taxonomies.sectors.map(({ id }) => id)),
  place: fc.constantFrom("", "area:BE234", "area:BE236", "municipality:aalst", "municipality:mol"),
  needs,
});

/** The same picks as the functions read them from a whole form. */
function answersOf({ sector, place, needs: asked }: FitAnswers): StartupAnswers {
  const [kind, id = ""] = place.split(":");
  const form = startupForm({ needs: asked, landing: { intent: "committed" } });
  if (sector) form.venture = { ...form.venture, sector, otherSectors: [] };
  if (kind === "area") form.landing.preferredNuts3 = [id];
  const town = full.places.municipalities.find((one) => one.id === id);
  if (kind === "municipality" && town) form.landing.preferredMunicipality = town.name;
  const read = readStartup(form, full);
  return sector ? read.answers : { ...read.answers, sector: "", otherSectors: [] };
}

describe("does the region fit us?", () => {
  it("gives the region fit of the functions for the same answers, to the last bit", () => {
    fc.assert(
      fc.property(picks, (pick) => {
        const screening = checkFit(pick, programme, now);
        const server = regionFit(answersOf(pick), full);
        expect(screening.regionFit).toBe(server.total);
        expect(screening.criteria.filter(({ id }) => id.startsWith("R"))).toEqual(server.criteria);
      }),
    );
  });

  it("says in both languages what is possible, and nothing is undefined", () => {
    fc.assert(
      fc.property(picks, fc.constantFrom("en" as const, "nl" as const), (pick, language) => {
        const { brief, result, regionFit: score } = fitResult(pick, programme, language, now);
        expect(score === null).toBe(pick.needs.length === 0);
        expect(`${brief}${result.text}`).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves band A open only where region fit and gaps allow it, and never pretends an added value", () => {
    const good = { sector: "photonics", place: "", needs: [{ need: "cleanroom", importance: 3 }] };
    const { result } = fitResult(good as FitAnswers, programme, "en", now);
    expect(result.text).toContain("band A");
    expect(result.text).toContain("at least 65 of 100");
    expect(result.text).not.toContain("Promising on both sides");
    const empty = { ...programme, assets: [] };
    const { result: none } = fitResult(good as FitAnswers, empty, "en", now);
    expect(none.text).toContain("band C");
    expect(none.text).toContain("critical gap");
  });
});

describe("what we still need", () => {
  it("counts open answers by step, asks for a need, and names what makes it certain", () => {
    const text = stillNeeded({}, ["contact.name", "venture.trl"], programme, "en").text;
    expect(text).toContain("You and your company: 1 answer");
    expect(text).toContain('href="#step-2"');
    expect(text).toContain("At least one need");
    expect(text).toContain("0 %");
    expect(text).toContain("Under 60 % nobody can judge");
  });

  it("says of a 4 without evidence what it counts as, and is content with a whole form", () => {
    const form = startupForm();
    const capped = { ...form, value: { innovation: { level: 5 } } };
    expect(stillNeeded(capped, [], programme, "nl").text).toContain(
      "geef bewijs, anders telt de 5 als 3",
    );
    const text = stillNeeded(form, [], programme, "en").text;
    expect(text).toContain("Nothing more");
    expect(text).toContain("This is enough to judge");
  });

  it("finds the step of every field", () => {
    expect(
      ["contact.name", "needs[3].by", "value.jobs.evidence", "consents.x", ""].map(stepOfField),
    ).toEqual([1, 3, 4, 5, 6]);
  });
});
