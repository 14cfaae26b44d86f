import * as fc from "fast-check";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Candidate } from "#shared/domain/decision.ts";
import type { Offer, OfferStatus } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { type RoutingInput, route } from "#shared/domain/routing.ts";
import { partner, rulesProgramme, startup } from "./rules-programme.ts";

/** What the tests of routing share: one lead for Gent on an evening in November, and ways to ask about it. */

const at = "2026-11-24T20:15:00.000Z";
const month = "2026-11";
export const withPartners = (...partners: Partner[]): Programme => ({
  ...rulesProgramme,
  partners,
});
export const input = (changes: Partial<RoutingInput> = {}): RoutingInput => ({
  answers: startup(),
  language: "en",
  offers: [],
  loads: {},
  closed: {},
  at,
  month,
  ...changes,
});
export const offer = (to: string, status: OfferStatus): Offer => ({
  generation: 1,
  partner: to,
  month,
  madeAt: at,
  remindAt: at,
  deadline: at,
  status,
});
export const order = (candidates: Candidate[]) => candidates.map(({ partner: id }) => id);
export const chosen = (partners: Partner[], changes: Partial<RoutingInput> = {}) =>
  route(input(changes), withPartners(...partners)).chosen;
export function exclusionsOf(one: Partner, changes: Partial<RoutingInput> = {}): string[] {
  const { candidates } = route(input(changes), withPartners(one));
  return candidates.flatMap(({ standing, why }) =>
    standing === "excluded" ? why.map(({ code }) => code) : [],
  );
}
export const withoutPlace = (changes: Partial<StartupAnswers> = {}): StartupAnswers => {
  const { preferredMunicipality: _, ...answers } = startup();
  return { ...answers, ...changes };
};

/** Up to seven partners of any role, coverage, weight and capacity. */
export const anyPartners = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,5}$/),
      roles: fc.constantFrom<string[]>(
        ["specialist"],
        ["lead-desk", "fallback"],
        ["fallback"],
        ["redirect"],
      ),
      sectors: fc.constantFrom<string[]>(
        ["cross-sector"],
        ["photonics"],
        ["medtech", "cross-sector"],
      ),
      needs: fc.subarray(["cleanroom", "research-partner", "office"], { minLength: 1 }),
      municipalities: fc.subarray(["Gent", "Alost"]),
      nuts3: fc.subarray(["BE231", "BE234", "BE255"], { minLength: 1 }),
      weight: fc.constantFrom(0.5, 1, 1.5, 3),
      monthlyCapacity: fc.nat(4),
      paused: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ id, roles, weight, monthlyCapacity, paused, ...coverage }) =>
      partner(id, { roles, weight, monthlyCapacity, paused, coverage }),
    ),
  );
