import { describe, expect, it } from "vitest";
import type { TalentAnswers } from "#shared/domain/answers.ts";
import type { NeedRoute } from "#shared/domain/decision.ts";
import { type Plan, planFor } from "#shared/domain/plan.ts";
import { guideItem, newcomer, withGuide } from "./plan-samples.ts";
import { both } from "./rules-rubric.ts";

const today = "2026-11-24";
const register = guideItem("register", {
  need: "commune-registration",
  for: { citizens: "other" },
  due: { count: "working-days", n: 8 },
  figures: both("8 working days"),
});
const registerEu = guideItem("register-eu", {
  need: "commune-registration",
  for: { citizens: "eu" },
  due: { count: "months", n: 3 },
});
const papers = guideItem("papers", { due: { count: "weeks-before", n: 6 } });
const dutch = guideItem("dutch", { need: "dutch-courses", when: "asked" });
const rent = guideItem("rent", { need: "housing", when: "asked" });
const school = guideItem("school", { for: { household: "children" } });
const job = guideItem("job", { for: { household: "partner", profiles: ["eu-employee"] } });
const companion = guideItem("companion", { for: { profiles: ["accompanying-partner"] } });
const gentOnly = guideItem("gent-only", { for: { municipalities: ["Ghent"] } });
const area = guideItem("area", { for: { nuts3: ["BE234"] } });
const guide = [dutch, rent, register, registerEu, papers, school, job, companion, gentOnly, area];
const programme = withGuide(...guide);

const plan = (changes: Partial<TalentAnswers> = {}, routes?: NeedRoute[]) =>
  planFor(newcomer(changes), programme, today, routes);
const ids = ({ items }: Plan) => items.map(({ id }) => id);

describe("planFor", () => {
  it("puts what has a date first, then the most urgent need, then the order of the guide", () => {
    const made = plan({
      needs: [
        { need: "dutch-courses", urgency: "soon" },
        { need: "housing", urgency: "urgent" },
      ],
    });
    expect(made.items.map(({ id, by }) => [id, by])).toEqual([
      ["papers", "2026-12-03"],
      ["register", "2027-01-26"],
      ["rent", undefined],
      ["gent-only", undefined],
      ["area", undefined],
      ["dutch", undefined],
    ]);
    expect(made.countedFrom).toEqual({ day: "2027-01-14", exact: true });
  });

  it.each<[string, Partial<TalentAnswers>, string[]]>([
    ["an EU citizen", { euCitizen: true }, ["papers", "register-eu", "gent-only", "area"]],
    [
      "a parent",
      { household: { partner: false, children: 2 } },
      ["papers", "register", "school", "gent-only", "area"],
    ],
    [
      "an employee with a partner",
      { profile: "eu-employee", household: { partner: true, children: 0 } },
      ["papers", "register", "job", "companion", "gent-only", "area"],
    ],
    [
      "a researcher with a partner",
      { household: { partner: true, children: 0 } },
      ["papers", "register", "companion", "gent-only", "area"],
    ],
    ["somebody who goes to Aalst", { municipality: "aalst" }, ["papers", "register"]],
    ["somebody who went to no town yet", { municipality: "" }, ["papers", "register", "area"]],
  ])("is the plan of %s", (_, changes, expected) => {
    const { municipality, ...rest } = newcomer(changes);
    const answers = municipality ? { ...rest, municipality } : rest;
    expect(ids(planFor(answers, programme, today))).toEqual(expected);
  });

  it("counts from the first of the month when no day is known, and says so", () => {
    const { arrivalDay: _, ...rest } = newcomer({ arrival: "2027-01" });
    const made = planFor(rest, programme, today);
    expect(made.countedFrom).toEqual({ day: "2027-01-01", exact: false });
    expect(made.items.find(({ id }) => id === "register")?.by).toBe("2027-01-13");
  });

  it("gives the rule and no date while the arrival is not known, in the same order", () => {
    const { arrivalDay: _, ...rest } = newcomer();
    const made = planFor(rest, programme, today);
    expect(made.countedFrom).toBeUndefined();
    expect(ids(made)).toEqual(ids(plan()));
    const item = made.items.find(({ id }) => id === "register");
    expect(item).toMatchObject({ due: { count: "working-days", n: 8 }, past: false });
    expect(item).not.toHaveProperty("by");
  });

  it("knows a day that has passed; today has not", () => {
    const past = (day: string) =>
      planFor(newcomer(), programme, day).items.find(({ id }) => id === "register")?.past;
    expect([past("2027-01-26"), past("2027-01-27")]).toEqual([false, true]);
  });

  it("keeps figures back once they are past their date", () => {
    const at = (day: string) =>
      planFor(newcomer(), programme, day).items.find(({ id }) => id === "register");
    expect(at("2027-05-23")).toMatchObject({
      figures: both("8 working days"),
      beingChecked: false,
    });
    expect(at("2027-05-24")).toMatchObject({ beingChecked: true, by: "2027-01-26" });
    expect(at("2027-05-24")).not.toHaveProperty("figures");
  });

  it("names the desks of the routes, each once, and keeps the gaps", () => {
    const route = (goesTo: NeedRoute["goesTo"], desk?: string): NeedRoute => ({
      need: "housing",
      urgency: "soon",
      goesTo,
      ...(desk ? { desk } : {}),
      why: [],
    });
    const needs: TalentAnswers["needs"] = [{ need: "housing", urgency: "soon" }];
    const made = plan({ needs }, [route("desk", "square"), route("service", "square")]);
    expect(made.items.find(({ id }) => id === "rent")?.helpers).toEqual(["square"]);
    const gap = plan({ needs }, [route("gap")]);
    expect(gap.items.find(({ id }) => id === "rent")?.helpers).toEqual([]);
    expect(gap.routes).toHaveLength(1);
  });
});
