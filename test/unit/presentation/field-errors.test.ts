import { expect, test } from "vitest";
import { readSubmission } from "#shared/domain/reading.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { programme } from "./samples.ts";

/** What is said about these fields when this stands in them. */
function said(part: "company" | "venture", change: object, language: "en" | "nl"): string[] {
  const form = startupForm();
  const read = readSubmission({ ...form, [part]: { ...form[part], ...change } }, programme);
  return "errors" in read ? read.errors.map((error) => fieldMessage(error, language)) : [];
}

test("an answer of the wrong kind is told from one that is missing, in words", () => {
  expect(said("company", { employees: 4.5 }, "en")).toEqual([
    "This has the wrong form: a whole number is needed.",
  ]);
  expect(said("company", { employees: "four" }, "nl")).toEqual([
    "Dit heeft de verkeerde vorm: een getal is nodig.",
  ]);
  expect(said("company", { subsidiaryOfGroup: "perhaps" }, "nl")).toEqual([
    "Dit heeft de verkeerde vorm: ja of nee (true of false) is nodig.",
  ]);
  expect(said("venture", { sector: "magic" }, "en")[0]).toMatch(/^Choose one of: /);
  expect(said("company", { employees: undefined }, "en")).toEqual(["Please fill this in."]);
});
