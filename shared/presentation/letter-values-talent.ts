import type { TalentLetterId } from "#shared/domain/letter.ts";
import { planToday } from "#shared/domain/plan-today.ts";
import { findPartner } from "#shared/domain/taker.ts";
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
import type { TalentSaid } from "./letter-input.ts";
import { applicantAsks, partnerAsks, quarantine } from "./letter-staff.ts";
import type { LetterValues } from "./letter-wordings.ts";
import { planBlocks } from "./plan-letter.ts";
import { correctedInWords } from "./words/corrections.ts";
import { handover } from "./words/handover.ts";
import {
  arrivalInWords,
  householdInWords,
  needsAtDesk,
  newcomerInWords,
  talentNeedInWords,
} from "./words/newcomer.ts";
import { contactLines, contactOf, contactOfPartner } from "./words/people.ts";
import { whyYou } from "./words/routing.ts";

/** One function for each letter about a newcomer, giving its variables: one that is missing does not compile. */
export const talentValues: {
  [L in TalentLetterId]: (said: TalentSaid) => LetterValues<`talent-${L}`>;
} = {
  receipt: (said) => ({
    ...toApplicant(said),
    hearBy: hearBy(said),
    plan: plan(said),
    link: said.link("status"),
  }),
  offer: (said) => ({
    ...about(said),
    ...needs(said),
    ...answerBy(said),
    partner: partnerName(said),
    region: said.names.region,
    whyYou: whyYou(said.routing, said.receiving?.id, said.names),
  }),
  "offer-reminder": (said) => ({
    reference: said.state.reference,
    partner: partnerName(said),
    profile: newcomerInWords(said.state.answers, said.names),
    needsMet: needs(said).needsMet,
    ...answerBy(said),
  }),
  "introduction-founder": (said) => ({
    ...toApplicant(said),
    ...partnerToReach(said),
    ...needs(said, "newcomer"),
    answerWithin: answerWithin(said),
    link: said.link("status"),
  }),
  "introduction-partner": (said) => ({
    ...about(said),
    ...needs(said),
    ...toReach(said),
    partner: partnerName(said),
    note: said.person?.note ?? "",
    answerWithin: answerWithin(said),
    link: said.link("offers"),
  }),
  "desk-request": (said) => ({
    ...about(said),
    ...host(said),
    ...toReach(said),
    partner: partnerName(said),
    needsMet: needs(said).needsMet,
    answerWithin: answerWithin(said),
  }),
  "moved-on": (said) => movedOn(said),
  "partner-question": (said) => partnerAsks(said),
  review: (said) => asked(said),
  "review-reminder": (said) => asked(said),
  quarantine: (said) => ({ ...quarantine(said), note: said.person?.note ?? "" }),
  "information-given": (said) => ({ ...review(said), answer: said.answer ?? "" }),
  question: (said) => question(said),
  "question-reminder": (said) => question(said),
  "referral-founder": (said) => ({
    ...toApplicant(said),
    ...partnerToReach(said),
    ...signed(said),
    handover: handover(said.state, answerWithin(said), said.language),
    link: said.link("status"),
  }),
  "referral-partner": (said) => ({
    ...about(said),
    ...toReach(said),
    ...signed(said),
    partner: partnerName(said),
    needs: allNeeds(said),
    note: said.person?.note ?? "",
    answerWithin: answerWithin(said),
  }),
  decline: (said) => ({ ...toApplicant(said), ...signed(said), link: said.link("status") }),
  withdrawn: (said) => toApplicant(said),
  corrected: (said) => ({
    ...toApplicant(said),
    corrected: correctedInWords(said.corrected ?? [], said.language),
    link: said.link("status"),
  }),
  "founder-question": (said) => ({ ...applicantAsks(said), ...toReach(said) }),
  "partner-unreachable": (said) => partnerUnreachable(said),
  "partner-paused": (said) => partnerPaused(said),
};

/** The plan as far as it is known when the letter is written: the page has it anew each day. */
function plan({ state, programme, names, routing, at }: TalentSaid) {
  return planBlocks(planToday(state, routing?.needs, programme, at), programme, names);
}

/** Who it is, without a name. */
function about({ state, names }: TalentSaid) {
  const { answers, reference } = state;
  return {
    reference,
    profile: newcomerInWords(answers, names),
    arrival: arrivalInWords(answers, names.language),
    household: householdInWords(answers, names.language),
  };
}

function needs(
  { state, routing, receiving, programme, names }: TalentSaid,
  reader: "newcomer" | "desk" = "desk",
) {
  const { met, elsewhere, gaps } = needsAtDesk(
    routing?.needs ?? [],
    receiving?.id ?? state.owner,
    programme,
    names,
    reader,
  );
  return { needsMet: met, needsElsewhere: elsewhere, gaps };
}

function allNeeds({ state, names }: TalentSaid): string[] {
  return state.answers.needs.map((need) => talentNeedInWords(need, names));
}

function toReach({ person, language }: TalentSaid) {
  return { newcomerContact: contactLines(contactOf(person, language)) };
}

/** The desk that owns the request. */
function host({ state, programme, language }: TalentSaid) {
  const owner = findPartner(programme, state.owner ?? "");
  return { host: owner?.name ?? "", hostContact: contactLines(contactOfPartner(owner, language)) };
}

function asked(said: TalentSaid) {
  const profile = newcomerInWords(said.state.answers, said.names);
  return { ...review(said), profile, needs: allNeeds(said) };
}
