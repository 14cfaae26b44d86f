import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import { type GateFacts, judgeGates } from "#shared/domain/gates.ts";
import { reasonCodes } from "#shared/domain/reason-codes.ts";
import { anyStartup } from "./rules-arbitraries.ts";
import { rulesProgramme, startup } from "./rules-programme.ts";

const facts: GateFacts = { year: 2026, earlierOpen: false, contactReachable: true };
const unmet = (changes: Partial<StartupAnswers>, more: Partial<GateFacts> = {}) =>
  judgeGates(startup(changes), { ...facts, ...more }, rulesProgramme)
    .filter(({ met }) => !met)
    .map(({ id, outcome, why }) => [id, outcome, why.code]);

describe("gates", () => {
  it("lists every gate of the rubric, in order, and says which one the machine does not judge", () => {
    const gates = judgeGates(startup(), facts, rulesProgramme);
    expect(gates.map(({ id }) => id)).toEqual(rulesProgramme.rubric.gates.map(({ id }) => id));
    expect(gates.every(({ met, outcome }) => met && outcome === undefined)).toBe(true);
    expect(gates.find(({ id }) => id === "G8")?.why.code).toBe("gate-not-judged-automatically");
  });

  const refused = { privacyNotice: false, shareWithPartners: true, shareWithInvestors: false };
  it.each<[Partial<StartupAnswers>, Partial<GateFacts>, string[]]>([
    [{ consents: refused }, {}, ["G1", "incomplete", "privacy-notice-not-accepted"]],
    [{}, { contactReachable: false }, ["G1", "incomplete", "contact-not-reachable"]],
    [{ role: "other" }, {}, ["G2", "hold", "role-without-mandate"]],
    [{ seatCountry: "BE" }, {}, ["G3", "redirect", "seat-in-home-country"]],
    [{ intent: "exploring" }, {}, ["G4", "redirect", "only-exploring"]],
    [{ trl: 2 }, {}, ["G5", "not-yet", "not-yet-ready"]],
    [{ crl: 1 }, {}, ["G5", "not-yet", "not-yet-ready"]],
    [{ localTradeOnly: true }, {}, ["G6", "redirect", "local-trade-only"]],
    [{ foundedYear: 2015 }, {}, ["G7", "redirect", "not-young-and-independent"]],
    [{ employees: 250 }, {}, ["G7", "redirect", "not-young-and-independent"]],
    [{ subsidiaryOfGroup: true }, {}, ["G7", "redirect", "not-young-and-independent"]],
    [{}, { earlierOpen: true }, ["G9", "merge", "earlier-lead-open"]],
  ])("%j with %j is stopped by one gate", (changes, more, expected) => {
    expect(unmet(changes, more)).toEqual([expected]);
  });

  it("lets the last company through: ten years, 249 people, TRL 3, no CRL given", () => {
    const { crl: _, ...answers } = startup({ foundedYear: 2016, employees: 249, trl: 3 });
    expect(judgeGates(answers, facts, rulesProgramme).every(({ met }) => met)).toBe(true);
  });

  it("names every limit that G7 found crossed", () => {
    const answers = startup({ foundedYear: 1990, employees: 900, subsidiaryOfGroup: true });
    const why = judgeGates(answers, facts, rulesProgramme).find(({ id }) => id === "G7")?.why;
    expect(why?.about).toMatchObject({ limits: ["age", "staff", "group"], age: 36 });
  });

  it("takes the outcome from the rubric and never throws on values nobody knows", () => {
    fc.assert(
      fc.property(anyStartup, fc.string(), fc.double(), (answers, text, number) => {
        const odd = {
          ...answers,
          intent: text,
          seatCountry: text,
          foundedYear: number,
          trl: number,
        };
        for (const gate of judgeGates(odd, facts, rulesProgramme)) {
          const rule = rulesProgramme.rubric.gates.find(({ id }) => id === gate.id);
          expect(gate.outcome).toBe(gate.met ? undefined : rule?.outcome);
          expect(reasonCodes).toContain(gate.why.code);
        }
      }),
      { numRuns: 200 },
    );
  });
});
