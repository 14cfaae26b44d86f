import { type Correctable, correctable, fieldOf } from "#shared/domain/correctable.ts";
import type { Note } from "#shared/domain/event.ts";
import { area, type FieldError, type FormState, input } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { correctedFields } from "#shared/presentation/words/corrections.ts";
import { statusWordsOf } from "#shared/presentation/words/status-page.ts";
import type { StatusPageView } from "./status-page.ts";

/** What a founder can send from the own page. */

/** Longest answer to our questions, and longest question to us. */
const longestText = 4000;
/** Longest text of a form. */
const longText = 600;
type Written = "answer" | "ask" | "correct";

/** The state of one form: what was typed and wrong belongs only to the form that was sent. */
function formOf({ posted, values = {}, errors = [] }: StatusPageView, action: Written): FormState {
  return posted === action
    ? { values, errors, prefix: action }
    : { values: {}, errors: [], prefix: action };
}

/** Errors by the control that they are about. */
export function formErrors({ posted, errors = [] }: StatusPageView): FieldError[] {
  return errors.map(({ field, message }) => ({ field: field && `${posted}-${field}`, message }));
}

/** The questions of the forms, for the summary of errors. */
export function formLabels({ state, language }: StatusPageView): Map<string, string> {
  const words = statusWordsOf(state.kind, language);
  return new Map([
    ["answer-text", words.answerLabel],
    ["ask-text", words.askLabel],
    ...correctable[state.kind].map((field): [string, string] => [
      `correct-${field}`,
      correctedFields[language][field].label,
    ]),
  ]);
}

function action({ token, language }: StatusPageView, name: string): string {
  return `/status/${token}/${name}?lang=${language}`;
}

/** What the person who decided wrote, with their name. */
export function noteOfDecision({ state, notes }: StatusPageView): Note | undefined {
  return notes.find(({ seq }) => seq === state.decidedByPerson?.seq);
}

/** What staff asked, with room for the answer, as long as they wait for one. */
export function answerForm(view: StatusPageView): SafeHtml {
  const { state, language } = view;
  if (state.status !== "incomplete" || state.erasedAt) return html``;
  const words = statusWordsOf(state.kind, language);
  const note = noteOfDecision(view);
  return html`<section aria-labelledby="answer-title"><h2 id="answer-title">${words.answerTitle}</h2>
${note?.text && html`<p class="quote">${note.text}</p>`}${note?.by && html`<p class="soft">${note.by}</p>`}
<form method="post" action="${action(view, "answer")}" novalidate>
${area(formOf(view, "answer"), { name: "text", label: words.answerLabel, required: true, max: longestText })}
<button class="main" type="submit">${words.answerSend}</button></form></section>\n`;
}

export function askForm(view: StatusPageView): SafeHtml {
  const { state, language } = view;
  if (state.erasedAt) return html``;
  const words = statusWordsOf(state.kind, language);
  return html`<form method="post" action="${action(view, "ask")}" novalidate>
${area(formOf(view, "ask"), { name: "text", label: words.askLabel, hint: words.askHint, required: true, max: longestText })}
<button type="submit">${words.askSend}</button></form>\n`;
}

const inputTypes: Partial<Record<Correctable, "email" | "tel" | "url">> = {
  "contact.email": "email",
  "contact.phone": "tel",
  "company.website": "url",
};
const autocompletes: Partial<Record<Correctable, string>> = {
  "contact.name": "name",
  "contact.email": "email",
  "contact.phone": "tel",
  "company.website": "url",
};
const lengths: Record<Correctable, number> = {
  "contact.name": 200,
  "contact.email": 254,
  "contact.phone": 40,
  "company.website": 2000,
  "venture.summary": longText,
  "venture.difference": longText,
  "venture.customers": longText,
  note: longText,
};

const optional: readonly Correctable[] = ["contact.phone", "company.website", "note"];

/** The fields that an applicant may change, with what stands in them now. */
function correctForm(view: StatusPageView): SafeHtml {
  const { state, person, language, posted } = view;
  if (!person) return html``;
  const own = correctable[state.kind];
  const words = statusWordsOf(state.kind, language).correct;
  const stored = Object.fromEntries(own.map((field) => [field, fieldOf(person, field)]));
  const form = formOf(view, "correct");
  const filled = posted === "correct" ? form : { ...form, values: stored };
  const fields = own.map((name) => {
    const asked = { name, ...correctedFields[language][name], max: lengths[name] };
    const required = !optional.includes(name);
    const type = inputTypes[name];
    const autocomplete = autocompletes[name];
    return lengths[name] === longText
      ? area(filled, { ...asked, required })
      : input(filled, {
          ...asked,
          required,
          ...(type ? { type } : {}),
          ...(autocomplete ? { autocomplete } : {}),
        });
  });
  return html`<details class="screen"${posted === "correct" && html` open`}><summary>${words.title}</summary><p>${words.text}</p>
<form method="post" action="${action(view, "correct")}" novalidate>
${fields}<button type="submit">${words.button}</button></form></details>\n`;
}

const closed = ["withdrawn", "declined", "referred", "landed"];

/** Everything to keep, and what was wrong to correct; withdraw and erase, each behind a tick so that nothing happens by accident. */
export function ownChoices(view: StatusPageView): SafeHtml {
  const { state, language, token } = view;
  if (state.erasedAt) return html``;
  const words = statusWordsOf(state.kind, language);
  const form = (name: "withdraw" | "erase") => {
    const { title, text, confirm, button } = words[name];
    return html`<details class="screen"><summary>${title}</summary><p>${text}</p>
<form method="post" action="${action(view, name)}">
<div class="choice"><input type="checkbox" id="confirm-${name}" name="confirm" value="yes" required><label for="confirm-${name}">${confirm}</label></div>
<p><button class="grave" type="submit">${button}</button></p></form></details>\n`;
  };
  const mine = html`<p><a href="/api/status/${token}/export?lang=${language}" download>${words.export}</a></p>\n`;
  return html`<h2>${words.choices}</h2>${mine}${correctForm(view)}${!closed.includes(state.status) && form("withdraw")}${form("erase")}`;
}
