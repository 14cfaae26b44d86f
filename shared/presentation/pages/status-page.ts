import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import { inWhoseHands, mayExplain } from "#shared/domain/following.ts";
import type { Instant, Language, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner } from "#shared/domain/transition.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import { bandReasons, scores, side } from "#shared/presentation/explanation.ts";
import type { FieldError, Values } from "#shared/presentation/fields.ts";
import { html, linkable, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { momentInWords } from "#shared/presentation/words/dates.ts";
import { founderEvents } from "#shared/presentation/words/events.ts";
import { statusLabels } from "#shared/presentation/words/labels.ts";
import { leversInWords } from "#shared/presentation/words/levers.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { findingsOf } from "#shared/presentation/words/outcome.ts";
import { contactOfPartner } from "#shared/presentation/words/people.ts";
import { whereItIs } from "#shared/presentation/words/status.ts";
import { statusWords } from "#shared/presentation/words/status-page.ts";
import {
  answerForm,
  askForm,
  formErrors,
  formLabels,
  noteOfDecision,
  ownChoices,
} from "./status-forms.ts";

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

/** The founder's page: where is my request, who has it, what next and by when, why; and what I can do. */
export function statusPage(view: StatusPageView): string {
  const { state, programme, language, at, errors = [], contact } = view;
  const words = statusWords[language];
  const names = namesOf(programme, language);
  const { now, next } = whereItIs(state, programme, names, at);
  return page({
    language,
    brand: names.programme,
    title: words.title,
    here: `/status/${view.token}`,
    wrong: errors.length > 0,
    main: html`${errorSummary(formErrors(view), formLabels(language), language)}<p>${words.reference} <strong class="reference">${state.reference}</strong></p>
<div class="card"><p><span class="tag">${statusLabels[language][state.status]}</span></p><p class="lead">${now}</p>${next && html`<p>${next}</p>`}${whoWhen(view, names)}</div>
${answerForm(view)}${partnerContact(view)}${decision(view, names)}
<h2>${words.timeline}</h2>
${timeline(view)}
${explanation(view, names)}
<h2>${words.ask}</h2>
${askForm(view)}<p>${words.askText} <a href="${linkable(`mailto:${contact}`)}?subject=${state.reference}">${contact}</a></p>
${ownChoices(view)}`,
  });
}

/** Who has it, since when, and until when at the latest: only what is known. */
function whoWhen({ state, programme, language }: StatusPageView, names: Names): SafeHtml {
  const words = statusWords[language];
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

function timeline({ events, language }: StatusPageView): SafeHtml {
  const items = events.flatMap(({ type, at }) => {
    const words = founderEvents[language][type];
    return words
      ? [html`<li><time datetime="${at}">${momentInWords(at, language)}</time>${words}</li>\n`]
      : [];
  });
  return html`<ol class="line">${items}</ol>`;
}

function partnerContact({ state, programme, language }: StatusPageView): SafeHtml {
  const id = state.owner ?? state.referredTo;
  const partner = id === undefined ? undefined : findPartner(programme, id);
  if (!partner || state.erasedAt) return html``;
  return html`<h2>${statusWords[language].contact}</h2>${contactList(contactOfPartner(partner, language))}\n`;
}

/** What a person decided against the founder's wish: who, why, and what would help. */
function decision(view: StatusPageView, names: Names): SafeHtml {
  const { state, programme, language } = view;
  if (state.status !== "declined" && state.status !== "referred") return html``;
  const words = statusWords[language];
  const note = noteOfDecision(view);
  const told = html`<h2>${words.decision}</h2>${note?.text && html`<p class="quote">${note.text}</p>`}${note?.by && html`<p class="soft">${words.decidedBy} ${note.by}</p>`}`;
  if (state.status === "referred") return told;
  const { strengths, gaps, nextSteps } = findingsOf(state, programme, names);
  return html`${told}${list(words.strengths, strengths)}${list(words.gaps, gaps)}${list(words.nextSteps, nextSteps)}`;
}

function list(title: string, items: readonly string[]): SafeHtml {
  if (items.length === 0) return html``;
  return html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** Only once a person, or the rules in the founder's favour, have decided. */
function explanation({ state, programme, language }: StatusPageView, names: Names): SafeHtml {
  const { screening } = state;
  if (!screening || !mayExplain(state)) return html``;
  const words = statusWords[language];
  return html`<h2>${words.explanation}</h2><p>${words.explanationIntro}</p>
${scores(screening, programme, names)}${bandReasons(screening, names)}
${list(words.levers, leversInWords(screening, programme, names))}
<details><summary>${words.regionFitDetails}</summary>${side(screening, "regionFit", names)}</details>
<details><summary>${words.addedValueDetails}</summary>${side(screening, "addedValue", names)}</details>
<p class="soft">${words.object}</p>\n`;
}
