import type { Language, LeadKind } from "#shared/domain/lead.ts";
import { wordsOf } from "./by-kind.ts";
import { talentReviewWords } from "./review-page-talent.ts";

/** The words of the page of programme staff, by kind of lead. */
export function reviewWordsOf(kind: LeadKind, language: Language) {
  return wordsOf(kind, reviewWords[language], talentReviewWords[language]);
}

export const reviewWords = {
  en: {
    title: (company: string) => `Decide about ${company}`,
    done: (company: string) => `${company}: nothing to decide now`,
    reference: "Reference",
    why: "Why it needs you",
    unreachable: "The founder cannot be reached by mail",
    unreachableText: (since: string) =>
      `Since ${since} our letters to the address below come back, so we send none any more. Call, or write to the company in another way.`,
    due: "Please decide by",
    who: "Who they are",
    erased: "The personal data of this request was erased.",
    profile: "Profile",
    plan: "Plan",
    place: "Place",
    noPlace: "none named",
    consents: "Consent",
    sharePartners: "to share with partners",
    shareInvestors: "to share with investors",
    noConsent: "none: this lead may not go to a partner",
    needs: "What they need",
    summary: "What they do",
    difference: "What makes it different",
    customers: "Who it is for",
    contact: "How to reach them",
    scores: "How it scored",
    band: "Band",
    near: "Ask a second reader",
    nearText:
      "This file is within reach of a threshold, or would get a “not now”. Have a colleague read it too, and write their name below.",
    thresholds: {
      "a-added-value": "added value for band A",
      "a-region-fit": "region fit for band A",
      "b-added-value": "added value for band B",
      "b-region-fit": "region fit for band B",
    } as Record<string, string>,
    notScreened: "This request has not been screened yet.",
    gates: "Gates",
    gateMet: "met",
    gateUnmet: "not met",
    gatesMet: "Gates that are met",
    gatesAllMet: "Every gate is met.",
    levers: "What would change it most",
    toDecision: "Go to your decision",
    regionFit: "Region fit, criterion by criterion",
    addedValue: "Added value, criterion by criterion",
    earlier: "Earlier requests of the same company",
    history: "What happened so far",
    by: "by",
    secondReaderShort: "second reader",
    candidates: "Who would get it",
    candidatesText:
      "If you qualify the lead now, it goes to the first partner of this list. All others keep their reason.",
    nobody: "Nobody may receive this lead as it stands. Qualify would bring it back to you.",
    excluded: "Partners that may not receive it",
    decide: "Your decision",
    causes: {
      qualify:
        "The lead goes to the first partner above, with a deadline. If nobody takes it, it comes back to you.",
      refer:
        "The partner you choose gets the file and the contact data (only with consent), and the founder hears who it is. No answer is awaited.",
      decline:
        "The founder gets a mail with your name, your reason, three strengths, three gaps and the next steps, and sees the whole explanation.",
      release:
        "The lead is screened like any other, and the founder gets the receipt. If it needs a decision after that, you get another mail.",
      ask: "The founder gets your text as a question and can answer it on their page. You hear when they do; they are reminded, and the request is closed if nothing comes.",
    },
    spam: "Spam: refuse it",
    spamHint:
      "The request is closed. No mail goes to the address in it; whoever has its page reads your reason there.",
    decision: "What do you decide?",
    reason: "Your reason, or your questions",
    reasonAside: "Your reason",
    reasonAsideHint: "If you refuse it, whoever has the page of the request reads this.",
    reasonHint: "The founder reads this for “refer”, “not now” and “ask”. Be kind and concrete.",
    decidedBy: "Your name",
    decidedByHint: "Every decision carries a name. The founder sees it.",
    secondReader: "Second reader (optional)",
    partner: "Partner (only to refer)",
    choose: "Choose",
    send: "Record my decision",
    waiting:
      "The founder was asked and has not answered yet. You can decide all the same, for instance after a call.",
    doneText: "The lead waits for nobody of our team at this moment. It is now:",
    conflict: "Do you have a stake in this company? Then leave the decision to a colleague.",
  },
  nl: {
    title: (company: string) => `Beslis over ${company}`,
    done: (company: string) => `${company}: nu niets te beslissen`,
    reference: "Referentie",
    why: "Waarom jij nodig bent",
    unreachable: "De oprichter is niet bereikbaar per mail",
    unreachableText: (since: string) =>
      `Sinds ${since} komen onze brieven naar het adres hieronder terug, dus sturen we er geen meer. Bel, of bereik het bedrijf op een andere manier.`,
    due: "Beslis ten laatste op",
    who: "Wie ze zijn",
    erased: "De persoonsgegevens van deze aanvraag zijn gewist.",
    profile: "Profiel",
    plan: "Plan",
    place: "Plaats",
    noPlace: "geen genoemd",
    consents: "Toestemming",
    sharePartners: "om te delen met partners",
    shareInvestors: "om te delen met investeerders",
    noConsent: "geen: deze lead mag niet naar een partner",
    needs: "Wat ze nodig hebben",
    summary: "Wat ze doen",
    difference: "Wat het anders maakt",
    customers: "Voor wie het is",
    contact: "Zo bereik je hen",
    scores: "Hoe de lead scoort",
    band: "Band",
    near: "Vraag een tweede lezer",
    nearText:
      "Dit dossier ligt dicht bij een drempel, of zou een “nu nog niet” krijgen. Laat een collega meelezen en vul die naam hieronder in.",
    thresholds: {
      "a-added-value": "meerwaarde voor band A",
      "a-region-fit": "match met de regio voor band A",
      "b-added-value": "meerwaarde voor band B",
      "b-region-fit": "match met de regio voor band B",
    } as Record<string, string>,
    notScreened: "Deze aanvraag is nog niet gescreend.",
    gates: "Poorten",
    gateMet: "in orde",
    gateUnmet: "niet in orde",
    gatesMet: "Poorten die in orde zijn",
    gatesAllMet: "Elke poort is in orde.",
    levers: "Wat het meest zou veranderen",
    toDecision: "Ga naar je beslissing",
    regionFit: "Match met de regio, criterium per criterium",
    addedValue: "Meerwaarde, criterium per criterium",
    earlier: "Eerdere aanvragen van hetzelfde bedrijf",
    history: "Wat er tot nu toe gebeurde",
    by: "door",
    secondReaderShort: "tweede lezer",
    candidates: "Wie de lead zou krijgen",
    candidatesText:
      "Als je de lead nu kwalificeert, gaat hij naar de eerste partner van deze lijst. Bij alle andere staat waarom niet.",
    nobody: "Niemand mag deze lead zo ontvangen. Kwalificeren brengt hem terug bij jou.",
    excluded: "Partners die de lead niet mogen ontvangen",
    decide: "Je beslissing",
    causes: {
      qualify:
        "De lead gaat naar de eerste partner hierboven, met een termijn. Neemt niemand hem op, dan komt hij terug bij jou.",
      refer:
        "De partner die je kiest, krijgt het dossier en de contactgegevens (alleen met toestemming), en de oprichter verneemt wie het is. We wachten geen antwoord af.",
      decline:
        "De oprichter krijgt een mail met je naam, je reden, drie sterktes, drie hiaten en de volgende stappen, en ziet de hele uitleg.",
      release:
        "De lead wordt gescreend zoals elke andere, en de oprichter krijgt de ontvangstmelding. Is er daarna een beslissing nodig, dan krijg je een nieuwe mail.",
      ask: "De oprichter krijgt je tekst als vraag en kan op de eigen pagina antwoorden. Je krijgt bericht als dat gebeurt; er volgen herinneringen, en zonder antwoord sluiten we de aanvraag af.",
    },
    spam: "Spam: afwijzen",
    spamHint:
      "De aanvraag wordt gesloten. Er gaat geen mail naar het adres dat erin staat; wie de pagina ervan heeft, leest daar je reden.",
    decision: "Wat beslis je?",
    reason: "Je reden, of je vragen",
    reasonAside: "Je reden",
    reasonAsideHint: "Als je afwijst, leest wie de pagina van de aanvraag heeft dit.",
    reasonHint:
      "De oprichter leest dit bij “doorverwijzen”, “nu nog niet” en “vragen”. Wees vriendelijk en concreet.",
    decidedBy: "Je naam",
    decidedByHint: "Elke beslissing draagt een naam. De oprichter ziet die.",
    secondReader: "Tweede lezer (optioneel)",
    partner: "Partner (alleen om door te verwijzen)",
    choose: "Kies",
    send: "Leg mijn beslissing vast",
    waiting:
      "De oprichter kreeg een vraag en heeft nog niet geantwoord. Je kan toch al beslissen, bijvoorbeeld na een gesprek.",
    doneText: "De lead wacht op dit moment op niemand van ons team. De stand is nu:",
    conflict: "Heb je belangen in dit bedrijf? Laat de beslissing dan aan een collega.",
  },
} as const;
