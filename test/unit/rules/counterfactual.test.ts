import { describe, expect, it } from "vitest";
import { syntheticHistory } from "#rules/synthetic/history.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { chooseNext } from "#shared/domain/choosing.ts";
import { smallestRise, smallestTurn } from "#shared/domain/counterfactual.ts";
import type { StartupLead } from "#shared/domain/lead.ts";
import { screen } from "#shared/domain/screening.ts";
import { isEffort, singleChanges } from "#shared/domain/single-changes.ts";
import { riseInWords, turnInWords } from "#shared/presentation/words/counterfactual.ts";
import { namesOf } from "#shared/presentation/words/names.ts";

const programme = loadProgramme();
const at = "2026-06-10T09:00:00.000Z";
const context = { screenedAt: at, earlierOpen: false };
const known = { loads: {}, closed: {}, at, month: "2026-06" };
const bands = ["A", "B", "C", "D", "I"];
const startups = syntheticHistory()
  .flatMap((lead) => (lead.kind === "startup" ? [lead] : []))
  .slice(0, 40);
type Lead = Pick<StartupLead, "kind" | "answers" | "language" | "offers">;
const leadOf = (lead: (typeof startups)[number]): Lead => ({ ...lead, offers: [] });

describe("the smallest change that gives a better band", () => {
  const found = startups.map(({ answers }) => {
    const screening = screen(answers, context, programme);
    return { answers, screening, rise: smallestRise({ answers, screening }, programme) };
  });

  it("truly gives it, and no smaller one does", () => {
    expect(found.filter(({ rise }) => rise).length).toBeGreaterThan(10);
    for (const { answers, screening, rise } of found) {
      const better = (other: typeof answers) =>
        bands.indexOf(screen(other, context, programme).band) < bands.indexOf(screening.band);
      const those = singleChanges(answers, programme).filter(
        ({ changed, answers: other }) => isEffort(changed) && better(other),
      );
      if (screening.band === "A") expect(rise).toBeUndefined();
      else if (!rise) expect(those).toEqual([]);
      else {
        const own = those.find(
          ({ changed }) => JSON.stringify(changed) === JSON.stringify(rise.changed),
        );
        expect(own?.size).toBe(Math.min(...those.map(({ size }) => size)));
        expect(own && screen(own.answers, context, programme).band).toBe(rise.band);
      }
    }
  });

  it("is said in both languages, without an id or a gap", () => {
    for (const { rise } of found)
      for (const language of ["en", "nl"] as const)
        if (rise) {
          const said = riseInWords(rise, programme, namesOf(programme, language));
          expect(said).toMatch(/^\p{Lu}.+: .+\.$/u);
          expect(said).not.toMatch(/undefined|innovation-|“”/);
        }
  });
});

describe("the smallest change that sends a lead elsewhere", () => {
  it("truly does, and no smaller one", () => {
    for (const one of startups.slice(0, 12)) {
      const lead = leadOf(one);
      const now = chooseNext(lead, known, programme).chosen;
      const turn = smallestTurn(lead, known, programme);
      const all = singleChanges(lead.answers, programme);
      const moved = all.filter(
        ({ answers }) =>
          chooseNext({ ...lead, answers } as typeof one & Lead, known, programme).chosen !== now,
      );
      const own = moved.find(
        ({ changed }) => JSON.stringify(changed) === JSON.stringify(turn?.changed),
      );
      expect(own?.size).toBe(Math.min(...moved.map(({ size }) => size)));
      expect(turn?.partner).not.toBe(now);
      if (turn)
        expect(turnInWords(turn, programme, namesOf(programme, "nl"))).toMatch(
          /^De kleinste wijziging .+\.$/,
        );
    }
  });
});

describe("single changes", () => {
  it("change one answer each, never to what it says already, the smallest first", () => {
    const [{ answers } = { answers: undefined }] = startups;
    if (!answers) throw new Error("no start-up");
    const changes = singleChanges(answers, programme);
    const sizes = changes.map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBe(1);
    for (const { answers: other, changed } of changes) {
      const differing = (Object.keys({ ...answers, ...other }) as (keyof typeof answers)[]).filter(
        (key) => JSON.stringify(answers[key]) !== JSON.stringify(other[key]),
      );
      expect(differing, JSON.stringify(changed)).toHaveLength(1);
    }
  });
});
