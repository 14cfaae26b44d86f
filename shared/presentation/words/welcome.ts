import type { Language } from "#shared/domain/lead.ts";

/** What the newcomers' form asks, by field of the outside contract. */

interface Asked {
  label: string;
  hint?: string;
}

const en = {
  "person.profile": { label: "What describes you best?" },
  "person.euCitizen": {
    label: "Are you a citizen of the EU, the EEA or Switzerland?",
    hint: "Different rules count for you then. We never ask which nationality.",
  },
  "person.household.partner": { label: "My partner comes along." },
  "person.household.children": { label: "How many children come along?" },
  "onBehalf.organisation": {
    label: "Your organisation (only when you ask for somebody else)",
    hint: "For employers and universities. All other answers are then about the person who comes.",
  },
  "onBehalf.agreed": { label: "The person who comes knows and agrees that I ask for them." },
  "person.arrivalDay": {
    label: "Day of arrival (optional)",
    hint: "With the day, the dates of your plan are exact. It may lie in the past.",
  },
  "person.arrival": {
    label: "Or only the month (optional)",
    hint: "Year and month, for example 2027-01. Leave both open if you do not know yet.",
  },
  "person.municipality": {
    label: "Town or municipality where you will live (optional)",
    hint: "Leave it open if you do not know yet.",
  },
  needs: {
    label: "What do you need help with?",
    hint: "Say how urgent each point is, and leave the others as they are. Urgent: you cannot arrive, work or live here without it now. Soon: in the first three months. Later: after that.",
  },
  note: {
    label: "Anything that we should know? (optional)",
    hint: "At most 600 characters. Please write nothing about health, religion or documents: a desk asks for what it needs.",
  },
  language: { label: "In which language shall we write to you?" },
  "contact.name": { label: "Your name" },
  "contact.email": {
    label: "Your e-mail address",
    hint: "We write to you here, and only about this request.",
  },
  "contact.phone": {
    label: "Your phone number (optional)",
    hint: "With the country code, for example +370 612 34567.",
  },
  "consents.privacyNotice": { label: "I have read how my data is used." },
  "consents.shareWithDesks": {
    label: "You may share this request with the desks that can help me.",
  },
} satisfies Record<string, Asked>;
export type WelcomeField = keyof typeof en;

const nl: Record<WelcomeField, Asked> = {
  "person.profile": { label: "Wat beschrijft jou het best?" },
  "person.euCitizen": {
    label: "Ben je burger van de EU, de EER of Zwitserland?",
    hint: "Dan gelden voor jou andere regels. We vragen nooit welke nationaliteit.",
  },
  "person.household.partner": { label: "Mijn partner komt mee." },
  "person.household.children": { label: "Hoeveel kinderen komen er mee?" },
  "onBehalf.organisation": {
    label: "Je organisatie (alleen als je het voor iemand anders vraagt)",
    hint: "Voor werkgevers en universiteiten. Alle andere antwoorden gaan dan over de persoon die komt.",
  },
  "onBehalf.agreed": { label: "De persoon die komt, weet dat ik dit vraag en is akkoord." },
  "person.arrivalDay": {
    label: "Dag van aankomst (optioneel)",
    hint: "Met de dag zijn de datums van je plan precies. Hij mag in het verleden liggen.",
  },
  "person.arrival": {
    label: "Of alleen de maand (optioneel)",
    hint: "Jaar en maand, bijvoorbeeld 2027-01. Laat beide open als je het nog niet weet.",
  },
  "person.municipality": {
    label: "Stad of gemeente waar je gaat wonen (optioneel)",
    hint: "Laat open als je het nog niet weet.",
  },
  needs: {
    label: "Waarmee heb je hulp nodig?",
    hint: "Zeg hoe dringend elk punt is, en laat de andere zoals ze zijn. Dringend: zonder kun je nu niet aankomen, werken of hier wonen. Binnenkort: in de eerste drie maanden. Later: daarna.",
  },
  note: {
    label: "Moeten we nog iets weten? (optioneel)",
    hint: "Hoogstens 600 tekens. Schrijf niets over gezondheid, godsdienst of documenten: een dienst vraagt zelf wat ze nodig heeft.",
  },
  language: { label: "In welke taal schrijven we je?" },
  "contact.name": { label: "Je naam" },
  "contact.email": {
    label: "Je e-mailadres",
    hint: "Hier schrijven we je, en alleen over deze aanvraag.",
  },
  "contact.phone": {
    label: "Je telefoonnummer (optioneel)",
    hint: "Met de landcode, bijvoorbeeld +370 612 34567.",
  },
  "consents.privacyNotice": { label: "Ik heb gelezen hoe mijn gegevens gebruikt worden." },
  "consents.shareWithDesks": {
    label: "Jullie mogen deze aanvraag delen met de diensten die me kunnen helpen.",
  },
};

