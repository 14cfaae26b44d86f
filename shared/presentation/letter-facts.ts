import type { Person } from "#shared/domain/answers.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { Note } from "#shared/domain/event.ts";
import type { Instant, Language, LeadState, Offer } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { daysLater } from "#shared/domain/transition.ts";
import { addWorkingDays } from "#shared/domain/working-time.ts";
import { withoutContact } from "./without-contact.ts";
import { companyName, needInWords, needsFor } from "./words/company.ts";
import { countryName, dayInWords, momentInWords, workingDays } from "./words/dates.ts";
import { reviewCauses } from "./words/labels.ts";
import type { Names } from "./words/names.ts";
import { scoresInWords } from "./words/outcome.ts";
import {
  contactLines,
  contactOfFounder,
  contactOfPartner,
  greeting,
  hiddenContact,
} from "./words/people.ts";
import { candidateOf } from "./words/routing.ts";

/** The facts that letters share, each in words: who, which needs, by when, signed by whom. */

/** What a letter is made from. `token` is the raw token of the link that the letter carries. */
export interface LetterInput {
  letter: Letter;
  state: LeadState;
  person: Person | undefined;
  programme: Programme;
  siteUrl: string;
  token?: string | undefined;
  /** The decision behind an offer. */
  routing?: RoutingDecision | undefined;
  /** What a person signed: the question, the reason of a decline or referral. */
  note?: Note | undefined;
  /** What the founder answered, for `information-given`. */
  answer?: string | undefined;
  /** Why a partner's mailbox is closed, for `partner-unreachable`: the fate of the letter that told. */
  refusal?: string | undefined;
  /** What was asked, for letters to staff that pass a question on. */
  asked?: string | undefined;
  /** Names of the fields that the founder corrected. */
  corrected?: readonly string[] | undefined;
  /** Address of the colleague who holds the offer, if the partner handed it on. */
  colleague?: string | undefined;
  /** The partner of the letter; found from the lead when left out. */
  partner?: Partner | undefined;
  at: Instant;
}

/** Everything that letters say, worked out from the input; each letter takes what it needs. */
export interface Said extends LetterInput {
  language: Language;
  names: Names;
  offer: Offer | undefined;
  receiving: Partner | undefined;
  link: (path: "status" | "offers" | "reviews" | "partners") => string;
}

export const noGaps: Record<Language, string> = {
  en: "Nothing: every need is met somewhere in the region.",
  nl: "Niets: elke nood is ergens in de regio ingevuld.",
};
export const movedOn: Record<Language, Record<"lapsed" | "withdrawn", string>> = {
  en: {
    lapsed: "The time to answer has passed, so we asked the next partner. No hard feelings.",
    withdrawn: "The company has withdrawn its request, or no longer needs an answer from you.",
  },
  nl: {
    lapsed: "De antwoordtermijn is voorbij, dus vroegen we de volgende partner. Geen probleem.",
    withdrawn: "Het bedrijf trok zijn aanvraag in of heeft je antwoord niet langer nodig.",
  },
};

export function about({ state, person, language }: Said) {
  return { reference: state.reference, company: companyName(person, language) };
}

export function toFounder(said: Said) {
  return { ...about(said), greeting: greeting(said.person, said.language) };
}

export function country({ state, language }: Said): string {
  return countryName(state.answers.seatCountry, language);
}

export function partnerName({ receiving }: Said): string {
  return receiving?.name ?? "";
}

/** Staff letters about a partner that gets no leads for now. */
export function aboutPartner(said: Said) {
  return {
    reference: said.state.reference,
    partner: partnerName(said),
    mailbox: said.receiving?.contactEmail ?? "",
    link: said.link("partners"),
  };
}

export function answerWithin({ receiving, language }: Said): string {
  return workingDays(receiving?.proposedSla.acknowledgeWorkingDays ?? 1, language);
}

export function needs({ state, routing, receiving, names }: Said) {
  return needsFor(state, candidateOf(routing, receiving?.id)?.needsCovered ?? [], names);
}

/** Half of the offer letters: who, which needs, by when, one link. */
export function offered(said: Said) {
  const deadline = said.offer?.deadline ?? said.at;
  return {
    ...about(said),
    country: country(said),
    partner: partnerName(said),
    needsMet: needs(said).met,
    deadline: momentInWords(deadline, said.language),
    deadlineShort: dayInWords(deadline, said.language),
    link: said.link("offers"),
  };
}

export function beforeAcceptance({ person, language }: Said): string {
  return person ? withoutContact(person.venture.summary, person, hiddenContact[language]) : "";
}

export function introduced(said: Said) {
  return {
    ...toFounder(said),
    partner: partnerName(said),
    partnerContact: contactLines(contactOfPartner(said.receiving, said.language)),
  };
}

export function handedOver(said: Said) {
  const { person, language, names, state } = said;
  return {
    ...about(said),
    partner: partnerName(said),
    founderContact: contactLines(contactOfFounder(person, language)),
    needs: state.answers.needs.map((need) => needInWords(need, names)),
    summary: person?.venture.summary ?? "",
    answerWithin: answerWithin(said),
  };
}

export function signed({ note, names }: Said) {
  return {
    reasonText: note?.text ?? "",
    signedBy: note?.by ? `${note.by}, ${names.programme}` : names.programme,
  };
}

export function review(said: Said) {
  const { state, language, at } = said;
  const dueAt = state.review?.dueAt ?? at;
  return {
    ...about(said),
    causes: (state.review?.causes ?? []).map((cause) => reviewCauses[language][cause]),
    scores: scoresInWords(state.screening, language),
    dueBy: momentInWords(dueAt, language),
    dueShort: dayInWords(dueAt, language),
    link: said.link("reviews"),
  };
}

export function question(said: Said) {
  const { state, programme, at, language } = said;
  const until = daysLater(state.asked?.at ?? at, programme.settings.askedLapseDays);
  const { signedBy, reasonText } = signed(said);
  return {
    ...toFounder(said),
    questions: reasonText,
    signedBy,
    answerBy: dayInWords(until, language),
    link: said.link("status"),
  };
}

/** When a person has read the request at the latest. */
export function hearBy({ state, programme }: Said): Instant {
  const { calendar, settings } = programme;
  return addWorkingDays(state.receivedAt, settings.reviewWorkingDays, calendar, settings);
}
