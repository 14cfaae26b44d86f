import type { StartupLetterId } from "#shared/domain/letter.ts";
import { daysLater } from "#shared/domain/transition.ts";
import {
  answerBy,
  answerWithin,
  hearBy,
  movedOn,
  partnerName,
  partnerPaused,
  partnerToReach,
  partnerUnreachable,
  question,
  review,
  signed,
  toApplicant,
} from "./letter-facts.ts";
import type { StartupSaid } from "./letter-input.ts";
import { applicantAsks, partnerAsks, quarantine } from "./letter-staff.ts";
import type { LetterValues } from "./letter-wordings.ts";
import { withoutContact } from "./without-contact.ts";
import { adviceInWords } from "./words/advice.ts";
import { companyName, needInWords, needsFor, profileInWords } from "./words/company.ts";
import { correctedInWords } from "./words/corrections.ts";
import { countryName, dayInWords } from "./words/dates.ts";
import { handover } from "./words/handover.ts";
import { findingsOf, scoresInWords } from "./words/outcome.ts";
import { contactLines, contactOf, hiddenContact } from "./words/people.ts";
import { candidateOf, whyYou } from "./words/routing.ts";

/** Days after which a declined founder is invited again, at the earliest. */
const returnAfterDays = 30;
const noGaps = {
  en: "Nothing: every need is met somewhere in the region.",
  nl: "Niets: elke nood is ergens in de regio ingevuld.",
} as const;

/** One function for each letter about a start-up, giving its variables: one that is missing does not compile. */
export const startupValues: {
  [L in StartupLetterId]: (said: StartupSaid) => LetterValues<L>;
} = {
  receipt: (said) => ({ ...toFounder(said), hearBy: hearBy(said), link: said.link("status") }),
  offer: (said) => ({
    ...offered(said),
    region: said.names.region,
    profile: profileInWords(said.state, said.names),
    summary: beforeAcceptance(said),
    needsElsewhere: needs(said).elsewhere,
    gaps: needs(said).gaps.length > 0 ? needs(said).gaps : [noGaps[said.language]],
    whyYou: whyYou(said.routing, said.receiving?.id, said.names),
  }),
  "offer-reminder": (said) => offered(said),
  "introduction-founder": (said) => ({
    ...toFounder(said),
    ...partnerToReach(said),
    answerWithin: answerWithin(said),
    link: said.link("status"),
  }),
  "introduction-partner": (said) => ({ ...handedOver(said), link: said.link("offers") }),
  "moved-on": (said) => ({ ...company(said), ...movedOn(said) }),
  "partner-question": (said) => ({ ...company(said), ...partnerAsks(said) }),
  review: (said) => scored(said),
  "review-reminder": (said) => scored(said),
  quarantine: (said) => ({
    ...company(said),
    ...quarantine(said),
    summary: said.person?.venture.summary ?? "",
  }),
  "information-given": (said) => ({ ...scored(said), answer: said.answer ?? "" }),
  question: (said) => ({ ...company(said), ...question(said) }),
  "question-reminder": (said) => ({ ...company(said), ...question(said) }),
  "referral-founder": (said) => ({
    ...toFounder(said),
    ...partnerToReach(said),
    ...signed(said),
    handover: handover(said.state, answerWithin(said), said.language),
    link: said.link("status"),
  }),
  "referral-partner": (said) => ({
    ...handedOver(said),
    ...signed(said),
    country: country(said),
  }),
  decline: (said) => ({
    ...toFounder(said),
    ...signed(said),
    ...findingsOf(said.state, said.programme, said.names),
    levers: adviceInWords(said.state, said.programme, said.names),
    region: said.names.region,
    returnFrom: dayInWords(daysLater(said.at, returnAfterDays), said.language),
    link: said.link("status"),
  }),
  withdrawn: (said) => toFounder(said),
  corrected: (said) => ({
    ...toFounder(said),
    corrected: correctedInWords(said.corrected ?? [], said.language),
    link: said.link("status"),
  }),
  "founder-question": (said) => ({
    ...company(said),
    ...applicantAsks(said),
    founderContact: contactLines(contactOf(said.person, said.language)),
  }),
  "partner-unreachable": (said) => partnerUnreachable(said),
  "partner-paused": (said) => partnerPaused(said),
};

function company({ person, language }: StartupSaid) {
  return { company: companyName(person, language) };
}

function toFounder(said: StartupSaid) {
  return { ...toApplicant(said), ...company(said) };
}

function country({ state, language }: StartupSaid): string {
  return countryName(state.answers.seatCountry, language);
}

function needs({ state, routing, receiving, names }: StartupSaid) {
  return needsFor(state, candidateOf(routing, receiving?.id)?.needsCovered ?? [], names);
}

/** Half of the offer letters: who, which needs, by when, one link. */
function offered(said: StartupSaid) {
  return {
    reference: said.state.reference,
    ...company(said),
    country: country(said),
    partner: partnerName(said),
    needsMet: needs(said).met,
    ...answerBy(said),
  };
}

function beforeAcceptance({ person, language }: StartupSaid): string {
  return person ? withoutContact(person.venture.summary, person, hiddenContact[language]) : "";
}

function handedOver(said: StartupSaid) {
  const { person, language, names, state } = said;
  return {
    reference: state.reference,
    ...company(said),
    partner: partnerName(said),
    founderContact: contactLines(contactOf(person, language)),
    needs: state.answers.needs.map((need) => needInWords(need, names)),
    summary: person?.venture.summary ?? "",
    answerWithin: answerWithin(said),
  };
}

function scored(said: StartupSaid) {
  const { state, language } = said;
  return { ...company(said), ...review(said), scores: scoresInWords(state.screening, language) };
}
