import type { Person } from "#shared/domain/answers.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { Instant, Language, LeadState, Offer, OfferStatus } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { timeLeft } from "#shared/domain/time-left.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import { type FieldError, hidden, type Values } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { withoutContact } from "#shared/presentation/without-contact.ts";
import {
  companyName,
  needInWords,
  needsFor,
  profileInWords,
} from "#shared/presentation/words/company.ts";
import { countryName, momentInWords } from "#shared/presentation/words/dates.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { offerWords } from "#shared/presentation/words/offer-page.ts";
import { contactOfFounder, hiddenContact } from "#shared/presentation/words/people.ts";
import { candidateOf, whyYou } from "#shared/presentation/words/routing.ts";
import { timeLeftInWords } from "#shared/presentation/words/time-left.ts";
import {
  declineForm,
  formErrors,
  formLabels,
  outcomeForm,
  outcomeTold,
  waysOut,
} from "./offer-forms.ts";

export interface OfferPageView {
  state: LeadState;
  person?: Person | undefined;
  offer: Offer;
  partner: Partner;
  routing?: RoutingDecision | undefined;
  /** The offer was handed on, and this link with it is dead. */
  handedOn?: boolean;
  /** When the partner last asked our team something about this offer. */
  askedAt?: Instant | undefined;
  programme: Programme;
  language: Language;
  at: Instant;
  token: string;
  errors?: readonly FieldError[];
  values?: Values;
}

/** The partner's page for one offer. Before acceptance it holds nothing by which anybody could be reached. */
export function offerPage(view: OfferPageView): string {
  const { state, offer, language, programme, person, errors = [] } = view;
  const words = offerWords[language];
  const names = namesOf(programme, language);
  const company = companyName(person, language);
  const titles: Record<OfferStatus, string> = {
    open: words.open(company),
    accepted: words.accepted(company),
    declined: words.declined,
    lapsed: words.lapsed,
    withdrawn: words.withdrawn,
    undeliverable: words.lapsed,
  };
  return page({
    language,
    brand: names.programme,
    title: view.handedOn ? words.handedOn : titles[offer.status],
    here: `/offers/${view.token}`,
    wrong: errors.length > 0,
    main: html`${errorSummary(formErrors(view), formLabels(language), language)}${body(view, names)}
<p class="soft">${words.reference} <span class="reference">${state.reference}</span></p>`,
  });
}

function body(view: OfferPageView, names: Names): SafeHtml {
  const { offer, language, person } = view;
  const words = offerWords[language];
  if (view.handedOn) return html`<p class="lead">${words.handedOnText}</p>`;
  switch (offer.status) {
    case "open":
      return html`${question(view, names)}${who(view, names, true)}${needsOfPartner(view, names)}${declineForm(view)}${waysOut(view)}`;
    case "accepted":
      return html`<p class="lead">${outcomeTold(view) ?? words.acceptedText}</p><h2>${words.contact}</h2>${contactList(contactOfFounder(person, language))}<p class="soft">${words.care}</p>${outcomeForm(view)}${allNeeds(view, names)}${who(view, names, false)}`;
    case "declined":
      return html`<p class="lead">${words.declinedText}</p>`;
    case "lapsed":
      return html`<p class="lead">${words.lapsedText}</p>`;
    case "withdrawn":
      return html`<p class="lead">${words.withdrawnText}</p>`;
    case "undeliverable":
      return html`<p class="lead">${words.undeliverableText}</p>`;
  }
}

function question(
  { state, person, offer, language, token, programme, at, askedAt }: OfferPageView,
  names: Names,
): SafeHtml {
  const words = offerWords[language];
  const country = countryName(state.answers.seatCountry, language);
  const { left, until } = timeLeftInWords(
    timeLeft(at, offer.deadline, programme),
    momentInWords(offer.deadline, language),
    language,
  );
  return html`<p class="lead">${words.intro(companyName(person, language), country, names.region)}</p>
${askedAt && html`<div class="notice good"><p>${words.askedText(momentInWords(askedAt, language))}</p></div>`}
<div class="card"><p>${left && html`<strong>${left}</strong>`}${until}${left && "."}</p>
<form method="post" action="/offers/${token}?lang=${language}">${hidden("answer", "accept")}<button class="main" type="submit">${words.accept}</button></form>
<p class="soft">${words.acceptHint}</p></div>\n`;
}

function who(view: OfferPageView, names: Names, before: boolean): SafeHtml {
  const { state, person, language } = view;
  const words = offerWords[language];
  const said = (text: string) =>
    person && before ? withoutContact(text, person, hiddenContact[language]) : text;
  const texts: [string, string][] = person
    ? [
        [words.summary, said(person.venture.summary)],
        [words.difference, said(person.venture.difference)],
        [words.customers, said(person.venture.customers)],
      ]
    : [];
  return html`<h2>${words.who}</h2><dl class="facts"><dt>${words.profile}</dt><dd>${profileInWords(state, names)}</dd><dt>${words.plan}</dt><dd>${names.intent(state.answers.intent)}</dd></dl>
${texts.map(([title, text]) => html`<h3>${title}</h3><p class="quote">${text}</p>`)}
<p class="soft">${person ? before && words.hidden : words.gone}</p>\n`;
}

function needsOfPartner(view: OfferPageView, names: Names): SafeHtml {
  const { state, routing, partner, language } = view;
  const words = offerWords[language];
  const covered = candidateOf(routing, partner.id)?.needsCovered ?? [];
  const { met, elsewhere, gaps } = needsFor(state, covered, names);
  return html`<h2>${words.needs}</h2>${list(words.met, met)}${list(words.elsewhere, elsewhere)}${list(words.gaps, gaps)}
${list(words.whyYou, whyYou(routing, partner.id, names))}`;
}

function allNeeds({ state, language }: OfferPageView, names: Names): SafeHtml {
  const needs = state.answers.needs.map((need) => needInWords(need, names));
  return needs.length === 0
    ? html``
    : html`<h2>${offerWords[language].needs}</h2><ul>${needs.map((need) => html`<li>${need}</li>`)}</ul>`;
}

function list(title: string, items: readonly string[]): SafeHtml {
  if (items.length === 0) return html``;
  return html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
}
