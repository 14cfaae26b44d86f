import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import {
  type FieldError,
  type FormState,
  hidden,
  idOf,
  type Values,
} from "#shared/presentation/fields.ts";
import { html } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { type AskedField, applyWords, askedFields } from "#shared/presentation/words/apply.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { consentFields, ventureFields, whoFields } from "./apply-fields.ts";
import { needsFields, postedErrors } from "./apply-needs.ts";
import { valueFields, valueLabels } from "./apply-value.ts";

export interface ApplyView {
  language: Language;
  programme: Programme;
  /** What was typed, by name as posted. Empty for a fresh form. */
  values: Values;
  /** As the reader of the form names them. */
  errors: readonly FieldError[];
}

/** The founders' form: a plain post to `/api/leads` with the names of the outside contract. */
export function applyPage(view: ApplyView): string {
  const { language, programme } = view;
  const words = applyWords[language];
  const asked = askedFields[language];
  const form: FormState = {
    values: view.values,
    errors: postedErrors(view.errors, view.values),
  };
  const labels = new Map<string, string>([
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
  return page({
    language,
    brand: programme.settings.programmeName[language],
    title: words.title,
    here: "/apply",
    wrong: form.errors.length > 0,
    main: html`${errorSummary(form.errors, labels, language)}<p class="lead">${words.intro(namesOf(programme, language).region)} ${words.time}</p>
<form method="post" action="/api/leads" novalidate>
${hidden("kind", "startup")}${hidden("language", language)}
<fieldset id="contact"><legend><h2>${words.contact}</h2></legend>
${whoFields(form, "contact", language, programme)}</fieldset>
<fieldset id="company"><legend><h2>${words.company}</h2></legend>
${whoFields(form, "company", language, programme)}</fieldset>
<fieldset id="venture"><legend><h2>${words.venture}</h2></legend>
${ventureFields(form, language, programme)}</fieldset>
<fieldset id="landing"><legend><h2>${words.landing}</h2></legend>
${whoFields(form, "landing", language, programme)}</fieldset>
<fieldset id="${idOf("needs")}" tabindex="-1"><legend><h2>${asked.needs.label}</h2></legend>
${needsFields(form, language, programme)}</fieldset>
<fieldset id="value"><legend><h2>${words.value}</h2></legend>
<p>${words.valueHint}</p>
${valueFields(form, language, programme)}</fieldset>
<fieldset id="consents"><legend><h2>${words.consents}</h2></legend>
${consentFields(form, language)}</fieldset>
<p><button class="main" type="submit">${words.send}</button></p>
<p class="soft">${words.sendHint}</p>
</form>`,
  });
}
