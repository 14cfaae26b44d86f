import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/domain/canonical.ts";
import type { Offer, OfferStatus } from "#shared/domain/lead.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { reasonCodes } from "#shared/domain/reason-codes.ts";
import { route } from "#shared/domain/routing.ts";
import { anyStartup } from "./rules-arbitraries.ts";
import { partner } from "./rules-programme.ts";
import { anyPartners, input, offer, order, withPartners } from "./rules-routing.ts";

describe("every decision", () => {
  it("lists each partner once, ranks from 1, and does not depend on the order of the file", () => {
    const asked = fc.subarray(["declined", "lapsed", "withdrawn"] as OfferStatus[]);
    fc.assert(
      fc.property(anyStartup, anyPartners, asked, (answers, partners, statuses) => {
        const offers = statuses.flatMap((status, index) => {
          const one = partners[index];
          return one ? [offer(one.id, status)] : [];
        });
        const decision = route(input({ answers, offers }), withPartners(...partners));
        const again = route(input({ answers, offers }), withPartners(...partners.toReversed()));
        expect(canonicalJson(again)).toBe(canonicalJson(decision));
        expect(order(decision.candidates).toSorted()).toEqual(partners.map(({ id }) => id).sort());
        const eligible = decision.candidates.filter(({ standing }) => standing !== "excluded");
        expect(eligible.map(({ rank }) => rank)).toEqual(eligible.map((_, index) => index + 1));
        expect(eligible[0]?.partner).toBe(decision.chosen);
        expect(offers.map((one) => one.partner)).not.toContain(decision.chosen);
        for (const { standing, why, needsCovered, rank } of decision.candidates) {
          expect(why.length).toBeGreaterThan(0);
          for (const { code } of why) {
            expect(reasonCodes).toContain(code);
            expect(code.startsWith("excluded-")).toBe(standing === "excluded");
          }
          if (standing === "excluded") expect(rank).toBeUndefined();
          else if (answers.needs.length > 0) expect(needsCovered.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is recomputed from its own record: the counters it read stand beside each candidate", () => {
    const load = fc.record({ offers: fc.nat(9), taken: fc.nat(4) });
    fc.assert(
      fc.property(anyStartup, anyPartners, fc.array(load), (answers, partners, all) => {
        const loads = Object.fromEntries(
          partners.flatMap(({ id }, index) => (all[index] ? [[id, all[index]]] : [])),
        );
        const programme = withPartners(...partners);
        const decision = route(input({ answers, loads }), programme);
        const recorded = Object.fromEntries(
          decision.candidates.map((one) => [
            one.partner,
            { offers: one.offersThisMonth, taken: one.takenThisMonth },
          ]),
        );
        const again = route(input({ answers, loads: recorded, at: decision.decidedAt }), programme);
        expect(canonicalJson(again)).toBe(canonicalJson(decision));
      }),
      { numRuns: 200 },
    );
  });

  it("never passes a partner's capacity, and asks everybody at most once, until nobody is left", () => {
    fc.assert(
      fc.property(anyPartners, fc.array(fc.boolean(), { maxLength: 40 }), (partners, answers) => {
        const programme = withPartners(...partners);
        const loads: Record<string, { offers: number; taken: number }> = {};
        let offers: Offer[] = [];
        for (const accepts of answers) {
          const decision = route(input({ offers, loads }), programme);
          if (decision.chosen === undefined) {
            offers = [];
            continue;
          }
          const id = decision.chosen;
          const load = loads[id] ?? { offers: 0, taken: 0 };
          loads[id] = { offers: load.offers + 1, taken: load.taken + (accepts ? 1 : 0) };
          const capacity = partners.find((one) => one.id === id)?.monthlyCapacity ?? 0;
          expect(loads[id].taken).toBeLessThanOrEqual(capacity);
          expect(offers.map((one) => one.partner)).not.toContain(id);
          offers = accepts ? [] : [...offers, offer(id, "declined")];
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps equals within one offer of each other by weight, and nobody a whole offer short", () => {
    const weights = fc.array(fc.constantFrom(0.5, 1, 1.5, 2, 3), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 60 }), (all, leads) => {
        const partners = all.map((weight, index) =>
          partner(`p${index}`, { weight, monthlyCapacity: 1000 }),
        );
        const loads: Record<string, { offers: number; taken: number }> = {};
        for (let lead = 0; lead < leads; lead += 1) {
          const id = route(input({ loads }), withPartners(...partners)).chosen ?? "";
          const count = (loads[id]?.offers ?? 0) + 1;
          loads[id] = { offers: count, taken: count };
        }
        const had = (one: Partner) => loads[one.id]?.offers ?? 0;
        const whole = all.reduce((sum, weight) => sum + weight, 0);
        for (const one of partners) {
          expect(had(one)).toBeGreaterThan((leads * one.weight) / whole - 1);
          for (const other of partners)
            expect(had(one) * other.weight).toBeLessThanOrEqual((had(other) + 1) * one.weight);
        }
      }),
      { numRuns: 200 },
    );
  });
});
