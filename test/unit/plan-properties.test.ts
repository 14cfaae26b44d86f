import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TalentAnswers } from "#shared/domain/answers.ts";
import { type Plan, planFor } from "#shared/domain/plan.ts";
import type { GuideItem } from "#shared/domain/programme-welcome.ts";
import { guideItem, newcomer, withGuide } from "./plan-samples.ts";

const today = "2026-11-24";
const programme = withGuide();
const ids = ({ items }: Plan) => items.map(({ id }) => id);

describe("every plan", () => {
  const needs = ["housing", "commune-registration", "dutch-courses"];
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anyItem: fc.Arbitrary<GuideItem> = fc
    .record({
      need: fc.constantFrom(...needs),
      when: fc.constantFrom("always" as const, "asked" as const),
      citizens: some(fc.constantFrom("eu" as const, "other" as const)),
      profiles: some(fc.subarray(["researcher", "eu-employee"])),
      exceptProfiles: some(fc.subarray(["researcher", "eu-employee"])),
      household: some(fc.constantFrom("partner" as const, "children" as const)),
      nuts3: some(fc.subarray(["BE231", "BE234", "BE255"])),
      municipalities: some(fc.subarray(["Gent", "Aalst"])),
      due: some(
        fc.oneof(
          fc.record({ count: fc.constant("working-days" as const), n: fc.constant(8) }),
          fc.record({ count: fc.constant("months" as const), n: fc.constant(3) }),
          fc.record({ count: fc.constant("weeks-before" as const), n: fc.constant(6) }),
        ),
      ),
    })
    .map(({ need, when, due, ...whom }) =>
      guideItem("x", {
        ...{ need, when },
        for: Object.fromEntries(Object.entries(whom).filter(([, value]) => value !== undefined)),
        ...(due ? { due } : {}),
      }),
    );
  const anyGuide = fc
    .array(anyItem, { maxLength: 12 })
    .map((items) => items.map((item, at) => ({ ...item, id: `item-${at}` })));
  const anyNewcomer = fc
    .record({
      profile: fc.constantFrom("researcher", "eu-employee"),
      euCitizen: fc.boolean(),
      municipality: some(fc.constantFrom("gent", "aalst")),
      arrivalDay: some(fc.constantFrom("2026-10-01", "2027-01-14", "2028-02-29")),
      household: fc.record({ partner: fc.boolean(), children: fc.nat(3) }),
      needs: fc.subarray(needs).map((asked) =>
        asked.map((need, at) => ({
          need,
          urgency: (["urgent", "soon", "later"] as const)[at % 3] ?? "soon",
        })),
      ),
    })
    .map(({ municipality, arrivalDay, ...rest }): TalentAnswers => {
      const { arrivalDay: _, municipality: __, ...base } = newcomer();
      return {
        ...base,
        ...rest,
        ...(municipality ? { municipality } : {}),
        ...(arrivalDay ? { arrivalDay } : {}),
      };
    });

  /** The same question, asked condition by condition. */
  function belongs({ for: whom, when, need }: GuideItem, answers: TalentAnswers): boolean {
    if (when === "asked" && !answers.needs.some((asked) => asked.need === need)) return false;
    if (whom.citizens === "eu" && !answers.euCitizen) return false;
    if (whom.citizens === "other" && answers.euCitizen) return false;
    if (whom.profiles && !whom.profiles.includes(answers.profile)) return false;
    if (whom.exceptProfiles?.includes(answers.profile)) return false;
    if (whom.household === "partner" && !answers.household.partner) return false;
    if (whom.household === "children" && answers.household.children === 0) return false;
    const home = { gent: "Gent", aalst: "Aalst" }[answers.municipality ?? ""];
    if (whom.municipalities && !whom.municipalities.includes(home ?? "")) return false;
    const { nuts3 } = programme.settings.region;
    const areas = { Gent: ["BE234"], Aalst: ["BE231"] }[home ?? ""] ?? nuts3;
    return !whom.nuts3 || whom.nuts3.some((code) => areas.includes(code));
  }

  it("holds exactly what is for the newcomer, each item once", () => {
    fc.assert(
      fc.property(anyGuide, anyNewcomer, (items, answers) => {
        const made = planFor(answers, withGuide(...items), today);
        const expected = items.filter((item) => belongs(item, answers)).map(({ id }) => id);
        expect(ids(made).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it("stands in a stable order: dates rise, the rest follows, and the guide breaks ties", () => {
    fc.assert(
      fc.property(anyGuide, anyNewcomer, (items, answers) => {
        const { items: made } = planFor(answers, withGuide(...items), today);
        const days = made.flatMap(({ by }) => (by ? [by] : []));
        expect(days).toEqual(days.toSorted());
        const firstBare = made.findIndex(({ due }) => !due);
        const rest = firstBare < 0 ? [] : made.slice(firstBare);
        expect(rest.filter(({ due }) => due)).toEqual([]);
        const alike = Map.groupBy(made, ({ by, due, urgency }) =>
          due ? (by ?? JSON.stringify(due)) : urgency,
        );
        for (const group of alike.values()) {
          const places = group.map(({ id }) => Number(id.slice("item-".length)));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("never has an earlier day for a later arrival", () => {
    fc.assert(
      fc.property(anyGuide, anyNewcomer, (items, answers) => {
        const guideOf = withGuide(...items);
        const on = (arrivalDay: string) =>
          new Map(
            planFor({ ...answers, arrivalDay }, guideOf, today).items.map(({ id, by }) => [id, by]),
          );
        const late = on("2027-01-15");
        for (const [id, day] of on("2027-01-14")) {
          expect(day === undefined || day <= (late.get(id) ?? "")).toBe(true);
        }
      }),
    );
  });
});
