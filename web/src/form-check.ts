import * as z from "zod/mini";
import type { FieldError as ReadError } from "#shared/domain/field-error.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { parseForm } from "#shared/domain/raw-body.ts";
import { readSubmission } from "#shared/domain/reading.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import type { FieldError, FormState, Values } from "#shared/presentation/fields.ts";
import type { SafeHtml } from "#shared/presentation/html.ts";
import { postedErrors } from "#shared/presentation/pages/need-rows.ts";
import type { Rendered } from "./form-errors.ts";
import { checkOf, type ProvenCheck } from "./form-proof.ts";
import { siteProgramme } from "./programme.ts";

/** The part of a form that comes with the first answer: the schema, the rules and the wording of what is wrong. */

// The policy of our pages forbids making code from text, which zod would try first.
z.config({ jitless: true });

/** What differs from form to form. */
export interface CheckedForm {
  sections(
    form: FormState,
    language: Language,
    programme: Programme,
  ): readonly { id: string; fieldset: SafeHtml }[];
  /** Each field with its question, in the order of the form. */
  labels(programme: Programme, language: Language): Map<string, string>;
  stepOfField(field: string): number;
  /**
   * Addresses and numbers are read only once the whole form has its shape: here the rest is filled in, so that a
   * mistyped address is told with its step. What is missing is not told twice.
   */
  onlyReachable(body: object, programme: Programme): unknown;
  /** What the form still lacks, as markup; absent where that is not shown. */
  missing?(body: object, wrong: readonly Found[], programme: Programme, language: Language): string;
}

export interface Found extends FieldError {
  code: string;
}

export interface Checks {
  /** The body as the functions read it from a plain post. */
  bodyOf(encoded: string): object;
  /** What tells a person from a machine; begins the work for these answers, or waits for what was begun. */
  proven(body: object): Promise<ProvenCheck>;
  /** Every wrong field in the order of the form, named as on it and worded, by the schema and checks of the functions. */
  wrongFields(body: object, values: Values): Found[];
  /** The form with its errors, part by part, and the summary that leads to them. */
  rendered(errors: readonly FieldError[], values: Values): Rendered;
  /** Errors that the functions answered, named as on the form. */
  answeredErrors(errors: readonly FieldError[], values: Values): FieldError[];
  missing?(body: object, wrong: readonly Found[]): string;
}

export function checksOf(form: CheckedForm, version: string, language: Language): Checks {
  const programme = siteProgramme(version);
  const labels = form.labels(programme, language);
  const asked = [...labels.keys()];
  const place = ({ field }: Found) => form.stepOfField(field) * asked.length + asked.indexOf(field);
  const errorsOf = (body: unknown): ReadError[] => {
    const read = readSubmission(body, programme);
    return "errors" in read ? read.errors : [];
  };
  const { missing } = form;
  return {
    bodyOf(encoded) {
      const read = parseForm(encoded);
      return "raw" in read ? (read.raw as object) : {};
    },
    proven: (body) => checkOf(body, programme.settings.proofBits),
    wrongFields(body, values) {
      const errors = [...errorsOf(body), ...errorsOf(form.onlyReachable(body, programme))];
      const first = new Map(errors.toReversed().map((error) => [error.field, error]));
      return errors
        .filter((error) => first.get(error.field) === error)
        .flatMap(({ field, code, about }) =>
          postedErrors(
            [{ field, message: fieldMessage({ code, ...(about ? { about } : {}) }, language) }],
            values,
          ).map((error) => ({ ...error, code })),
        )
        .toSorted((one, other) => place(one) - place(other));
    },
    rendered(errors, values) {
      const parts = form.sections({ values, errors }, language, programme);
      return {
        parts: parts.map(({ id, fieldset }) => ({ id, markup: fieldset.text })),
        summary: errorSummary(errors, labels, language).text,
      };
    },
    answeredErrors: postedErrors,
    ...(missing ? { missing: (body, wrong) => missing(body, wrong, programme, language) } : {}),
  };
}
