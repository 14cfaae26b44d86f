import type { Language, LeadKind } from "#shared/domain/lead.ts";
import { wordsOf } from "./by-kind.ts";
import { talentOfferWords } from "./offer-page-talent.ts";

/** The words of the page of a partner, or of a desk. */
export function offerWordsOf(kind: LeadKind, language: Language) {
  return wordsOf(kind, offerWords[language], talentOfferWords[language]);
}

/** The partner's page. */
export const offerWords = {
  en: {
    open: (company: string) => `Do you take ${company}?`,
    intro: (company: string, country: string, region: string) =>
      `${company} from ${country} wants to land in ${region}, and you come first for it. Until you answer, nobody else is asked.`,
    accept: "Yes, I take this lead",
    acceptHint: "You then see the contact data here, and both sides are introduced by mail.",
    who: "Who they are",
    profile: "Profile",
    plan: "Plan",
    summary: "What they do",
    difference: "What makes it different",
    customers: "Who it is for",
    hidden: "Contact data in these texts is left out until you accept.",
    gone: "The texts of this request were erased.",
    needs: "What they need",
    met: "What you offer",
    elsewhere: "What the region has elsewhere",
    gaps: "What nobody nearby offers",
    whyYou: "Why you",
    decline: "Not for you?",
    declineText:
      "Say no with one reason: the next partner is asked at once, and we choose better next time.",
    reason: "Why not?",
    note: "Anything to add? (optional)",
    noteHint: "Only our team reads this. At most 600 characters.",
    declineButton: "No, pass it on",
    more: "Not sure yet?",
    ask: "Ask our team something first",
    askText:
      "Your question goes to our team, not to the company. The lead stays with you meanwhile, and the time to answer runs on.",
    question: "Your question",
    questionHint: "At most 600 characters. We answer by mail.",
    askButton: "Send my question",
    askedText: (moment: string) => `You asked our team something on ${moment}. We answer by mail.`,
    handOver: "Hand it to a colleague",
    handOverText:
      "Your colleague gets a mail with a link of their own and the same deadline. This link then does nothing any more.",
    email: "E-mail address of your colleague",
    emailHint: "We use this address only for this lead, and erase it with the lead.",
    handOverButton: "Hand it over",
    outcome: "What became of it?",
    outcomeText: "One click helps us and the founder. You can come back to this page later.",
    outcomes: {
      met: "We have met",
      landed: "They have landed",
      "not-landed": "It did not work out",
    },
    told: {
      met: (moment: string) => `You told us on ${moment} that you have met.`,
      landed: (moment: string) => `You told us on ${moment} that they have landed. Thank you!`,
      "not-landed": (moment: string) =>
        `You told us on ${moment} that it did not work out. Thank you for trying.`,
    },
    handedOn: "This was handed to a colleague",
    handedOnText:
      "Your colleague has a link of their own and answers from now on. This link does nothing any more, and there is nothing you need to do.",
    accepted: (company: string) => `You take ${company}`,
    acceptedText: "Thank you. Both sides were introduced by mail; please get in touch soon.",
    contact: "How to reach them",
    care: "Please use these data only for this request. From now on your organisation is responsible for them.",
    declined: "You passed this lead on",
    declinedText:
      "Thank you for your clear answer. The next partner was asked, and you need not do anything.",
    lapsed: "This lead has moved on",
    lapsedText:
      "The time to answer has passed, so the next partner was asked. No hard feelings: the next lead that fits you will find its way.",
    undeliverableText:
      "Our mails to you came back, so the next partner was asked. Please tell our team which address works.",
    withdrawn: "This lead is no longer needed",
    withdrawnText:
      "The company has withdrawn its request. You need not do anything; thank you for looking.",
    reference: "Reference",
  },
  nl: {
    open: (company: string) => `Neem je ${company} op?`,
    intro: (company: string, country: string, region: string) =>
      `${company} uit ${country} wil landen in ${region}, en jij staat als eerste op de lijst. Zolang je niet antwoordt, vragen we niemand anders.`,
    accept: "Ja, ik neem deze lead op",
    acceptHint:
      "Je ziet de contactgegevens dan hier, en we brengen jullie per mail met elkaar in contact.",
    who: "Wie ze zijn",
    profile: "Profiel",
    plan: "Plan",
    summary: "Wat ze doen",
    difference: "Wat het anders maakt",
    customers: "Voor wie het is",
    hidden: "Contactgegevens in deze teksten laten we weg tot je aanvaardt.",
    gone: "De teksten van deze aanvraag zijn gewist.",
    needs: "Wat ze nodig hebben",
    met: "Wat jij aanbiedt",
    elsewhere: "Wat elders in de regio te vinden is",
    gaps: "Wat niemand in de buurt aanbiedt",
    whyYou: "Waarom jij",
    decline: "Niets voor jou?",
    declineText:
      "Zeg nee met één reden: dan vragen we meteen de volgende partner, en kiezen we de volgende keer beter.",
    reason: "Waarom niet?",
    note: "Wil je iets toevoegen? (optioneel)",
    noteHint: "Alleen ons team leest dit. Hoogstens 600 tekens.",
    declineButton: "Nee, geef door",
    more: "Nog niet zeker?",
    ask: "Vraag eerst iets aan ons team",
    askText:
      "Je vraag gaat naar ons team, niet naar het bedrijf. De lead blijft intussen bij jou, en de termijn loopt door.",
    question: "Je vraag",
    questionHint: "Hoogstens 600 tekens. We antwoorden per mail.",
    askButton: "Verstuur mijn vraag",
    askedText: (moment: string) => `Je vroeg ons team iets op ${moment}. We antwoorden per mail.`,
    handOver: "Geef door aan een collega",
    handOverText:
      "Je collega krijgt een mail met een eigen link en dezelfde termijn. Deze link doet daarna niets meer.",
    email: "E-mailadres van je collega",
    emailHint: "We gebruiken dit adres alleen voor deze lead, en wissen het samen met de lead.",
    handOverButton: "Geef door",
    outcome: "Wat is ervan gekomen?",
    outcomeText: "Eén klik helpt ons en de oprichter. Je kunt later naar deze pagina terugkomen.",
    outcomes: {
      met: "We spraken elkaar",
      landed: "Ze zijn geland",
      "not-landed": "Het is niet gelukt",
    },
    told: {
      met: (moment: string) => `Je meldde ons op ${moment} dat jullie elkaar spraken.`,
      landed: (moment: string) => `Je meldde ons op ${moment} dat ze geland zijn. Bedankt!`,
      "not-landed": (moment: string) =>
        `Je meldde ons op ${moment} dat het niet gelukt is. Bedankt voor de moeite.`,
    },
    handedOn: "Dit is doorgegeven aan een collega",
    handedOnText:
      "Je collega heeft een eigen link en antwoordt vanaf nu. Deze link doet niets meer, en je hoeft niets te doen.",
    accepted: (company: string) => `Je neemt ${company} op`,
    acceptedText:
      "Bedankt. We brachten jullie per mail met elkaar in contact; laat snel iets van je horen.",
    contact: "Zo bereik je hen",
    care: "Gebruik deze gegevens alleen voor deze aanvraag. Vanaf nu is jouw organisatie er verantwoordelijk voor.",
    declined: "Je gaf deze lead door",
    declinedText:
      "Bedankt voor je duidelijke antwoord. De volgende partner is gevraagd; je hoeft niets te doen.",
    lapsed: "Deze lead is verdergegaan",
    lapsedText:
      "De antwoordtermijn is voorbij, dus vroegen we de volgende partner. Geen probleem: de volgende lead die bij je past, vindt zijn weg wel.",
    undeliverableText:
      "Onze mails aan jou kwamen terug, dus vroegen we de volgende partner. Laat ons team weten welk adres wel werkt.",
    withdrawn: "Deze lead is niet meer nodig",
    withdrawnText:
      "Het bedrijf trok zijn aanvraag in. Je hoeft niets te doen; bedankt om te kijken.",
    reference: "Referentie",
  },
} as const;