export const welcomeFields: Record<Language, Record<WelcomeField, Asked>> = { en, nl };

export const welcomeWords = {
  en: {
    title: "A warm welcome",
    intro: (region: string) =>
      `You come to ${region} to work, study, research or start something, or you join somebody who does. Tell us what you need, and one desk answers for all of it. You get your own plan at once: what to do, by when, and who helps.`,
    time: "It takes about 5 minutes. Nobody is scored or ranked.",
    who: "Who comes",
    founder:
      "Do you come to start a company? The founders’ form brings you to the one partner that can help; ask here for help with living.",
    toFounder: "To the founders’ form",
    employer: "If you ask for somebody else",
    arrival: "When and where",
    contact: "How we reach you",
    consents: "Your data",
    privacyTitle: "How we use your data",
    privacy: [
      "We use your answers to make your plan and to bring you to the desks that can help. Your needs lead to desks by fixed, published rules; no rule rates a person.",
      "A desk sees your needs first, without your name. The desk that takes your request, and the desks that help it with your needs, then get your contact data. You can follow, withdraw or erase your request at any time with the link that we send you.",
      "We keep a closed request 12 months and an accepted one 36 months after the last contact. You may ask to see or correct your data, or object, by answering any of our mails.",
    ],
    shareHint:
      "Without this you still get your plan, and a person of our team reads your request, but no desk sees it.",
    send: "Send my request",
    sendHint: "You get your plan, a reference and a link to follow your request at once.",
    notNeeded: "no help needed",
  },
  nl: {
    title: "Een warm welkom",
    intro: (region: string) =>
      `Je komt naar ${region} om te werken, te studeren, onderzoek te doen of iets te starten, of je komt met iemand mee. Vertel ons wat je nodig hebt, en één dienst staat in voor het geheel. Je krijgt meteen je eigen plan: wat je moet doen, tegen wanneer, en wie helpt.`,
    time: "Het duurt ongeveer 5 minuten. Niemand krijgt een score of een rang.",
    who: "Wie komt er",
    founder:
      "Kom je een bedrijf starten? Het formulier voor oprichters brengt je bij de ene partner die kan helpen; vraag hier hulp bij het wonen.",
    toFounder: "Naar het formulier voor oprichters",
    employer: "Als je het voor iemand anders vraagt",
    arrival: "Wanneer en waar",
    contact: "Hoe we je bereiken",
    consents: "Je gegevens",
    privacyTitle: "Hoe we je gegevens gebruiken",
    privacy: [
      "We gebruiken je antwoorden om je plan te maken en je bij de diensten te brengen die kunnen helpen. Je noden leiden naar diensten volgens vaste, gepubliceerde regels; geen enkele regel beoordeelt een mens.",
      "Een dienst ziet eerst je noden, zonder je naam. De dienst die je aanvraag opneemt, en de diensten die daarbij met je noden helpen, krijgen daarna je contactgegevens. Met de link die we je sturen kun je je aanvraag altijd volgen, intrekken of wissen.",
      "Een afgesloten aanvraag bewaren we 12 maanden, een aanvaarde 36 maanden na het laatste contact. Je mag vragen om je gegevens te zien of te verbeteren, of bezwaar maken, door te antwoorden op een van onze mails.",
    ],
    shareHint:
      "Zonder dit krijg je toch je plan en leest iemand van ons team je aanvraag, maar geen enkele dienst ziet ze.",
    send: "Verstuur mijn aanvraag",
    sendHint: "Je krijgt meteen je plan, een referentie en een link om je aanvraag te volgen.",
    notNeeded: "geen hulp nodig",
  },
} as const;
