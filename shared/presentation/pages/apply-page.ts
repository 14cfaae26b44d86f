import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import {
  type FieldError,
  type FormState,
  hidden,
  type Values,
} from "#shared/presentation/fields.ts";
import { html } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { applyWords } from "#shared/presentation/words/apply.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { applyLabels, applySections } from "./apply-sections.ts";
import { trap } from "./apply-trap.ts";
import { postedErrors } from "./need-rows.ts";

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
  const form: FormState = {
    values: view.values,
    errors: postedErrors(view.errors, view.values),
  };
  const labels = applyLabels(programme, language);
  return page({
    language,
    brand: programme.settings.programmeName[language],
    title: words.title,
    here: "/apply",
    wrong: form.errors.length > 0,
    main: html`${errorSummary(form.errors, labels, language)}<p class="lead">${words.intro(namesOf(programme, language).region)} ${words.time}</p>
<form method="post" action="/api/leads" novalidate>
${hidden("kind", "startup")}${hidden("language", language)}${trap(form, language)}
${applySections(form, language, programme).map(({ fieldset }) => html`${fieldset}\n`)}<p><button class="main" type="submit">${words.send}</button></p>
<p class="soft">${words.sendHint}</p>
</form>`,
  });
}
