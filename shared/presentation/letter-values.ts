import type { LetterId } from "#shared/domain/letter.ts";
import { daysLater, findPartner } from "#shared/domain/transition.ts";
import { digestValues } from "./letter-digest.ts";
import {
  about,
  aboutPartner,
  answerWithin,
  beforeAcceptance,
  country,
  handedOver,
  hearBy,
  introduced,
  type LetterInput,
  movedOn,
  needs,
  noGaps,
  offered,
  partnerName,
  question,
  review,
  type Said,
  signed,
  toFounder,
} from "./letter-facts.ts";
import { founderAsks, partnerAsks, quarantine } from "./letter-staff.ts";
import type { LetterValues } from "./letter-variables.ts";
import { profileInWords } from "./words/company.ts";
import { correctedInWords } from "./words/corrections.ts";
import { dayInWords } from "./words/dates.ts";
import { handover } from "./words/handover.ts";
import { leversInWords } from "./words/levers.ts";
import { namesOf } from "./words/names.ts";
import { findingsOf } from "./words/outcome.ts";
import { refusalInWords } from "./words/partner-page.ts";
import { whyYou } from "./words/routing.ts";

/** Days after which a declined founder is invited again, at the earliest. */
const returnAfterDays = 30;

type Fill<L extends LetterId> = (said: Said) => LetterValues<L>;

/** One function for each letter, giving its variables: one that is missing does not compile. */
const fill: { [L in LetterId]: Fill<L> } = {
  receipt: (said) => ({
    ...toFounder(said),
    hearBy: dayInWords(hearBy(said), said.language),
    link: said.link("status"),
  }),
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
    ...introduced(said),
    answerWithin: answerWithin(said),
    link: said.link("status"),
  }),
  "introduction-partner": (said) => ({ ...handedOver(said), link: said.link("offers") }),
  "moved-on": (said) => ({
    ...about(said),
    partner: partnerName(said),
    movedOnWhy: movedOn[said.language][said.offer?.status === "lapsed" ? "lapsed" : "withdrawn"],
  }),
  "partner-question": (said) => partnerAsks(said),
  review: (said) => review(said),
  "review-reminder": (said) => review(said),
  quarantine: (said) => quarantine(said),
  "information-given": (said) => ({ ...review(said), answer: said.answer ?? "" }),
  question: (said) => question(said),
  "question-reminder": (said) => question(said),
  "referral-founder": (said) => ({
    ...introduced(said),
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
    levers: leversInWords(said.state.screening, said.programme, said.names),
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
  "founder-question": (said) => founderAsks(said),
  "partner-unreachable": (said) => ({
    ...aboutPartner(said),
    unreachableWhy: refusalInWords(said.refusal, said.language),
  }),
  "partner-paused": (said) => ({
    ...aboutPartner(said),
    silences: String(said.programme.settings.pauseAfterSilences),
  }),
  digest: digestValues,
};

/** The values of the variables of this letter. */
export function letterValues<L extends LetterId>(id: L, input: LetterInput): LetterValues<L> {
  const { letter, state, programme, siteUrl, token } = input;
  const { language, receiver, generation } = letter;
  const receiving =
    "partner" in receiver ? receiver.partner : (letter.partner ?? state.owner ?? state.referredTo);
  return fill[id]({
    ...input,
    language,
    names: namesOf(programme, language),
    offer: state.offers.find((offer) => offer.generation === generation),
    receiving: input.partner ?? findPartner(programme, receiving ?? ""),
    link: (path) => (token ? `${siteUrl}/${path}/${token}` : ""),
  });
}
