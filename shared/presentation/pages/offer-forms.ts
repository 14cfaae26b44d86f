import { tellableOutcomes } from "#shared/domain/holding.ts";
import {
  area,
  type FieldError,
  type FormState,
  hidden,
  input,
  radios,
} from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import { offerWordsOf } from "#shared/presentation/words/offer-page.ts";
import { deskDeclineReasons } from "#shared/presentation/words/offer-page-talent.ts";
import type { OfferPageView } from "./offer-page.ts";

/** What a partner can send from its page, besides "yes". */

/** Longest note with a "no", and longest question. */
const longestNote = 600;
type Answer = "decline" | "ask" | "hand-over";

/** Which of the forms came back with errors? The one whose answer was posted. */
function posted({ values = {} }: OfferPageView): string {
  const { answer } = values;
  return (typeof answer === "string" ? answer : answer?.[0]) ?? "";
}

/** The state of one form: what was typed and wrong belongs only to the form that was sent. */
function formOf(view: OfferPageView, answer: Answer): FormState {
  const { values = {}, errors = [] } = view;
  return posted(view) === answer
    ? { values, errors, prefix: answer }
    : { values: {}, errors: [], prefix: answer };
}

/** Errors by the control that they are about. */
export function formErrors(view: OfferPageView): FieldError[] {
  const answer = posted(view);
  return (view.errors ?? []).map(({ field, message }) => ({
    field: field ? `${answer}-${field}` : field,
    message,
  }));
}

/** The questions of the forms, for the summary of errors. */
export function formLabels({ state, language }: OfferPageView): Map<string, string> {
  const words = offerWordsOf(state.kind, language);
  return new Map([
    ["decline-reason", words.reason],
    ["decline-note", words.note],
    ["ask-note", words.question],
    ["hand-over-email", words.email],
  ]);
}

export function declineForm(view: OfferPageView): SafeHtml {
  const { state, programme, language, token } = view;
  const words = offerWordsOf(state.kind, language);
  const form = formOf(view, "decline");
  const options = programme.taxonomies.declineReasons.map(({ id, label }) => ({
    value: id,
    label: (state.kind === "talent" && deskDeclineReasons[language][id]) || label[language],
  }));
  return html`<h2>${words.decline}</h2><p>${words.declineText}</p>
<form method="post" action="/offers/${token}?lang=${language}" novalidate>${hidden("answer", "decline")}
${radios(form, { name: "reason", label: words.reason, required: true, options })}${area(form, { name: "note", label: words.note, hint: words.noteHint, max: longestNote })}
<button type="submit">${words.declineButton}</button></form>\n`;
}

/** Neither yes nor no: a question to our team, or a colleague who answers. Folded away, open where something was wrong. */
export function waysOut(view: OfferPageView): SafeHtml {
  const { state, language, token } = view;
  const words = offerWordsOf(state.kind, language);
  const fold = (answer: Answer, title: string, text: string, fields: SafeHtml, button: string) =>
    html`<details class="screen"${posted(view) === answer && html` open`}><summary>${title}</summary><p>${text}</p>
<form method="post" action="/offers/${token}?lang=${language}" novalidate>${hidden("answer", answer)}
${fields}<button type="submit">${button}</button></form></details>\n`;
  const question = area(formOf(view, "ask"), {
    name: "note",
    label: words.question,
    hint: words.questionHint,
    required: true,
    max: longestNote,
  });
  const email = input(formOf(view, "hand-over"), {
    name: "email",
    label: words.email,
    hint: words.emailHint,
    type: "email",
    required: true,
    max: 254,
  });
  return html`<h2>${words.more}</h2>${fold("ask", words.ask, words.askText, question, words.askButton)}${fold("hand-over", words.handOver, words.handOverText, email, words.handOverButton)}`;
}

/** What the owner last told of the lead, if anything. */
export function outcomeTold({ state, language }: OfferPageView): string | undefined {
  const { kind, outcome } = state;
  const { told } = offerWordsOf(kind, language);
  return outcome && told[outcome.what](momentInWords(outcome.at, language));
}

/** After acceptance: one click for each outcome that can still be told. */
export function outcomeForm({ state, language, token }: OfferPageView): SafeHtml {
  const words = offerWordsOf(state.kind, language);
  const tellable = tellableOutcomes(state);
  if (tellable.length === 0) return html``;
  return html`<form class="card" method="post" action="/offers/${token}?lang=${language}"><h2>${words.outcome}</h2><p>${words.outcomeText}</p>
<p class="buttons">${tellable.map((what) => html`<button type="submit" name="answer" value="${what}">${words.outcomes[what]}</button> `)}</p></form>\n`;
}
