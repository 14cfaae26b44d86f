import type { Language, Outcome } from "#shared/domain/lead.ts";
import type { WhereItIs } from "./status.ts";

/** Where an accepted request stands for its founder, by what the partner told of it. */
export const acceptedWords: Record<
  Language,
  Record<Outcome | "waiting", (facts: { partner: string; within: string }) => WhereItIs>
> = {
  en: {
    waiting: ({ partner, within }) => ({
      now: `${partner} takes your request and is your contact from now on.`,
      next: `You hear from them within ${within}. You may also write to them first.`,
    }),
    met: ({ partner }) => ({
      now: `${partner} told us that you have met. They stay your contact.`,
      next: "The next step is between the two of you. Ask our team if it stalls.",
    }),
    landed: ({ partner }) => ({
      now: `You have landed, with the help of ${partner}. Welcome!`,
    }),
    "not-landed": ({ partner }) => ({
      now: `${partner} told us that a landing did not work out for now.`,
      next: "Do you see it differently, or do you want to try another way? Ask a person of our team.",
    }),
  },
  nl: {
    waiting: ({ partner, within }) => ({
      now: `${partner} neemt je aanvraag op en is vanaf nu je aanspreekpunt.`,
      next: `Je hoort van hen binnen ${within}. Zelf eerst schrijven mag ook.`,
    }),
    met: ({ partner }) => ({
      now: `${partner} meldde ons dat jullie elkaar spraken, en blijft je aanspreekpunt.`,
      next: "De volgende stap is tussen jullie. Valt het stil? Vraag het ons team.",
    }),
    landed: ({ partner }) => ({
      now: `Je bent geland, met de hulp van ${partner}. Welkom!`,
    }),
    "not-landed": ({ partner }) => ({
      now: `${partner} meldde ons dat landen voorlopig niet gelukt is.`,
      next: "Zie je dat anders, of wil je een andere weg proberen? Vraag het aan iemand van ons team.",
    }),
  },
};
