import { type Person, startupPerson } from "#shared/domain/answers.ts";
import { isDecidable } from "#shared/domain/deciding.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Instant, Language, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import type { FieldError, Values } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { companyName } from "#shared/presentation/words/company.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import {
  reviewCausesOf,
  statusLabelsOf,
  suspicionLabels,
} from "#shared/presentation/words/labels.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { reviewWordsOf } from "#shared/presentation/words/review-page.ts";
import { candidates } from "./review-candidates.ts";
import { advice, applicant, grounds, history } from "./review-file.ts";
import { decisionForm, formLabels } from "./review-form.ts";

export interface ReviewPageView {
  state: LeadState;
  person?: Person | undefined;
  events: readonly LeadEvent[];
  notes: readonly Note[];
  /** Who would get the lead if it were qualified now. */
  routingPreview?: RoutingDecision | undefined;
  programme: Programme;
  language: Language;
  at: Instant;
  token: string;
  errors?: readonly FieldError[];
  values?: Values;
}

/** The page of programme staff: why it is here, the whole file, who would get it, and the decision with a name. */
export function reviewPage(view: ReviewPageView): string {
  const { state, person, language, programme, errors = [] } = view;
  const words = reviewWordsOf(state.kind, language);
  const names = namesOf(programme, language);
  const company = companyName(startupPerson(person), language);
  const open = isDecidable(state);
  return page({
    language,
    brand: names.programme,
    title: open ? words.title(company) : words.done(company),
    wide: true,
    here: `/reviews/${view.token}`,
    wrong: errors.length > 0,
    main: html`${errorSummary(errors, formLabels(state.kind, language), language)}<p>${words.reference} <strong class="reference">${state.reference}</strong></p>
${unreachable(view)}${open ? causes(view) : standing(view)}
${applicant(view, names)}
${grounds(view, names)}
${earlier(view)}${history(view)}
${open && html`${!state.quarantine && candidates(view, names)}${advice(view)}${decisionForm(view, names)}`}`,
  });
}

/** The founder hears nothing by mail: staff must find another way. */
function unreachable({ state, language }: ReviewPageView): SafeHtml {
  const since = state.contactUnreachable;
  if (!since || state.erasedAt) return html``;
  const words = reviewWordsOf(state.kind, language);
  return html`<div class="notice bad"><h2>${words.unreachable}</h2><p>${words.unreachableText(momentInWords(since, language))}</p></div>`;
}

function causes({ state, language }: ReviewPageView): SafeHtml {
  const words = reviewWordsOf(state.kind, language);
  if (state.status === "incomplete") return html`<div class="notice"><p>${words.waiting}</p></div>`;
  const { review } = state;
  const said = reviewCausesOf(state.kind, language);
  return html`<div class="notice"><h2>${words.why}</h2><ul>${(review?.causes ?? []).map(
    (cause) => html`<li>${said[cause]}</li>`,
  )}${(state.quarantine ?? []).map((suspicion) => html`<li>${suspicionLabels[language][suspicion]}</li>`)}</ul>${review && html`<p>${words.due} <strong>${momentInWords(review.dueAt, language)}</strong>.</p>`}<p class="screen"><a href="#decide">${words.toDecision}</a></p></div>`;
}

function standing({ state, language }: ReviewPageView): SafeHtml {
  return html`<div class="notice good"><p>${reviewWordsOf(state.kind, language).doneText} <strong>${statusLabelsOf(state.kind, language)[state.status]}</strong>.</p></div>`;
}

function earlier({ state, language }: ReviewPageView): SafeHtml {
  if (state.earlier.length === 0) return html``;
  return html`<h2>${reviewWordsOf(state.kind, language).earlier}</h2><ul>${state.earlier.map(
    (reference) => html`<li class="reference">${reference}</li>`,
  )}</ul>`;
}
