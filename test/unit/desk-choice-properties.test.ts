import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/domain/canonical.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import { chooseDesks } from "#shared/domain/desk-choice.ts";
import type { Offer } from "#shared/domain/lead.ts";
import { reasonCodes } from "#shared/domain/reason-codes.ts";
import { anyDesks, anyNewcomer, desk, input, offerTo, withDesks } from "./rules-desks.ts";

const sorted = (list: readonly string[]) => list.toSorted();
const byNeed = ({ needs = [] }: RoutingDecision) =>
  needs.toSorted((a, b) => (a.need < b.need ? -1 : 1));
const idsOf = (desks: readonly { id: string }[]) => desks.map(({ id }) => id);

describe("every choice of desks", () => {
  it("lists each desk once with its reasons, and gives every need exactly one of desk, service, gap", () => {
    fc.assert(
      fc.property(anyDesks, anyNewcomer, (desks, answers) => {
        const decision = chooseDesks(input({ answers }), withDesks(...desks));
        expect(sorted(decision.candidates.map(({ partner }) => partner))).toEqual(
          sorted(idsOf(desks)),
        );
        expect(decision.needs?.map(({ need, urgency }) => ({ need, urgency }))).toEqual(
          answers.needs,
        );
        for (const { need, goesTo, desk: id, why } of decision.needs ?? []) {
          expect(why.length).toBeGreaterThan(0);
          for (const { code } of why) expect(reasonCodes).toContain(code);
          const target = desks.find((one) => one.id === id);
          expect(target === undefined).toBe(goesTo === "gap");
          expect(target?.needs.includes(need) ?? true).toBe(true);
          if (goesTo === "desk") expect(target?.part).not.toBe("informs");
          if (target?.part === "informs") expect(goesTo).toBe("service");
        }
        for (const { standing, why } of decision.candidates) {
          expect(why.length).toBeGreaterThan(0);
          for (const { code } of why) {
            expect(reasonCodes).toContain(code);
            expect(code.startsWith("excluded-")).toBe(standing === "excluded");
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("has a host that is a host, serves at least one need there, and is written to for what goes to it", () => {
    fc.assert(
      fc.property(anyDesks, anyNewcomer, (desks, answers) => {
        const decision = chooseDesks(input({ answers }), withDesks(...desks));
        const host = desks.find(({ id }) => id === decision.chosen);
        if (!host) return;
        expect(host.part).toBe("host");
        expect(host.paused).toBe(false);
        expect(answers.needs.some(({ need }) => host.needs.includes(need))).toBe(true);
        for (const { desk: id, goesTo } of decision.needs ?? [])
          if (id === host.id) expect(goesTo).toBe("desk");
      }),
      { numRuns: 400 },
    );
  });

  it("does not depend on the order of desks or needs, and gives the same bytes again", () => {
    fc.assert(
      fc.property(anyDesks, anyNewcomer, (desks, answers) => {
        const decision = chooseDesks(input({ answers }), withDesks(...desks));
        const again = chooseDesks(input({ answers }), withDesks(...desks.toReversed()));
        expect(canonicalJson(again)).toBe(canonicalJson(decision));
        const turned = { ...answers, needs: answers.needs.toReversed() };
        const other = chooseDesks(input({ answers: turned }), withDesks(...desks));
        expect(other.chosen).toBe(decision.chosen);
        expect(byNeed(other)).toEqual(byNeed(decision));
      }),
      { numRuns: 400 },
    );
  });

  it("never lets a closer desk lose a need to a wider one", () => {
    const near = desk("near", {
      coverage: { nuts3: ["BE234"], municipalities: ["Gent"] },
      part: "informs",
      confidence: "low",
    });
    const area = desk("area");
    fc.assert(
      fc.property(anyDesks, anyNewcomer, (desks, anybody) => {
        const answers = { ...anybody, municipality: "gent" };
        const { needs = [] } = chooseDesks(input({ answers }), withDesks(...desks, near, area));
        for (const { desk: id } of needs) {
          const target = [...desks, near, area].find((one) => one.id === id);
          expect(target?.coverage.municipalities).toContain("Gent");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is not changed by another desk elsewhere", () => {
    const elsewhere = desk("zz-elsewhere", { coverage: { nuts3: ["BE255"] } });
    fc.assert(
      fc.property(anyDesks, anyNewcomer, (desks, answers) => {
        fc.pre(answers.municipality !== "oostende");
        const before = chooseDesks(input({ answers }), withDesks(...desks));
        const after = chooseDesks(input({ answers }), withDesks(...desks, elsewhere));
        expect(after.chosen).toBe(before.chosen);
        // A gap may now say "not there" instead of "nowhere": where needs go is the same.
        const where = ({ needs = [] }: RoutingDecision) =>
          needs.map(({ need, goesTo, desk: id }) => ({ need, goesTo, id }));
        expect(where(after)).toEqual(where(before));
      }),
      { numRuns: 300 },
    );
  });

  it("ends: whoever said no is not asked again, and when all did, a person decides", () => {
    fc.assert(
      fc.property(anyDesks, anyNewcomer, (desks, answers) => {
        const programme = withDesks(...desks);
        const offers: Offer[] = [];
        for (;;) {
          const { chosen, needs } = chooseDesks(input({ answers, offers }), programme);
          expect(needs).toHaveLength(answers.needs.length);
          for (const { partner } of offers) {
            expect(chosen).not.toBe(partner);
            for (const { desk: id, goesTo } of needs ?? [])
              if (id === partner) expect(goesTo).toBe("service");
          }
          if (chosen === undefined) break;
          offers.push(offerTo(chosen));
        }
        expect(offers.length).toBeLessThanOrEqual(desks.length);
      }),
      { numRuns: 300 },
    );
  });
});
