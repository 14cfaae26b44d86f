import type { Language } from "#shared/domain/lead.ts";
import type { RefusalCode } from "#shared/domain/transition.ts";

export type DoorCode = RefusalCode | "unknown-link" | "key-reused" | "body" | "media";

interface Words {
  /** HTTP status: 409 somebody was first, 410 gone for good, 404 no such link. */
  status: number;
  title: Record<Language, string>;
  text: Record<Language, string>;
}

/** Each "no" that a person can meet, as a kind page that says what is the case. */
export const refusals: Record<DoorCode, Words> = {
  "already-answered": {
    status: 409,
    title: { en: "This was already answered", nl: "Dit is al beantwoord" },
    text: {
      en: "The first answer counts. Nothing has changed by this click.",
      nl: "Het eerste antwoord telt. Deze klik heeft niets veranderd.",
    },
  },
  "moved-on": {
    status: 410,
    title: { en: "This lead has moved on", nl: "Deze lead is verder gegaan" },
    text: {
      en: "The deadline passed or the founder stepped back, so the lead is no longer with you. There is nothing you need to do.",
      nl: "De termijn is voorbij of de oprichter trok zich terug. De lead ligt niet meer bij jou. Je hoeft niets te doen.",
    },
  },
  "already-decided": {
    status: 409,
    title: { en: "A decision was already taken", nl: "Er is al beslist" },
    text: {
      en: "A colleague decided on this lead before you. Nothing has changed by this click.",
      nl: "Een collega besliste al over deze lead. Deze klik heeft niets veranderd.",
    },
  },
  "not-in-review": {
    status: 409,
    title: {
      en: "This lead does not wait for a decision",
      nl: "Deze lead wacht niet op een beslissing",
    },
    text: {
      en: "It has gone on in the meantime. Nothing has changed by this click.",
      nl: "De lead is intussen verder gegaan. Deze klik heeft niets veranderd.",
    },
  },
  "no-sharing-consent": {
    status: 409,
    title: {
      en: "The founder has not agreed to sharing",
      nl: "De oprichter gaf geen toestemming om te delen",
    },
    text: {
      en: "This lead cannot go to a partner. Choose “ask”, and ask the founder to agree.",
      nl: "Deze lead kan niet naar een partner. Kies “vragen” en vraag de oprichter om toestemming.",
    },
  },
  "unknown-partner": {
    status: 422,
    title: { en: "Choose a partner", nl: "Kies een partner" },
    text: {
      en: "To refer a lead, choose the partner that it goes to.",
      nl: "Kies bij een doorverwijzing de partner naar wie de lead gaat.",
    },
  },
  "already-closed": {
    status: 409,
    title: { en: "This request is already closed", nl: "Deze aanvraag is al afgesloten" },
    text: { en: "There is nothing left to withdraw.", nl: "Er is niets meer om in te trekken." },
  },
  "not-asked": {
    status: 409,
    title: { en: "We are not waiting for an answer", nl: "We wachten niet op een antwoord" },
    text: {
      en: "Your request has gone on in the meantime. Reply to one of our mails if you want to add something.",
      nl: "Je aanvraag is intussen verder gegaan. Antwoord op een van onze mails als je iets wil toevoegen.",
    },
  },
  erased: {
    status: 410,
    title: { en: "This request was erased", nl: "Deze aanvraag is gewist" },
    text: {
      en: "The personal data is gone, as was asked. Nothing more can be done with this request.",
      nl: "De persoonsgegevens zijn gewist, zoals gevraagd. Met deze aanvraag kan niets meer gebeuren.",
    },
  },
  "unknown-link": {
    status: 404,
    title: { en: "This link does not work", nl: "Deze link werkt niet" },
    text: {
      en: "It may be incomplete or too old. Open it again from the newest mail, or reply to that mail for help.",
      nl: "Misschien is hij onvolledig of te oud. Open hem opnieuw uit de recentste mail, of antwoord op die mail voor hulp.",
    },
  },
  "key-reused": {
    status: 409,
    title: {
      en: "This key was used for another form",
      nl: "Deze sleutel werd voor een ander formulier gebruikt",
    },
    text: {
      en: "Send another form with another Idempotency-Key.",
      nl: "Verstuur een ander formulier met een andere Idempotency-Key.",
    },
  },
  body: {
    status: 400,
    title: { en: "This could not be read", nl: "Dit kon niet gelezen worden" },
    text: { en: "Please go back and try again.", nl: "Ga terug en probeer het opnieuw." },
  },
  media: {
    status: 415,
    title: {
      en: "This form of sending is not read here",
      nl: "Deze vorm van versturen wordt hier niet gelezen",
    },
    text: {
      en: "Send application/json or application/x-www-form-urlencoded.",
      nl: "Verstuur application/json of application/x-www-form-urlencoded.",
    },
  },
};
