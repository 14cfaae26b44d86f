import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import { inWhoseHands } from "#shared/domain/following.ts";
import type { Instant, Language, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import type { FieldError, Values } from "#shared/presentation/fields.ts";
import { html, linkable, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import { ownEventsOf } from "#shared/presentation/words/events.ts";
import { statusLabelsOf } from "#shared/presentation/words/labels.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { contactOfPartner } from "#shared/presentation/words/people.ts";
import { whereItIs } from "#shared/presentation/words/status.ts";
import { statusWordsOf } from "#shared/presentation/words/status-page.ts";
import {
  answerForm,
  askForm,
  formErrors,
  formLabels,
  noteOfDecision,
  ownChoices,
} from "./status-forms.ts";
import { companions, explanation, findings } from "./status-startup.ts";
import { founding, planOf } from "./status-talent.ts";

export interface StatusPageView {
  state: LeadState;
  person?: Person | undefined;
  events: readonly LeadEvent[];
  notes: readonly Note[];
  programme: Programme;
  language: Language;
  at: Instant;
  token: string;
  /** Mail address of the programme, to ask a person. */
  contact: string;
  errors?: readonly FieldError[];
  values?: Values;
  /** The action whose form came back with errors. */
  posted?: string | undefined;
}

/** The page of a founder or newcomer: where is my request, who has it, what next and by when, why; and what I can do. */
export function statusPage(view: StatusPageView): string {
  const { state, programme, language, at, errors = [], contact } = view;
  const words = statusWordsOf(state.kind, language);
  const names = namesOf(programme, language);
  const { now, next } = whereItIs(state, programme, names, at);
  const ofKind = partsOfKind(view, names);
  return page({
    language,
    brand: names.programme,
    title: words.title,
    here: `/status/${view.token}`,
    wrong: errors.length > 0,
    main: html`${errorSummary(formErrors(view), formLabels(view), language)}<p>${words.reference} <strong class="reference">${state.reference}</strong></p>
<div class="card"><p><span class="tag">${statusLabelsOf(state.kind, language)[state.status]}</span></p><p class="lead">${now}</p>${next && html`<p>${next}</p>`}${whoWhen(view, names)}</div>
${answerForm(view)}${partnerContact(view)}${decision(view, names)}${ofKind.first}
<h2>${words.timeline}</h2>
${timeline(view)}
${ofKind.last}
<h2>${words.ask}</h2>
${askForm(view)}<p>${words.askText} <a href="${linkable(`mailto:${contact}`)}?subject=${state.reference}">${contact}</a></p>
${ownChoices(view)}`,
  });
}

/** Who has it, since when, and until when at the latest: only what is known. */
function whoWhen({ state, programme, language }: StatusPageView, names: Names): SafeHtml {
  const words = statusWordsOf(state.kind, language);
  const { holder, since, by } = inWhoseHands(state, programme);
  const who =
    holder === undefined || holder === "team" || holder === "founder"
      ? holder && words.holders[holder]
      : names.partner(holder.partner);
  const facts: [string, string | undefined][] = [
    [words.holder, who],
    [words.since, since && momentInWords(since, language)],
    [words.by, by && momentInWords(by, language)],
  ];
  const known = facts.filter(([, said]) => said);
  return html`<dl class="facts">${known.map(([term, said]) => html`<dt>${term}</dt><dd>${said}</dd>`)}</dl>`;
}

function timeline({ state, events, language }: StatusPageView): SafeHtml {
  const words = ownEventsOf(state.kind, language);
  const items = events.flatMap(({ type, at }) => {
    const said = words[type];
    return said
      ? [html`<li><time datetime="${at}">${momentInWords(at, language)}</time>${said}</li>\n`]
      : [];
  });
  return html`<ol class="line">${items}</ol>`;
}

function partnerContact({ state, programme, language }: StatusPageView): SafeHtml {
  const id = state.owner ?? state.referredTo;
  const partner = id === undefined ? undefined : findPartner(programme, id);
  if (!partner || state.erasedAt) return html``;
  return html`<h2>${statusWordsOf(state.kind, language).contact}</h2>${contactList(contactOfPartner(partner, language))}\n`;
}

/** What a person decided against the applicant's wish: who, why, and of a start-up what would help. */
function decision(view: StatusPageView, names: Names): SafeHtml {
  const { state, language } = view;
  if (state.status !== "declined" && state.status !== "referred") return html``;
  const words = statusWordsOf(state.kind, language);
  const note = noteOfDecision(view);
  const declinedStartup = state.kind === "startup" && state.status === "declined";
  return html`<h2>${words.decision}</h2>${note?.text && html`<p class="quote">${note.text}</p>`}${note?.by && html`<p class="soft">${words.decidedBy} ${note.by}</p>`}${declinedStartup && findings({ ...view, state }, names)}`;
}

/** What only this kind of applicant reads: at once, and after what happened. */
function partsOfKind(view: StatusPageView, names: Names): { first: SafeHtml; last: SafeHtml } {
  const { state } = view;
  return state.kind === "startup"
    ? {
        first: companions({ ...view, state }),
        last: explanation({ ...view, state }, names),
      }
    : { first: planOf({ ...view, state }, names), last: founding({ ...view, state }) };
}
