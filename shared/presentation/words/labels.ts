import type { Importance } from "#shared/domain/answers.ts";
import type { Band, GateOutcome } from "#shared/domain/decision.ts";
import type {
  Language,
  LeadKind,
  LeadStatus,
  PersonDecision,
  ReviewCause,
  Step,
  Suspicion,
} from "#shared/domain/lead.ts";
import { wordsOf } from "./by-kind.ts";
import { talentDecisionLabels, talentReviewCauses, talentStatusLabels } from "./labels-talent.ts";

/** One or two words for each code of a lead; whole sentences are in the other files of this folder. */

type Labels<Code extends string | number> = Record<Language, Record<Code, string>>;

/** Where a lead is, by kind. */
export function statusLabelsOf(kind: LeadKind, language: Language) {
  return wordsOf(kind, statusLabels[language], talentStatusLabels[language]);
}
/** Why a lead is on a person's desk, by kind. */
export function reviewCausesOf(kind: LeadKind, language: Language) {
  return wordsOf(kind, reviewCauses[language], talentReviewCauses[language]);
}
/** What a person may decide, by kind. */
export function decisionLabelsOf(kind: LeadKind, language: Language) {
  return wordsOf(kind, decisionLabels[language], talentDecisionLabels[language]);
}

export const bandLabels: Labels<Band> = {
  en: {
    A: "Qualified",
    B: "Promising",
    C: "A better place elsewhere",
    D: "Not now",
    I: "Needs information",
  },
  nl: {
    A: "Gekwalificeerd",
    B: "Veelbelovend",
    C: "Elders beter op zijn plaats",
    D: "Nu nog niet",
    I: "Informatie nodig",
  },
};

const statusLabels: Labels<LeadStatus | Step> = {
  en: {
    received: "Received",
    screening: "Being screened",
    routing: "Looking for the right partner",
    review: "With our team",
    offered: "With a partner",
    accepted: "Accepted by a partner",
    referred: "Referred",
    declined: "Not now",
    incomplete: "Waiting for your answer",
    withdrawn: "Withdrawn",
    landed: "Landed",
  },
  nl: {
    received: "Ontvangen",
    screening: "In screening",
    routing: "Op zoek naar de juiste partner",
    review: "Bij ons team",
    offered: "Bij een partner",
    accepted: "Aanvaard door een partner",
    referred: "Doorverwezen",
    declined: "Nu nog niet",
    incomplete: "Wacht op jouw antwoord",
    withdrawn: "Ingetrokken",
    landed: "Geland",
  },
};

export const importanceLabels: Labels<Importance> = {
  en: { 1: "nice to have", 2: "important", 3: "essential" },
  nl: { 1: "mooi meegenomen", 2: "belangrijk", 3: "onmisbaar" },
};

export const outcomeLabels: Labels<GateOutcome> = {
  en: {
    incomplete: "ask for what is missing",
    hold: "a person must look first",
    redirect: "another service fits better",
    "not-yet": "too early",
    merge: "this company already has an open file",
  },
  nl: {
    incomplete: "vraag wat ontbreekt",
    hold: "eerst bekijken door een mens",
    redirect: "een andere dienst past beter",
    "not-yet": "te vroeg",
    merge: "dit bedrijf heeft al een open dossier",
  },
};

/** Why a lead is on a person's desk, as programme staff read it. */
const reviewCauses: Labels<ReviewCause> = {
  en: {
    gate: "A gate of the screening is not met, so a person decides.",
    hold: "A gate asks for a check by a person before anything else happens.",
    "band-b": "Promising (band B): advise the founder first.",
    "band-c": "Good company, better place elsewhere (band C): a warm referral may help.",
    "band-d": "Not now (band D): only a person may say no.",
    "band-i": "Too little is known (band I): ask the founder.",
    confirm: "Qualified (band A): confirm before it goes to a partner.",
    "no-sharing-consent": "The founder did not agree to share the file with partners.",
    "nobody-eligible": "No partner may receive this lead as it stands.",
    "all-asked": "Every eligible partner has been asked; none took it.",
    "information-given": "The founder answered your questions.",
    suspicious: "The form looks as if a machine sent it. Nothing happens until you release it.",
  },
  nl: {
    gate: "Een poort van de screening is niet gehaald, dus beslist een mens.",
    hold: "Een poort vraagt eerst controle door een mens.",
    "band-b": "Veelbelovend (band B): geef de oprichter eerst advies.",
    "band-c":
      "Goed bedrijf, elders beter op zijn plaats (band C): een warme doorverwijzing kan helpen.",
    "band-d": "Nu nog niet (band D): alleen een mens mag nee zeggen.",
    "band-i": "Er is te weinig bekend (band I): vraag het aan de oprichter.",
    confirm: "Gekwalificeerd (band A): bevestig voor de lead naar een partner gaat.",
    "no-sharing-consent": "De oprichter gaf geen toestemming om het dossier met partners te delen.",
    "nobody-eligible": "Geen enkele partner mag deze lead zo ontvangen.",
    "all-asked": "Elke geschikte partner is gevraagd; niemand nam de lead op.",
    "information-given": "De oprichter heeft op je vragen geantwoord.",
    suspicious:
      "Het formulier lijkt door een machine verstuurd. Er gebeurt niets tot je het vrijgeeft.",
  },
};

const decisionLabels: Labels<PersonDecision> = {
  en: {
    qualify: "Qualify: send it to a partner",
    refer: "Refer: introduce it to one partner directly",
    decline: "Not now: tell the founder why",
    ask: "Ask the founder something",
    release: "Release: a person sent this",
  },
  nl: {
    qualify: "Kwalificeren: stuur door naar een partner",
    refer: "Doorverwijzen: breng rechtstreeks in contact met één partner",
    decline: "Nu nog niet: vertel de oprichter waarom",
    ask: "Iets vragen aan de oprichter",
    release: "Vrijgeven: een mens stuurde dit",
  },
};

/** Why a form looks as if a machine sent it. */
export const suspicionLabels: Labels<Suspicion> = {
  en: {
    honeypot: "A field was filled in that people cannot see.",
    "too-fast": "The form was filled in within four seconds.",
    "links-everywhere": "There are links in every text.",
    "proof-wrong": "The browser's proof of work is wrong or too old.",
  },
  nl: {
    honeypot: "Er is een veld ingevuld dat mensen niet kunnen zien.",
    "too-fast": "Het formulier was binnen de vier seconden ingevuld.",
    "links-everywhere": "In elke tekst staan links.",
    "proof-wrong": "Het rekenbewijs van de browser klopt niet of is te oud.",
  },
};

export const languageNames: Record<Language, string> = { en: "English", nl: "Nederlands" };
