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
    title: { en: "This lead has moved on", nl: "Deze lead is verdergegaan" },
    text: {
      en: "The deadline passed or the request was withdrawn, so the lead is no longer with you. There is nothing you need to do.",
      nl: "De termijn is voorbij of de aanvraag is ingetrokken. De lead ligt niet meer bij jou. Je hoeft niets te doen.",
    },
  },
  "handed-over": {
    status: 410,
    title: {
      en: "This was handed to a colleague",
      nl: "Dit is doorgegeven aan een collega",
    },
    text: {
      en: "Your colleague has a link of their own and answers from now on. This link does nothing any more, and there is nothing you need to do.",
      nl: "Je collega heeft een eigen link en antwoordt vanaf nu. Deze link doet niets meer, en je hoeft niets te doen.",
    },
  },
  "handed-too-often": {
    status: 409,
    title: { en: "This lead was handed on too often", nl: "Deze lead is te vaak doorgegeven" },
    text: {
      en: "An offer can be handed on three times. Please answer it, or say no so that the next in line is asked.",
      nl: "Een aanbod kan drie keer doorgegeven worden. Antwoord zelf, of zeg nee zodat we de volgende in de rij vragen.",
    },
  },
  "own-mailbox": {
    status: 422,
    title: { en: "This is your own mailbox", nl: "Dit is je eigen mailbox" },
    text: {
      en: "The offer was sent to this address already. Give the address of the colleague who will answer.",
      nl: "Het aanbod kwam al op dit adres toe. Geef het adres van de collega die zal antwoorden.",
    },
  },
  "not-accepted": {
    status: 409,
    title: { en: "This lead is not with you", nl: "Deze lead ligt niet bij jou" },
    text: {
      en: "Only who accepted a lead can tell what became of it. Nothing has changed by this click.",
      nl: "Alleen wie een lead aanvaardde, kan melden wat ervan kwam. Deze klik heeft niets veranderd.",
    },
  },
  "already-told": {
    status: 409,
    title: { en: "You told us this already", nl: "Dit heb je ons al gemeld" },
    text: {
      en: "Thank you: we keep what you told first. Reply to one of our mails if it is wrong.",
      nl: "Bedankt: we houden bij wat je eerst meldde. Klopt het niet? Antwoord dan op een van onze mails.",
    },
  },
  "asked-too-often": {
    status: 409,
    title: { en: "You have asked a lot already", nl: "Je hebt al veel gevraagd" },
    text: {
      en: "We have your earlier questions and answer them. Reply to one of our mails if there is more.",
      nl: "We hebben je eerdere vragen en beantwoorden ze. Is er nog iets? Antwoord dan op een van onze mails.",
    },
  },
  "corrected-too-often": {
    status: 409,
    title: { en: "This was corrected too often", nl: "Dit is te vaak verbeterd" },
    text: {
      en: "A request can be corrected ten times. Reply to one of our mails and a person does it for you.",
      nl: "Een aanvraag kan tien keer verbeterd worden. Antwoord op een van onze mails, dan doet een mens het voor je.",
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
  quarantined: {
    status: 409,
    title: { en: "Release this lead first", nl: "Geef deze lead eerst vrij" },
    text: {
      en: "It looks as if a machine sent it. Release it, and it goes the way of any other; or refuse it as spam.",
      nl: "Een machine lijkt ze verstuurd te hebben. Geef ze vrij, dan gaat ze de weg van elke andere; of wijs ze af als spam.",
    },
  },
  "not-quarantined": {
    status: 409,
    title: { en: "There is nothing to release", nl: "Er is niets vrij te geven" },
    text: {
      en: "This lead was released before, or was never set aside. Nothing has changed by this click.",
      nl: "Deze lead is al vrijgegeven, of werd nooit opzijgezet. Deze klik heeft niets veranderd.",
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
      nl: "De lead is intussen verdergegaan. Deze klik heeft niets veranderd.",
    },
  },
  "no-sharing-consent": {
    status: 409,
    title: {
      en: "There is no consent to share this",
      nl: "Er is geen toestemming om dit te delen",
    },
    text: {
      en: "This lead cannot go to a partner or desk. Choose “ask”, and ask for consent.",
      nl: "Deze lead kan niet naar een partner of dienst. Kies “vragen” en vraag om toestemming.",
    },
  },
  "unknown-partner": {
    status: 422,
    title: { en: "Choose who gets it", nl: "Kies wie de lead krijgt" },
    text: {
      en: "To refer a lead, choose the partner that it goes to; a newcomer is referred to a desk.",
      nl: "Kies bij een doorverwijzing de partner naar wie de lead gaat; een nieuwkomer verwijs je naar een dienst.",
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
      nl: "Je aanvraag is intussen verdergegaan. Antwoord op een van onze mails als je iets wil toevoegen.",
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
