import { describe, expect, it } from "vitest";
import * as z from "zod";
import { talentSubmissionSchema } from "#shared/domain/submission-talent.ts";
import { describeApi } from "#shared/presentation/openapi.ts";
import { programme } from "./presentation/samples.ts";
import { talentSamples } from "./presentation/talent-samples.ts";

/** Nobody rates a person: the only number about a newcomer is how many children come along. */

const schema = z.toJSONSchema(talentSubmissionSchema(programme), {
  io: "input",
  unrepresentable: "any",
});

/** Paths of every numeric property of a JSON schema; items of a list are `[]`. */
function numbersIn(node: unknown, path = ""): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { type, properties, items, anyOf, oneOf, allOf } = node as Record<string, unknown>;
  const own = type === "number" || type === "integer" ? [path] : [];
  const inner = Object.entries(properties ?? {}).flatMap(([name, one]) =>
    numbersIn(one, path ? `${path}.${name}` : name),
  );
  const others = [anyOf, oneOf, allOf].flatMap((some) =>
    Array.isArray(some) ? some.flatMap((one) => numbersIn(one, path)) : [],
  );
  return [...own, ...inner, ...others, ...(items ? numbersIn(items, `${path}[]`) : [])];
}

/** Paths of every number in a stored value. */
function numbersOf(value: unknown, path = ""): string[] {
  if (typeof value === "number") return [path];
  if (Array.isArray(value)) return value.flatMap((one) => numbersOf(one, `${path}[]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    numbersOf(one, path ? `${path}.${name}` : name),
  );
}

/** How the request moves: counts of events, offers, questions and notes. */
const ofTheRequest =
  /^(version|offers\[\]\.(generation|hand)|decidedByPerson\.seq|asked\.reminders|questions|corrections|seq|details\.(generation|hand|note))$/;
/** How desks are compared: their place in the order, their counters, and how much of the request they serve. */
const ofDesks =
  /^details\.routing\.candidates\[\]\.(rank|offersThisMonth|takenThisMonth|why\[\]\.about\.(offers|urgent|of))$/;

describe("no number about a person but the count of children", () => {
  it("is asked by the form of a newcomer, here and in the published contract", () => {
    expect(numbersIn(schema)).toEqual(["person.household.children"]);
    const { TalentSubmission } = describeApi(programme).components.schemas;
    expect(numbersIn(TalentSubmission)).toEqual(["person.household.children"]);
  });

  it.each(Object.entries(talentSamples("en")))("stands in state or history: %s", (_, sample) => {
    const told = [sample.state, ...sample.events].flatMap((one) => numbersOf(one));
    const personal = told.filter((path) => !ofTheRequest.test(path) && !ofDesks.test(path));
    const children = ["answers.household.children", "details.talent.household.children"];
    expect([...new Set(personal)].sort()).toEqual(children);
    expect(sample.state).not.toHaveProperty("screening");
  });
});
