import { type Person, startupPerson } from "#shared/domain/answers.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { Instant, Language, LeadState, Offer, OfferStatus } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Taker } from "#shared/domain/taker.ts";
import { timeLeft } from "#shared/domain/time-left.ts";
import { contactList } from "#shared/presentation/contact-list.ts";
import { errorSummary } from "#shared/presentation/error-summary.ts";
import { type FieldError, hidden, type Values } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { companyName } from "#shared/presentation/words/company.ts";
import { countryName, momentInWords } from "#shared/presentation/words/dates.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { offerWordsOf } from "#shared/presentation/words/offer-page.ts";
import { contactOf } from "#shared/presentation/words/people.ts";
import { timeLeftInWords } from "#shared/presentation/words/time-left.ts";
import {
  declineForm,
  formErrors,
  formLabels,
  outcomeForm,
  outcomeTold,
  waysOut,
} from "./offer-forms.ts";
import { startupFile } from "./offer-startup.ts";
import { talentFile } from "./offer-talent.ts";

export interface OfferPageView {
  state: LeadState;
  person?: Person | undefined;
  offer: Offer;
  partner: Taker;
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
  const words = offerWordsOf(state.kind, language);
  const names = namesOf(programme, language);
  const company = companyName(startupPerson(person), language);
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
    main: html`${errorSummary(formErrors(view), formLabels(view), language)}${body(view, names)}
<p class="soft">${words.reference} <span class="reference">${state.reference}</span></p>`,
  });
}

function body(view: OfferPageView, names: Names): SafeHtml {
  const { state, offer, language, person } = view;
  const words = offerWordsOf(state.kind, language);
  if (view.handedOn) return html`<p class="lead">${words.handedOnText}</p>`;
  switch (offer.status) {
    case "open":
      return html`${question(view, names)}${file(view, names, true)}${declineForm(view)}${waysOut(view)}`;
    case "accepted":
      return html`<p class="lead">${outcomeTold(view) ?? words.acceptedText}</p><h2>${words.contact}</h2>${contactList(contactOf(person, language))}<p class="soft">${words.care}</p>${outcomeForm(view)}${file(view, names, false)}`;
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
  const words = offerWordsOf(state.kind, language);
  const { left, until } = timeLeftInWords(
    timeLeft(at, offer.deadline, programme),
    momentInWords(offer.deadline, language),
    language,
  );
  return html`<p class="lead">${words.intro(companyName(startupPerson(person), language), countryOf(state, language), names.region)}</p>
${askedAt && html`<div class="notice good"><p>${words.askedText(momentInWords(askedAt, language))}</p></div>`}
<div class="card"><p>${left && html`<strong>${left}</strong>`}${until}${left && "."}</p>
<form method="post" action="/offers/${token}?lang=${language}">${hidden("answer", "accept")}<button class="main" type="submit">${words.accept}</button></form>
<p class="soft">${words.acceptHint}</p></div>\n`;
}

/** Where a company comes from; of a newcomer nobody asks it. */
function countryOf(state: LeadState, language: Language): string {
  return state.kind === "startup" ? countryName(state.answers.seatCountry, language) : "";
}

/** Who it is and what they need, by kind. `before`: the offer is not accepted. */
function file(view: OfferPageView, names: Names, before: boolean): SafeHtml {
  const { state } = view;
  return state.kind === "startup"
    ? startupFile({ ...view, state }, names, before)
    : talentFile({ ...view, state }, names, before);
}
