import type { Outcome } from "#shared/domain/lead.ts";
import type { StatusWords, WhereItIs } from "./status.ts";

/** Where a newcomer's request is, and what happens next, in whole sentences. */

type Accepted = Record<
  Outcome | "waiting",
  (facts: { partner: string; within: string }) => WhereItIs
>;

const acceptedEn: Accepted = {
  waiting: ({ partner, within }) => ({
    now: `${partner} takes care of your request and is your contact from now on.`,
    next: `You hear from them within ${within}. You may also write to them first.`,
  }),
  met: ({ partner }) => ({
    now: `${partner} told us that they helped you. They stay your contact.`,
    next: "Is something still open? Write to them, or ask a person of our team.",
  }),
  landed: ({ partner }) => ({ now: `You have settled in, with the help of ${partner}. Welcome!` }),
  "not-landed": ({ partner }) => ({
    now: `${partner} told us that they could not help you further.`,
    next: "Do you see it differently, or do you still need help? Ask a person of our team.",
  }),
};

const acceptedNl: Accepted = {
  waiting: ({ partner, within }) => ({
    now: `${partner} zorgt voor je aanvraag en is vanaf nu je aanspreekpunt.`,
    next: `Je hoort van hen binnen ${within}. Zelf eerst schrijven mag ook.`,
  }),
  met: ({ partner }) => ({
    now: `${partner} meldde ons dat ze je hielpen, en blijft je aanspreekpunt.`,
    next: "Is er nog iets open? Schrijf hun, of vraag het aan iemand van ons team.",
  }),
  landed: ({ partner }) => ({ now: `Je bent gesetteld, met de hulp van ${partner}. Welkom!` }),
  "not-landed": ({ partner }) => ({
    now: `${partner} meldde ons dat ze je niet verder konden helpen.`,
    next: "Zie je dat anders, of heb je nog hulp nodig? Vraag het aan iemand van ons team.",
  }),
};

export const talentStatusEn: Partial<StatusWords> = {
  routing: () => ({
    now: "Your request is stored safely. We are choosing the desk that takes care of it.",
    next: "This takes a few minutes. Your plan is below already.",
  }),
  offered: ({ partner, since, by }) => ({
    now: `We asked ${partner} on ${since} to take care of your request.`,
    next: `They answer by ${by}. If they cannot, the next desk is asked at once. You need not wait with your plan below.`,
  }),
  accepted: (facts, { outcome }) => acceptedEn[outcome?.what ?? "waiting"](facts),
  landed: (facts) => acceptedEn.landed(facts),
  declined: (_facts, { quarantine }) =>
    quarantine
      ? {
          now: "A person of our team decided not to take this request further, because it looked as if a machine sent it.",
          next: "Did you send it yourself? Tell a person below, and we look again.",
        }
      : {
          now: "A person of our team decided that we cannot help further. The reason is below and in our mail.",
          next: "Your plan stays here. Ask a person below if something changes, or if you disagree.",
        },
};

export const talentStatusNl: Partial<StatusWords> = {
  routing: () => ({
    now: "Je aanvraag is veilig bewaard. We kiezen de dienst die ervoor zorgt.",
    next: "Dat duurt enkele minuten. Je plan staat al hieronder.",
  }),
  offered: ({ partner, since, by }) => ({
    now: `We vroegen ${partner} op ${since} om voor je aanvraag te zorgen.`,
    next: `Ze antwoorden ten laatste op ${by}. Lukt het niet, dan vragen we meteen de volgende dienst. Met je plan hieronder hoef je niet te wachten.`,
  }),
  accepted: (facts, { outcome }) => acceptedNl[outcome?.what ?? "waiting"](facts),
  landed: (facts) => acceptedNl.landed(facts),
  declined: (_facts, { quarantine }) =>
    quarantine
      ? {
          now: "Iemand van ons team besliste om niet verder te gaan met deze aanvraag, omdat een machine ze leek te versturen.",
          next: "Stuurde je ze zelf? Zeg het hieronder aan een mens, dan kijken we opnieuw.",
        }
      : {
          now: "Iemand van ons team besliste dat we niet verder kunnen helpen. De reden staat hieronder en in onze mail.",
          next: "Je plan blijft hier staan. Verandert er iets, of ben je het er niet mee eens? Vraag het hieronder aan een mens.",
        },
};
