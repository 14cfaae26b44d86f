import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { FormState } from "#shared/presentation/fields.ts";
import { type Content, html, type SafeHtml } from "#shared/presentation/html.ts";
import { type AskedField, applyWords, askedFields } from "#shared/presentation/words/apply.ts";
import { consentFields, ventureFields, whoFields } from "./apply-fields.ts";
import { needsFields } from "./apply-needs.ts";
import { valueFields, valueLabels } from "./apply-value.ts";

/** One part of the founders' form. `id` is also how the names of its fields begin. */
export interface ApplySection {
  id: "contact" | "company" | "venture" | "landing" | "needs" | "value" | "consents";
  title: string;
  fieldset: SafeHtml;
}

/** The questions of the founders' form, in order: the same on one long page and in steps. */
export function applySections(
  form: FormState,
  language: Language,
  programme: Programme,
): ApplySection[] {
  const words = applyWords[language];
  const section = (id: ApplySection["id"], title: string, fields: Content): ApplySection => ({
    id,
    title,
    fieldset: html`<fieldset id="${id}"${id === "needs" && html` tabindex="-1"`}><legend><h2>${title}</h2></legend>
${fields}</fieldset>`,
  });
  return [
    section("contact", words.contact, whoFields(form, "contact", language, programme)),
    section("company", words.company, whoFields(form, "company", language, programme)),
    section("venture", words.venture, ventureFields(form, language, programme)),
    section("landing", words.landing, whoFields(form, "landing", language, programme)),
    section("needs", askedFields[language].needs.label, needsFields(form, language, programme)),
    section(
      "value",
      words.value,
      html`<p>${words.valueHint}</p>
${valueFields(form, language, programme)}`,
    ),
    section("consents", words.consents, consentFields(form, language)),
  ];
}

/** Each field of the form with its question, for the summary of errors. */
export function applyLabels(programme: Programme, language: Language): Map<string, string> {
  const asked = askedFields[language];
  return new Map<string, string>([
    ...(Object.keys(asked) as AskedField[]).map((name): [string, string] => [
      name,
      asked[name].label,
    ]),
    ...valueLabels(programme, language),
    ...programme.taxonomies.needs.flatMap((need, index): [string, string][] => [
      [`needs[${index}].importance`, need.label[language]],
      [`needs[${index}].by`, need.label[language]],
    ]),
  ]);
}
