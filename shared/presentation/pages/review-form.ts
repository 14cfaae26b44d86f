import type { Language, PersonDecision } from "#shared/domain/lead.ts";
import { area, type FormState, input, radios, select } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { decisionLabels } from "#shared/presentation/words/labels.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { reviewWords } from "#shared/presentation/words/review-page.ts";
import type { ReviewPageView } from "./review-page.ts";

const decisions: readonly PersonDecision[] = ["qualify", "refer", "decline", "ask"];
/** Longest reason of a person. */
const longestReason = 4000;
const longestName = 200;

/** The questions of the form by field, for the summary of errors. */
export function decisionLabelsOf(language: Language): Map<string, string> {
  const { decision, reason, decidedBy, secondReader, partner } = reviewWords[language];
  return new Map(Object.entries({ decision, reason, decidedBy, secondReader, partner }));
}

/** The decision: which, why, by whom; each choice says what it will cause. */
export function decisionForm(view: ReviewPageView, names: Names): SafeHtml {
  const { language, token, programme, errors = [], values = {} } = view;
  const words = reviewWords[language];
  const form: FormState = { values, errors };
  const partners = programme.partners
    .map(({ id }) => ({ value: id, label: names.partner(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return html`<h2>${words.decide}</h2><p class="soft">${words.conflict}</p>
<form method="post" action="/reviews/${token}?lang=${language}" novalidate>
${radios(form, {
  name: "decision",
  label: words.decision,
  required: true,
  options: decisions.map((value) => ({
    value,
    label: decisionLabels[language][value],
    hint: words.causes[value],
  })),
})}${select(form, {
  name: "partner",
  label: words.partner,
  options: [{ value: "", label: words.choose }, ...partners],
})}${area(form, { name: "reason", label: words.reason, hint: words.reasonHint, required: true, max: longestReason })}${input(
  form,
  {
    name: "decidedBy",
    label: words.decidedBy,
    hint: words.decidedByHint,
    required: true,
    autocomplete: "name",
    max: longestName,
  },
)}${input(form, { name: "secondReader", label: words.secondReader, max: longestName })}
<button class="main" type="submit">${words.send}</button></form>\n`;
}
