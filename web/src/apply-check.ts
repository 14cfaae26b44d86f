import * as z from "zod";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { parseForm } from "#shared/domain/raw-body.ts";
import { type FieldError as ReadError, readSubmission } from "#shared/domain/reading.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import { fieldMessage } from "#shared/presentation/field-errors.ts";
import type { FieldError, Values } from "#shared/presentation/fields.ts";
import { postedErrors } from "#shared/presentation/pages/apply-needs.ts";
import { applyLabels, applySections } from "#shared/presentation/pages/apply-sections.ts";
import { stillNeeded } from "./apply-missing.ts";
import { siteProgramme } from "./programme.ts";

/** The part of the form that comes with the first answer: the schema, the rules and the wording of what is wrong. */

// The policy of our pages forbids making code from text, which zod would try first.
z.config({ jitless: true });

/** The body as the functions read it from a plain post. */
export function bodyOf(encoded: string): unknown {
  const read = parseForm(encoded);
  return "raw" in read ? read.raw : {};
}

export interface Found extends FieldError {
  code: string;
}

/** Every wrong field, named as on the form and worded, by the same schema and checks as in the functions. */
export function wrongFields(
  body: unknown,
  values: Values,
  version: string,
  language: Language,
): Found[] {
  const programme = siteProgramme(version);
  const errors = [
    ...errorsOf(body, programme),
    ...errorsOf(withoutTheRest(body, programme), programme),
    ...yesOrNo.filter((name) => values[name] === undefined).map(notAnswered),
  ];
  const first = new Map(errors.toReversed().map((error) => [error.field, error]));
  return errors
    .filter((error) => first.get(error.field) === error)
    .flatMap(({ field, code, about }) =>
      postedErrors(
        [{ field, message: fieldMessage({ code, ...(about ? { about } : {}) }, language) }],
        values,
      ).map((error) => ({ ...error, code })),
    );
}

function errorsOf(body: unknown, programme: Programme): ReadError[] {
  const read = readSubmission(body, programme);
  return "errors" in read ? read.errors : [];
}

/** Addresses and numbers are read once the whole form has its shape: so that they are right before the last step. */
function withoutTheRest(body: unknown, { taxonomies }: Programme): unknown {
  const { contact, company } = body as { contact?: unknown; company?: unknown };
  return {
    kind: "startup",
    language: "en",
    contact,
    company,
    venture: {
      summary: "-",
      difference: "-",
      customers: "-",
      sector: taxonomies.sectors[0]?.id,
      stage: taxonomies.stages[0]?.id,
      trl: 1,
      localTradeOnly: false,
    },
    landing: { intent: taxonomies.intents[0]?.id },
    needs: [],
    value: {},
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: true },
  };
}

/** A post without an answer to these reads as "no"; here we can see that nobody answered. */
const yesOrNo = ["company.subsidiaryOfGroup", "venture.localTradeOnly"];
const notAnswered = (field: string): ReadError => ({ field, code: "field.missing" });

/** The form with its errors, part by part, and the summary that leads to them. */
export function rendered(
  errors: readonly FieldError[],
  values: Values,
  version: string,
  language: Language,
): { parts: { id: string; markup: string }[]; summary: string } {
  const programme = siteProgramme(version);
  const parts = applySections({ values, errors }, language, programme);
  return {
    parts: parts.map(({ id, fieldset }) => ({ id, markup: fieldset.text })),
    summary: errorSummary(errors, applyLabels(programme, language), language).text,
  };
}

/** Errors that the functions answered, named as on the form. */
export function answeredErrors(errors: readonly FieldError[], values: Values): FieldError[] {
  return postedErrors(errors, values);
}

/** What the form still lacks, as markup. */
export function missing(
  body: unknown,
  wrong: readonly Found[],
  version: string,
  language: Language,
): string {
  const fields = wrong
    .filter(({ code }) => code === "field.missing" || code === "consent.privacy")
    .map(({ field }) => field);
  return stillNeeded(body as object, fields, siteProgramme(version), language).text;
}
