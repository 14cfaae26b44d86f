import type { $ZodError } from "zod/v4/core";
import { type FieldError, toFieldErrors } from "#shared/domain/field-error.ts";
import type { Language } from "#shared/domain/lead.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import { type DoorAnswer, problem } from "./http.ts";

export interface WordedError {
  field: string;
  code: string;
  message: string;
}

/** Wrong fields in words. */
export function worded(errors: FieldError[], language: Language): WordedError[] {
  return errors.map(({ field, code, about }) => ({
    field,
    code,
    message: fieldMessage({ code, ...(about ? { about } : {}) }, language),
  }));
}

/** Every wrong field that a schema found, in words. */
export function issuesOf(error: $ZodError, language: Language): WordedError[] {
  return worded(error.issues.flatMap(toFieldErrors), language);
}

/** 422 for programs: one entry per wrong field. */
export function invalidAnswer(errors: WordedError[], language: Language): DoorAnswer {
  const title =
    language === "nl" ? "Enkele velden kloppen nog niet." : "Some fields are not right yet.";
  return problem(422, "invalid", title, { errors });
}
