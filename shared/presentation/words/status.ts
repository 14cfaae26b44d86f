import type { Instant, Language, LeadKind, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { daysLater } from "#shared/domain/transition.ts";
import { acceptedWords } from "./accepted.ts";
import { dayInWords, momentInWords, workingDays } from "./dates.ts";
import { handover } from "./handover.ts";
import type { Names } from "./names.ts";
import { talentStatusEn, talentStatusNl } from "./status-talent.ts";

/** Where a request is, and what happens next, in whole sentences. */

export interface WhereItIs {
  now: string;
  next?: string;
}

interface Facts {
  partner: string;
  since: string;
  by: string;
  /** A review took longer than promised. */
  late: boolean;
  within: string;
}

type Words = (facts: Facts, state: LeadState) => WhereItIs;
export type StatusWords = Record<LeadState["status"], Words>;

const en: StatusWords = {
  received: () => ({
    now: "Your request is stored safely and is being screened.",
    next: "This takes a few minutes. Load this page again to see where it goes.",
  }),
  routing: () => ({
    now: "Your company and the region fit. We are choosing the right partner.",
    next: "This takes a few minutes.",
  }),
  review: ({ by, late }) => ({
    now: "A person of our team is reading your request.",
    next: late
      ? "We are later than we promised, and we are sorry. Our team has been reminded."
      : `You hear from us by ${by}.`,
  }),
  offered: ({ partner, since, by }) => ({
    now: `Your request is with ${partner}, since ${since}.`,
    next: `They answer by ${by}. If they cannot take it, the next partner is asked at once. You need not do anything.`,
  }),
  accepted: (facts, { outcome }) => acceptedWords.en[outcome?.what ?? "waiting"](facts),
  referred: ({ partner, within }, state) => ({
    now: `We think ${partner} can help you best, and referred you to them.`,
    next: handover(state, within, "en"),
  }),
  declined: (_facts, { quarantine }) =>
    quarantine
      ? {
          now: "A person of our team decided not to take this request further, because it looked as if a machine sent it.",
          next: "Did you send it yourself? Tell a person below, and we look again.",
        }
      : {
          now: "For now we do not take your request further. A person decided this; the reasons are below and in our mail.",
          next: "You are welcome again once something has changed. Reply to our mail if you disagree.",
        },
  incomplete: ({ by }, { asked }) =>
    asked?.closedAt
      ? {
          now: "We closed your request, because we had no answer to our question.",
          next: "You can still answer below: then we go on where we were.",
        }
      : {
          now: "We have a question for you.",
          next: `Please answer below, by ${by}. After that we close the request.`,
        },
  withdrawn: () => ({
    now: "You withdrew your request. Nobody is working on it any more.",
    next: "You can send a new one at any time.",
  }),
  landed: (facts) => acceptedWords.en.landed(facts),
};

const nl: StatusWords = {
  received: () => ({
    now: "Je aanvraag is veilig bewaard en wordt gescreend.",
    next: "Dat duurt enkele minuten. Laad deze pagina opnieuw om te zien waar ze naartoe gaat.",
  }),
  routing: () => ({
    now: "Je bedrijf en de regio passen bij elkaar. We kiezen de juiste partner.",
    next: "Dat duurt enkele minuten.",
  }),
  review: ({ by, late }) => ({
    now: "Iemand van ons team leest je aanvraag.",
    next: late
      ? "We zijn later dan we beloofden. Onze excuses; ons team kreeg een herinnering."
      : `Je hoort van ons ten laatste op ${by}.`,
  }),
  offered: ({ partner, since, by }) => ({
    now: `Je aanvraag ligt bij ${partner}, sinds ${since}.`,
    next: `Ze antwoorden ten laatste op ${by}. Kunnen ze je aanvraag niet opnemen, dan vragen we meteen de volgende partner. Je hoeft niets te doen.`,
  }),
  accepted: (facts, { outcome }) => acceptedWords.nl[outcome?.what ?? "waiting"](facts),
  referred: ({ partner, within }, state) => ({
    now: `We denken dat ${partner} je het best kan helpen, en verwezen je door.`,
    next: handover(state, within, "nl"),
  }),
  declined: (_facts, { quarantine }) =>
    quarantine
      ? {
          now: "Iemand van ons team besliste om niet verder te gaan met deze aanvraag, omdat een machine ze leek te versturen.",
          next: "Stuurde je ze zelf? Zeg het hieronder aan een mens, dan kijken we opnieuw.",
        }
      : {
          now: "Voorlopig gaan we niet verder met je aanvraag. Een mens heeft dat beslist; de redenen staan hieronder en in onze mail.",
          next: "Je bent opnieuw welkom zodra er iets verandert. Antwoord op onze mail als je het er niet mee eens bent.",
        },
  incomplete: ({ by }, { asked }) =>
    asked?.closedAt
      ? {
          now: "We hebben je aanvraag afgesloten, omdat we geen antwoord kregen op onze vraag.",
          next: "Je kunt hieronder nog altijd antwoorden: dan gaan we verder waar we waren.",
        }
      : {
          now: "We hebben een vraag voor je.",
          next: `Antwoord hieronder, ten laatste op ${by}. Daarna sluiten we de aanvraag af.`,
        },
  withdrawn: () => ({
    now: "Je hebt je aanvraag ingetrokken. Niemand werkt er nog aan.",
    next: "Een nieuwe indienen kan altijd.",
  }),
  landed: (facts) => acceptedWords.nl.landed(facts),
};

const words: Record<LeadKind, Record<Language, StatusWords>> = {
  startup: { en, nl },
  talent: { en: { ...en, ...talentStatusEn }, nl: { ...nl, ...talentStatusNl } },
};

const erased: Record<Language, WhereItIs> = {
  en: { now: "Your personal data was erased. Only numbers and codes are left." },
  nl: {
    now: "Je persoonsgegevens zijn gewist. Alleen cijfers en codes blijven over.",
  },
};

export function whereItIs(
  state: LeadState,
  programme: Programme,
  names: Names,
  at: Instant,
): WhereItIs {
  const { language } = names;
  if (state.erasedAt) return erased[language];
  const offer = state.offers.find(({ status }) => status === "open" || status === "accepted");
  const partner = state.owner ?? state.referredTo ?? offer?.partner ?? "";
  const due =
    state.status === "incomplete"
      ? daysLater(state.asked?.at ?? at, programme.settings.askedLapseDays)
      : state.status === "offered"
        ? (offer?.deadline ?? at)
        : (state.review?.dueAt ?? at);
  const sla = findPartner(programme, partner)?.proposedSla.acknowledgeWorkingDays ?? 1;
  return words[state.kind][language][state.status](
    {
      partner: names.partner(partner),
      since: dayInWords(offer?.madeAt ?? at, language),
      by: state.status === "offered" ? momentInWords(due, language) : dayInWords(due, language),
      late: state.review?.remindedAt !== undefined || due < at,
      within: workingDays(sla, language),
    },
    state,
  );
}
