import type { Instant, Language, LeadKind } from "#shared/domain/lead.ts";
import { daysLater } from "#shared/domain/transition.ts";
import { addWorkingDays } from "#shared/domain/working-time.ts";
import type { Said } from "./letter-input.ts";
import { dayInWords, momentInWords, workingDays } from "./words/dates.ts";
import { reviewCausesOf } from "./words/labels.ts";
import { refusalInWords } from "./words/partner-page.ts";
import { contactLines, contactOfPartner, greeting } from "./words/people.ts";

/** The facts that letters share, whatever kind of lead they are about, each in words: by when, signed by whom, where. */

const movedOnWords: Record<LeadKind, Record<Language, Record<"lapsed" | "withdrawn", string>>> = {
  startup: {
    en: {
      lapsed: "The time to answer has passed, so we asked the next partner. No hard feelings.",
      withdrawn: "The company has withdrawn its request, or no longer needs an answer from you.",
    },
    nl: {
      lapsed: "De antwoordtermijn is voorbij, dus vroegen we de volgende partner. Geen probleem.",
      withdrawn: "Het bedrijf trok zijn aanvraag in of heeft je antwoord niet langer nodig.",
    },
  },
  talent: {
    en: {
      lapsed: "The time to answer has passed, so we asked the next desk. No hard feelings.",
      withdrawn: "The newcomer has withdrawn the request, or no longer needs an answer from you.",
    },
    nl: {
      lapsed: "De antwoordtermijn is voorbij, dus vroegen we de volgende dienst. Geen probleem.",
      withdrawn: "De nieuwkomer trok de aanvraag in of heeft je antwoord niet langer nodig.",
    },
  },
};

export function toApplicant({ state, person, language }: Said) {
  return { reference: state.reference, greeting: greeting(person, language) };
}

export function partnerName({ receiving }: Said): string {
  return receiving?.name ?? "";
}

/** Staff letters about a partner that gets no leads for now. */
function aboutPartner(said: Said) {
  return {
    reference: said.state.reference,
    partner: partnerName(said),
    mailbox: said.receiving?.contactEmail ?? "",
    link: said.link("partners"),
  };
}

export function partnerUnreachable(said: Said) {
  return { ...aboutPartner(said), unreachableWhy: refusalInWords(said.refusal, said.language) };
}

export function partnerPaused(said: Said) {
  const silences = String(said.programme.settings.pauseAfterSilences);
  return { ...aboutPartner(said), silences };
}

export function answerWithin({ receiving, language }: Said): string {
  return workingDays(receiving?.proposedSla.acknowledgeWorkingDays ?? 1, language);
}

/** Until when an offer may be answered, and where. */
export function answerBy({ offer, at, language, link }: Said) {
  const deadline = offer?.deadline ?? at;
  return {
    deadline: momentInWords(deadline, language),
    deadlineShort: dayInWords(deadline, language),
    link: link("offers"),
  };
}

export function movedOn(said: Said) {
  const { state, offer, language } = said;
  const how = offer?.status === "lapsed" ? "lapsed" : "withdrawn";
  return {
    reference: state.reference,
    partner: partnerName(said),
    movedOnWhy: movedOnWords[state.kind][language][how],
  };
}

export function partnerToReach(said: Said) {
  return {
    partner: partnerName(said),
    partnerContact: contactLines(contactOfPartner(said.receiving, said.language)),
  };
}

export function signed({ note, names }: Said) {
  return {
    reasonText: note?.text ?? "",
    signedBy: note?.by ? `${note.by}, ${names.programme}` : names.programme,
  };
}

/** Why a lead needs a person, and by when. */
export function review({ state, language, at, link }: Said) {
  const dueAt = state.review?.dueAt ?? at;
  const causes = reviewCausesOf(state.kind, language);
  return {
    reference: state.reference,
    causes: (state.review?.causes ?? []).map((cause) => causes[cause]),
    dueBy: momentInWords(dueAt, language),
    dueShort: dayInWords(dueAt, language),
    link: link("reviews"),
  };
}

export function question(said: Said) {
  const { state, programme, at, language } = said;
  const until = daysLater(state.asked?.at ?? at, programme.settings.askedLapseDays);
  const { signedBy, reasonText } = signed(said);
  return {
    ...toApplicant(said),
    questions: reasonText,
    signedBy,
    answerBy: dayInWords(until, language),
    link: said.link("status"),
  };
}

/** When a person has read the request at the latest. */
export function hearBy({ state, programme, language }: Said): string {
  const { calendar, settings } = programme;
  const at: Instant = addWorkingDays(
    state.receivedAt,
    settings.reviewWorkingDays,
    calendar,
    settings,
  );
  return dayInWords(at, language);
}
