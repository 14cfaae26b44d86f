import type { Language } from "#shared/domain/lead.ts";

/** What the founders' form asks, by field of the outside contract. */

interface Asked {
  label: string;
  hint?: string;
}

const en = {
  "contact.name": { label: "Your name" },
  "contact.email": {
    label: "Your e-mail address",
    hint: "We write to you here, and only about this request.",
  },
  "contact.phone": {
    label: "Your phone number (optional)",
    hint: "With the country code, for example +370 612 34567.",
  },
  "contact.role": { label: "Your role in the company" },
  "company.name": { label: "Name of the company" },
  "company.country": { label: "Country of its seat" },
  "company.website": { label: "Website (optional)" },
  "company.registrationNumber": {
    label: "Registration number (optional)",
    hint: "As in the company register of your country.",
  },
  "company.foundedYear": { label: "Founded in (year)" },
  "company.employees": { label: "Number of people who work there" },
  "company.subsidiaryOfGroup": { label: "Is it part of a larger group of companies?" },
  "venture.summary": {
    label: "What do you make or do?",
    hint: "A few sentences, at most 600 characters.",
  },
  "venture.difference": {
    label: "What makes it different?",
    hint: "From what others offer today. At most 600 characters.",
  },
  "venture.customers": {
    label: "Who is it for?",
    hint: "Who uses it, who pays. At most 600 characters.",
  },
  "venture.sector": { label: "Main sector" },
  "venture.otherSectors": { label: "Other sectors (optional)" },
  "venture.stage": { label: "Where are you now?" },
  "venture.trl": {
    label: "How ready is the technology?",
    hint: "The level that you have reached, not the one that you work on.",
  },
  "venture.crl": { label: "How well do you know your customers? (optional)" },
  "venture.localTradeOnly": {
    label: "Is it local trade or services only?",
    hint: "For example a shop, a restaurant, resale, consultancy or staffing without an innovation of your own.",
  },
  "venture.nace": {
    label: "NACE activity code (optional)",
    hint: "For example 26.51. It makes our reading of your sector more certain.",
  },
  "landing.intent": { label: "How firm is your plan to come?" },
  "landing.when": {
    label: "When would you start here? (optional)",
    hint: "Year and month, for example 2027-03.",
  },
  "landing.preferredNuts3": { label: "Areas that you think of (optional)" },
  "landing.preferredMunicipality": { label: "City or town that you think of (optional)" },
  needs: {
    label: "What do you need here?",
    hint: "Say how important each one is. Leave the others as they are.",
  },
  "value.jobs.fteYear3": {
    label: "Full-time jobs here in year three",
    hint: "Your best estimate. Leave empty if you do not know.",
  },
  "consents.privacyNotice": { label: "I have read how my data is used." },
  "consents.shareWithPartners": {
    label: "You may share this request with the partner that fits best.",
  },
  "consents.shareWithInvestors": { label: "That partner may also be an investor." },
} satisfies Record<string, Asked>;
export type AskedField = keyof typeof en;

const nl: Record<AskedField, Asked> = {
  "contact.name": { label: "Je naam" },
  "contact.email": {
    label: "Je e-mailadres",
    hint: "Hier schrijven we je, en alleen over deze aanvraag.",
  },
  "contact.phone": {
    label: "Je telefoonnummer (optioneel)",
    hint: "Met de landcode, bijvoorbeeld +370 612 34567.",
  },
  "contact.role": { label: "Je rol in het bedrijf" },
  "company.name": { label: "Naam van het bedrijf" },
  "company.country": { label: "Land van de zetel" },
  "company.website": { label: "Website (optioneel)" },
  "company.registrationNumber": {
    label: "Ondernemingsnummer (optioneel)",
    hint: "Zoals in het ondernemingsregister van je land.",
  },
  "company.foundedYear": { label: "Opgericht in (jaar)" },
  "company.employees": { label: "Aantal mensen dat er werkt" },
  "company.subsidiaryOfGroup": { label: "Hoort het bij een grotere groep van bedrijven?" },
  "venture.summary": { label: "Wat maak of doe je?", hint: "Enkele zinnen, hoogstens 600 tekens." },
  "venture.difference": {
    label: "Wat maakt het anders?",
    hint: "Anders dan wat er vandaag al bestaat. Hoogstens 600 tekens.",
  },
  "venture.customers": {
    label: "Voor wie is het?",
    hint: "Wie gebruikt het, wie betaalt. Hoogstens 600 tekens.",
  },
  "venture.sector": { label: "Belangrijkste sector" },
  "venture.otherSectors": { label: "Andere sectoren (optioneel)" },
  "venture.stage": { label: "Waar sta je nu?" },
  "venture.trl": {
    label: "Hoe ver staat de technologie?",
    hint: "Het niveau dat je al bereikt hebt, niet dat waaraan je werkt.",
  },
  "venture.crl": { label: "Hoe goed ken je je klanten? (optioneel)" },
  "venture.localTradeOnly": {
    label: "Is het alleen lokale handel of dienstverlening?",
    hint: "Bijvoorbeeld een winkel, horeca, doorverkoop, advies of uitzendwerk zonder eigen innovatie.",
  },
  "venture.nace": {
    label: "NACE-activiteitscode (optioneel)",
    hint: "Bijvoorbeeld 26.51. Zo zijn we zekerder van je sector.",
  },
  "landing.intent": { label: "Hoe vast staat je plan om te komen?" },
  "landing.when": {
    label: "Wanneer zou je hier starten? (optioneel)",
    hint: "Jaar en maand, bijvoorbeeld 2027-03.",
  },
  "landing.preferredNuts3": { label: "Gebieden waaraan je denkt (optioneel)" },
  "landing.preferredMunicipality": { label: "Stad of gemeente waaraan je denkt (optioneel)" },
  needs: {
    label: "Wat heb je hier nodig?",
    hint: "Zeg hoe belangrijk elk punt is. Laat de andere zoals ze zijn.",
  },
  "value.jobs.fteYear3": {
    label: "Voltijdse banen hier in het derde jaar",
    hint: "Je beste schatting. Laat leeg als je het niet weet.",
  },
  "consents.privacyNotice": { label: "Ik heb gelezen hoe mijn gegevens gebruikt worden." },
  "consents.shareWithPartners": {
    label: "Jullie mogen deze aanvraag delen met de partner die het best past.",
  },
  "consents.shareWithInvestors": { label: "Die partner mag ook een investeerder zijn." },
};

