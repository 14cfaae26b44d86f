import type { Language, LeadKind, PersonDecision } from "#shared/domain/lead.ts";
import { takersOf } from "#shared/domain/taker.ts";
import { area, type FormState, input, radios, select } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { decisionLabelsOf } from "#shared/presentation/words/labels.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { reviewWordsOf } from "#shared/presentation/words/review-page.ts";
import type { ReviewPageView } from "./review-page.ts";

const decisions: readonly PersonDecision[] = ["qualify", "refer", "decline", "ask"];
/** For a lead that was set aside: a person sent it, or it is spam. */
const sorting: readonly PersonDecision[] = ["release", "decline"];
/** Longest reason of a person. */
const longestReason = 4000;
const longestName = 200;

/** The questions of the form by field, for the summary of errors. */
export function formLabels(kind: LeadKind, language: Language): Map<string, string> {
  const { decision, reason, decidedBy, secondReader, partner } = reviewWordsOf(kind, language);
  return new Map(Object.entries({ decision, reason, decidedBy, secondReader, partner }));
}

/** The decision: which, why, by whom; each choice says what it will cause. */
export function decisionForm(view: ReviewPageView, names: Names): SafeHtml {
  const { language, token, programme, state, errors = [], values = {} } = view;
  const aside = state.quarantine !== undefined;
  const words = reviewWordsOf(state.kind, language);
  const labels = decisionLabelsOf(state.kind, language);
  const form: FormState = { values, errors };
  const partners = takersOf(state.kind, programme)
    .map(({ id }) => ({ value: id, label: names.partner(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return html`<h2 id="decide">${words.decide}</h2><p class="soft">${words.conflict}</p>
<form method="post" action="/reviews/${token}?lang=${language}" novalidate>
${radios(form, {
  name: "decision",
  label: words.decision,
  required: true,
  options: (aside ? sorting : decisions).map((value) => ({
    value,
    label: aside && value === "decline" ? words.spam : labels[value],
    hint: aside && value === "decline" ? words.spamHint : words.causes[value],
  })),
})}${
  !aside &&
  select(form, {
    name: "partner",
    label: words.partner,
    options: [{ value: "", label: words.choose }, ...partners],
  })
}${area(form, { name: "reason", label: aside ? words.reasonAside : words.reason, hint: aside ? words.reasonAsideHint : words.reasonHint, required: true, max: longestReason })}${input(
  form,
  {
    name: "decidedBy",
    label: words.decidedBy,
    hint: words.decidedByHint,
    required: true,
    autocomplete: "name",
    max: longestName,
  },
)}${!aside && state.kind === "startup" && input(form, { name: "secondReader", label: words.secondReader, max: longestName })}
<button class="main" type="submit">${words.send}</button></form>\n`;
}
