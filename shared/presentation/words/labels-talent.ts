import type {
  Language,
  LeadStatus,
  PersonDecision,
  ReviewCause,
  Step,
} from "#shared/domain/lead.ts";

/** What is said of newcomers otherwise than of start-ups, for the codes of a lead. */

type Some<Code extends string> = Record<Language, Partial<Record<Code, string>>>;

export const talentStatusLabels: Some<LeadStatus | Step> = {
  en: {
    routing: "Looking for the right desk",
    offered: "With a desk",
    accepted: "A desk helps you",
    declined: "We cannot help further",
    landed: "Settled",
  },
  nl: {
    routing: "Op zoek naar de juiste dienst",
    offered: "Bij een dienst",
    accepted: "Een dienst helpt je",
    declined: "We kunnen niet verder helpen",
    landed: "Gesetteld",
  },
};

export const talentReviewCauses: Some<ReviewCause> = {
  en: {
    "no-sharing-consent":
      "The newcomer did not agree to share the request with desks. The plan went out; help by yourself, or ask for consent.",
    "nobody-eligible": "No desk can take this request as it stands.",
    "all-asked": "Every desk that can take it has been asked; none did.",
    "information-given": "The newcomer answered your questions.",
  },
  nl: {
    "no-sharing-consent":
      "De nieuwkomer gaf geen toestemming om de aanvraag met diensten te delen. Het plan is verstuurd; help zelf, of vraag om toestemming.",
    "nobody-eligible": "Geen enkele dienst kan deze aanvraag zo opnemen.",
    "all-asked": "Elke dienst die ze kan opnemen is gevraagd; niemand deed het.",
    "information-given": "De nieuwkomer heeft op je vragen geantwoord.",
  },
};

export const talentDecisionLabels: Some<PersonDecision> = {
  en: {
    qualify: "Send it to the desks",
    refer: "Refer: introduce the newcomer to one desk directly",
    decline: "We cannot help further: tell the newcomer why",
    ask: "Ask the newcomer something",
  },
  nl: {
    qualify: "Stuur naar de diensten",
    refer: "Doorverwijzen: breng rechtstreeks in contact met één dienst",
    decline: "We kunnen niet verder helpen: vertel de nieuwkomer waarom",
    ask: "Iets vragen aan de nieuwkomer",
  },
};
