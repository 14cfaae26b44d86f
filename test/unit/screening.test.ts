import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import { canonicalJson } from "#shared/domain/canonical.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { reasonCodes } from "#shared/domain/reason-codes.ts";
import { screen } from "#shared/domain/screening.ts";
import { anyAsset, anyStartup } from "./rules-arbitraries.ts";
import { asset, rulesProgramme, startup } from "./rules-programme.ts";

const context = { screenedAt: "2026-11-24T20:15:00.000Z", earlierOpen: false };
const screened = (changes: Partial<StartupAnswers> = {}, programme: Programme = rulesProgramme) =>
  screen(startup(changes), context, programme);
const need = (id: string): StartupAnswers["needs"] => [{ need: id, importance: 3 }];

describe("screen", () => {
  it("qualifies a laser-sensor company and names what made each point", () => {
    const result = screened();
    expect(result).toMatchObject({
      programmeVersion: rulesProgramme.version,
      rubric: "SLF-2S v1",
      screenedAt: context.screenedAt,
      regionFit: 80,
      addedValue: 71.4,
      confidence: 0.896,
      band: "A",
      hold: false,
      criticalGaps: [],
    });
    expect(result.criteria.map(({ id }) => id)).toEqual([
      ...["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"],
      ...["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"],
    ]);
    expect(result.criteria[0]?.needs?.[0]).toMatchObject({ asset: "gent-cleanroom", level: 4 });
  });

  it("reaches every band", () => {
    const weak = { innovation: { level: 1, evidence: true } };
    const rest = Object.fromEntries(
      ["scalability", "team", "traction", "research", "commitment", "sustainability"].map((key) => [
        key,
        { level: 1, evidence: true },
      ]),
    );
    const jobs = { fteYear3: 0, evidence: true };
    const office = { needs: need("office"), sector: "materials" };
    const onlyOffer = asset({ id: "far", sectors: ["medtech"], lat: 50, lon: 5 });
    const far = { ...rulesProgramme, assets: [onlyOffer] };
    expect(screened().band).toBe("A");
    expect(screened({ needs: need("business-setup") }).band).toBe("C");
    expect(screened(office).band).toBe("A");
    expect(screened({ role: "other" }).band).toBe("B");
    expect(screened({ needs: need("cleanroom") }, far)).toMatchObject({ regionFit: 40, band: "C" });
    expect(screened({ value: { ...weak, ...rest, jobs } }).band).toBe("D");
    expect(screened({ value: weak }).band).toBe("I");
    expect(screened({ needs: [] })).toMatchObject({ band: "I", regionFit: null });
  });

  it("sends a critical gap that another province could fill to band C", () => {
    const { rubric } = rulesProgramme;
    const matching = { ...rubric.matching, criticalAtMost: 4 };
    const lab = asset({ id: "coast-lab", offers: ["lab-space"], nuts3: "BE255" });
    const strict = (assets: Programme["assets"]) =>
      screened(
        { needs: need("lab-space") },
        { ...rulesProgramme, rubric: { ...rubric, matching }, assets },
      );
    expect(strict([lab])).toMatchObject({ band: "C", criticalGaps: ["lab-space"] });
    expect(strict([lab]).bandWhy[0]).toEqual({
      code: "band-c-critical-gap",
      about: { needs: ["lab-space"], assets: ["coast-lab"] },
    });
    expect(strict([{ ...lab, nuts3: "BE234" }]).band).toBe("B");
  });

  it("holds a lead beside its band, and lets other gates leave the band alone", () => {
    expect(screened({ role: "other" })).toMatchObject({ hold: true, band: "B" });
    const redirected = screened({ localTradeOnly: true });
    expect(redirected).toMatchObject({ hold: false, band: "A" });
    expect(redirected.gates.filter(({ met }) => !met).map(({ id }) => id)).toEqual(["G6"]);
  });

  it("counts a company's age by the local year of the screening", () => {
    const gate = (screenedAt: string) =>
      screen(
        startup({ foundedYear: 2016 }),
        { screenedAt, earlierOpen: false },
        rulesProgramme,
      ).gates.find(({ id }) => id === "G7")?.met;
    expect(gate("2026-12-31T22:59:00.000Z")).toBe(true);
    expect(gate("2026-12-31T23:00:00.000Z")).toBe(false);
  });

  it("gives the same scores and band wherever the seat is", () => {
    fc.assert(
      fc.property(anyStartup, fc.stringMatching(/^[A-Z]{2}$/), (answers, seatCountry) => {
        const { gates: _, ...before } = screen(answers, context, rulesProgramme);
        const { gates: __, ...after } = screen(
          { ...answers, seatCountry },
          context,
          rulesProgramme,
        );
        expect(after).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it("knows only reasons that have words, adds up, and gives the same bytes again", () => {
    const maps = fc.uniqueArray(anyAsset, { selector: ({ id }) => id, maxLength: 4 });
    fc.assert(
      fc.property(anyStartup, maps, fc.boolean(), fc.boolean(), (answers, assets, open, reach) => {
        const programme = { ...rulesProgramme, assets };
        const facts = { ...context, earlierOpen: open, contactReachable: reach };
        const first = screen(answers, facts, programme);
        const stored = JSON.parse(canonicalJson({ answers, facts }));
        const again = screen(stored.answers, stored.facts, {
          ...programme,
          assets: assets.toReversed(),
        });
        expect(canonicalJson(again)).toBe(canonicalJson(first));
        const side = (letter: string) =>
          first.criteria
            .filter(({ id }) => id.startsWith(letter))
            .reduce((sum, { points }) => sum + points, 0);
        expect(side("R")).toBe(first.regionFit ?? 0);
        expect(side("E")).toBe(first.addedValue);
        const reasons = [
          ...first.gates.map(({ why }) => why),
          ...first.bandWhy,
          ...first.criteria.flatMap(({ why, needs = [] }) => [
            ...why,
            ...needs.flatMap((one) => one.why),
          ]),
        ];
        for (const { code } of reasons) expect(reasonCodes).toContain(code);
        if (first.hold) expect(first.band).not.toBe("A");
      }),
      { numRuns: 300 },
    );
  });
});
