import type { Language, LeadKind } from "#shared/domain/lead.ts";
import { wordsOf } from "./by-kind.ts";
import { talentStatusWords } from "./status-page-talent.ts";

/** Headings, buttons and short texts of the page of a founder, or of a newcomer. */
export function statusWordsOf(kind: LeadKind, language: Language) {
  return wordsOf(kind, statusWords[language], talentStatusWords[language]);
}

export const statusWords = {
  en: {
    title: "Where is my request?",
    reference: "Reference",
    timeline: "What happened so far",
    contact: "Your contact",
    decision: "What we decided",
    decidedBy: "Decided by",
    strengths: "What we found strong",
    gaps: "What held us back",
    nextSteps: "What you can do next",
    answerTitle: "Our question",
    answerLabel: "Your answer",
    answerSend: "Send my answer",
    explanation: "How we got there",
    explanationIntro:
      "Two questions, answered by fixed and published rules: can the region give you what you need, and does the region gain?",
    regionFitDetails: "Region fit, point by point",
    addedValueDetails: "Added value, point by point",
    object:
      "If something is wrong here, or if you disagree, reply to one of our mails: a person reads it again.",
    ask: "Ask a person",
    askLabel: "Your question",
    askHint:
      "A person of our team reads it and answers by mail. If a score should be judged again, say what has changed.",
    askSend: "Send my question",
    askText: "Would you rather write a mail? Write to",
    holder: "Who has it",
    holders: { team: "Our team", founder: "You" },
    since: "Since",
    by: "Next step at the latest",
    levers: "What would change it most",
    choices: "Your request is yours",
    correct: {
      title: "Correct my data",
      text: "Change how we reach you, or your own words. Whoever works on your request sees the new text. No score changes by it: for that, ask a person above. We confirm by mail to the address that you give.",
      button: "Save my corrections",
    },
    export: "Download everything we have stored about you",
    withdraw: {
      title: "Withdraw my request",
      text: "Nobody works on it any more. A partner who is looking at it is told. We keep the file for a while, in case you come back.",
      confirm: "Yes, I want to withdraw my request.",
      button: "Withdraw",
    },
    erase: {
      title: "Erase my personal data",
      text: "Your request is withdrawn, and your name, contact data and texts are deleted for good. Only numbers and codes remain, so that our decisions can be checked. A partner who accepted earlier has its own copy; ask them as well.",
      confirm: "Yes, I want my personal data to be erased. This cannot be undone.",
      button: "Erase",
    },
  },
  nl: {
    title: "Waar zit mijn aanvraag?",
    reference: "Referentie",
    timeline: "Wat er tot nu toe gebeurde",
    contact: "Je aanspreekpunt",
    decision: "Wat we beslist hebben",
    decidedBy: "Beslist door",
    strengths: "Wat we sterk vonden",
    gaps: "Wat ons tegenhield",
    nextSteps: "Wat je nu kunt doen",
    answerTitle: "Onze vraag",
    answerLabel: "Je antwoord",
    answerSend: "Verstuur mijn antwoord",
    explanation: "Hoe we daartoe kwamen",
    explanationIntro:
      "Twee vragen, beantwoord met vaste en gepubliceerde regels: kan de regio je geven wat je nodig hebt, en wint de regio erbij?",
    regionFitDetails: "Match met de regio, punt per punt",
    addedValueDetails: "Meerwaarde, punt per punt",
    object:
      "Klopt hier iets niet, of ben je het er niet mee eens? Antwoord op een van onze mails: een mens leest het opnieuw.",
    ask: "Vraag het aan een mens",
    askLabel: "Je vraag",
    askHint:
      "Iemand van ons team leest je vraag en antwoordt per mail. Moet een score opnieuw beoordeeld worden? Zeg dan wat er veranderd is.",
    askSend: "Verstuur mijn vraag",
    askText: "Stuur je liever een mail? Schrijf naar",
    holder: "Bij wie",
    holders: { team: "Ons team", founder: "Jij" },
    since: "Sinds",
    by: "Volgende stap ten laatste",
    levers: "Wat het meest zou veranderen",
    choices: "Je aanvraag is van jou",
    correct: {
      title: "Mijn gegevens verbeteren",
      text: "Verander hoe we je bereiken, of je eigen woorden. Wie aan je aanvraag werkt, ziet de nieuwe tekst. Er verandert geen score door: vraag dat hierboven aan een mens. We bevestigen per mail aan het adres dat je opgeeft.",
      button: "Bewaar mijn verbeteringen",
    },
    export: "Download alles wat we over jou bewaren",
    withdraw: {
      title: "Mijn aanvraag intrekken",
      text: "Niemand werkt er nog aan. Een partner die ze bekijkt, krijgt bericht. We houden het dossier nog een tijd bij, voor het geval je terugkomt.",
      confirm: "Ja, ik wil mijn aanvraag intrekken.",
      button: "Intrekken",
    },
    erase: {
      title: "Mijn persoonsgegevens wissen",
      text: "Je aanvraag wordt ingetrokken, en je naam, contactgegevens en teksten worden definitief gewist. Alleen cijfers en codes blijven, zodat onze beslissingen na te gaan zijn. Een partner die eerder aanvaardde, heeft een eigen kopie; vraag het ook daar.",
      confirm:
        "Ja, ik wil dat mijn persoonsgegevens gewist worden. Dit kan niet ongedaan gemaakt worden.",
      button: "Wissen",
    },
  },
} as const;