export const askedFields: Record<Language, Record<AskedField, Asked>> = { en, nl };

export const applyWords = {
  en: {
    title: "Land your company with us",
    intro: (region: string) =>
      `Tell us what your company does and what it needs in ${region}; we tell you honestly whether the region fits, and bring you to the one partner that can help.`,
    time: "It takes about 12 minutes, and only a person ever says no, with reasons.",
    contact: "About you",
    company: "About the company",
    venture: "What you do",
    landing: "Your plan",
    value: "What your company could add here",
    valueHint:
      "Place your company where it honestly stands. A 4 or 5 counts only with evidence: a link, a document or a name that a person can check. What you leave open gives no points, but makes us ask rather than say no.",
    consents: "Your data",
    privacyTitle: "How we use your data",
    privacy: [
      "We use your answers to see whether the region and your company fit, and to bring you to a partner. The score is worked out by fixed, published rules; a person takes every decision that is not in your favour.",
      "Nobody gets your contact data before a partner has accepted your request. You can follow, withdraw or erase it at any time with the link that we send you.",
      "We keep a declined request 12 months and an accepted one 36 months after the last contact. You may ask to see or correct your data, or object, by answering any of our mails.",
    ],
    shareHint: "Without this a person of our team reads your request, and no partner sees it.",
    send: "Send my request",
    sendHint: "You get a reference and a link to follow your request at once.",
    choose: "Choose",
    notNeeded: "not needed",
    by: "By when (optional)",
    notAnswered: "Not answered",
    evidence: "Evidence (optional)",
    evidenceHint: "A link or a short text. A 4 or 5 counts only with it.",
    yes: "Yes",
    no: "No",
  },
  nl: {
    title: "Laat je bedrijf bij ons landen",
    intro: (region: string) =>
      `Vertel wat je bedrijf doet en wat het nodig heeft in ${region}; wij zeggen je eerlijk of de regio past, en brengen je bij de ene partner die kan helpen.`,
    time: "Het duurt ongeveer 12 minuten, en alleen een mens zegt ooit nee, met redenen.",
    contact: "Over jou",
    company: "Over het bedrijf",
    venture: "Wat je doet",
    landing: "Je plan",
    value: "Wat je bedrijf hier kan bijdragen",
    valueHint:
      "Plaats je bedrijf waar het eerlijk gezegd staat. Een 4 of 5 telt alleen met bewijs: een link, een document of een naam die een mens kan nagaan. Wat je openlaat, geeft geen punten, maar dan vragen we het eerder dan dat we nee zeggen.",
    consents: "Je gegevens",
    privacyTitle: "Hoe we je gegevens gebruiken",
    privacy: [
      "We gebruiken je antwoorden om te zien of de regio en je bedrijf bij elkaar passen, en om je bij een partner te brengen. De score volgt uit vaste, gepubliceerde regels; elke beslissing die niet in je voordeel is, neemt een mens.",
      "Niemand krijgt je contactgegevens voor een partner je aanvraag heeft aanvaard. Met de link die we je sturen kun je je aanvraag altijd volgen, intrekken of wissen.",
      "Een afgewezen aanvraag bewaren we 12 maanden, een aanvaarde 36 maanden na het laatste contact. Je mag vragen om je gegevens te zien of te verbeteren, of bezwaar maken, door te antwoorden op een van onze mails.",
    ],
    shareHint: "Zonder dit leest iemand van ons team je aanvraag, en ziet geen enkele partner ze.",
    send: "Verstuur mijn aanvraag",
    sendHint: "Je krijgt meteen een referentie en een link om je aanvraag te volgen.",
    choose: "Kies",
    notNeeded: "niet nodig",
    by: "Tegen wanneer (optioneel)",
    notAnswered: "Niet ingevuld",
    evidence: "Bewijs (optioneel)",
    evidenceHint: "Een link of een korte tekst. Een 4 of 5 telt alleen hiermee.",
    yes: "Ja",
    no: "Nee",
  },
} as const;
