import type { Language } from "#shared/domain/lead.ts";

/** Reasons of a "no" that a desk would say otherwise; the others are worded in `taxonomies.json`. */
export const deskDeclineReasons: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    "wrong-sector": "We do not help with this",
    "wrong-region": "The newcomer will not live in our area",
    "too-early": "It is too early: we can help later",
  },
  nl: {
    "wrong-sector": "Wij helpen hier niet mee",
    "wrong-region": "De nieuwkomer gaat niet in ons werkgebied wonen",
    "too-early": "Het is nog te vroeg: later kunnen we helpen",
  },
};

/** What a desk's page says otherwise than a partner's. */
export const talentOfferWords = {
  en: {
    open: () => "Can you help this newcomer?",
    intro: (_company: string, _country: string, region: string) =>
      `Somebody who moves to ${region} needs help, and you come first. Until you answer, nobody else is asked to take care of the whole request.`,
    accept: "Yes, I take care of this request",
    acceptHint:
      "You then see here how to reach the newcomer, and both sides are introduced by mail. Desks that help with the other needs get a mail with who you are.",
    who: "Who it is",
    profile: "Situation",
    arrival: "Arrival",
    household: "Household",
    ownWords: "In the newcomer's own words",
    gone: "What the newcomer wrote was erased.",
    needs: "What is needed",
    met: "What you help with",
    elsewhere: "What others help with",
    gaps: "What nobody helps with",
    whyYou: "Why you",
    decline: "Not for your desk?",
    declineText: "Say no with one reason: the next desk is asked at once.",
    askText:
      "Your question goes to our team, not to the newcomer. The request stays with you meanwhile, and the time to answer runs on.",
    handOverText:
      "Your colleague gets a mail with a link of their own and the same deadline. This link then does nothing any more.",
    emailHint: "We use this address only for this request, and erase it with the request.",
    outcomeText: "One click helps us and the newcomer. You can come back to this page later.",
    outcomes: {
      met: "We helped",
      landed: "The newcomer has settled in",
      "not-landed": "We could not help",
    },
    told: {
      met: (moment: string) => `You told us on ${moment} that you helped.`,
      landed: (moment: string) =>
        `You told us on ${moment} that the newcomer has settled in. Thank you!`,
      "not-landed": (moment: string) =>
        `You told us on ${moment} that you could not help. Thank you for trying.`,
    },
    accepted: () => "You take care of this request",
    contact: "How to reach the newcomer",
    declined: "You passed this request on",
    declinedText:
      "Thank you for your clear answer. The next desk was asked, and you need not do anything.",
    lapsed: "This request has moved on",
    lapsedText:
      "The time to answer has passed, so the next desk was asked. No hard feelings: the next newcomer will find the way to you.",
    undeliverableText:
      "Our mails to you came back, so the next desk was asked. Please tell our team which address works.",
    withdrawn: "This request is no longer needed",
    withdrawnText:
      "The newcomer has withdrawn the request. You need not do anything; thank you for looking.",
  },
  nl: {
    open: () => "Kun je deze nieuwkomer helpen?",
    intro: (_company: string, _country: string, region: string) =>
      `Iemand die naar ${region} verhuist, heeft hulp nodig, en jij staat als eerste op de lijst. Zolang je niet antwoordt, vragen we niemand anders om voor de hele aanvraag te zorgen.`,
    accept: "Ja, ik zorg voor deze aanvraag",
    acceptHint:
      "Je ziet dan hier hoe je de nieuwkomer bereikt, en we brengen jullie per mail met elkaar in contact. Diensten die met de andere noden helpen, krijgen een mail waarin staat wie jij bent.",
    who: "Over wie het gaat",
    profile: "Situatie",
    arrival: "Aankomst",
    household: "Gezin",
    ownWords: "In de eigen woorden van de nieuwkomer",
    gone: "Wat de nieuwkomer schreef, is gewist.",
    needs: "Wat er nodig is",
    met: "Waar jij mee helpt",
    elsewhere: "Waar anderen mee helpen",
    gaps: "Waar niemand mee helpt",
    whyYou: "Waarom jij",
    decline: "Niet voor jouw dienst?",
    declineText: "Zeg nee met één reden: we vragen dan meteen de volgende dienst.",
    askText:
      "Je vraag gaat naar ons team, niet naar de nieuwkomer. De aanvraag blijft intussen bij jou, en de antwoordtermijn loopt door.",
    handOverText:
      "Je collega krijgt een mail met een eigen link en dezelfde termijn. Deze link doet daarna niets meer.",
    emailHint:
      "We gebruiken dit adres alleen voor deze aanvraag, en wissen het samen met de aanvraag.",
    outcomeText: "Eén klik helpt ons en de nieuwkomer. Je kunt later naar deze pagina terugkomen.",
    outcomes: {
      met: "We hielpen",
      landed: "De nieuwkomer is gesetteld",
      "not-landed": "We konden niet helpen",
    },
    told: {
      met: (moment: string) => `Je meldde ons op ${moment} dat je hielp.`,
      landed: (moment: string) =>
        `Je meldde ons op ${moment} dat de nieuwkomer gesetteld is. Bedankt!`,
      "not-landed": (moment: string) =>
        `Je meldde ons op ${moment} dat je niet kon helpen. Bedankt voor de moeite.`,
    },
    accepted: () => "Je zorgt voor deze aanvraag",
    contact: "Zo bereik je de nieuwkomer",
    declined: "Je gaf deze aanvraag door",
    declinedText:
      "Bedankt voor je duidelijke antwoord. De volgende dienst is gevraagd; je hoeft niets te doen.",
    lapsed: "Deze aanvraag is verdergegaan",
    lapsedText:
      "De antwoordtermijn is voorbij, dus vroegen we de volgende dienst. Geen probleem: de volgende nieuwkomer vindt de weg naar jou wel.",
    undeliverableText:
      "Onze mails aan jou kwamen terug, dus vroegen we de volgende dienst. Laat ons team weten welk adres wel werkt.",
    withdrawn: "Deze aanvraag is niet meer nodig",
    withdrawnText:
      "De nieuwkomer trok de aanvraag in. Je hoeft niets te doen; bedankt om te kijken.",
  },
} as const;
