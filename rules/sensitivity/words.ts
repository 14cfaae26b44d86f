import type { Language } from "#shared/domain/lead.ts";

/** The words of the sensitivity picture. */
const en = {
  title: "What hangs on a hair",
  lead: (leads: string, hanging: string) =>
    `Each weight and threshold of the rubric was made a little lower and a little higher, over ${leads} past start-ups. ${hanging} of them would get another band, or go on otherwise, by at least one of these.`,
  screening: "Weights and thresholds of the rubric",
  screeningHow:
    "How many start-ups change when one number is a step lower (left) or higher (right), everything else unchanged.",
  shares: "Shares of the partners",
  sharesHow:
    "How many start-ups would first be put to somebody else when one partner's weight is a quarter lower or higher.",
  number: "number",
  now: "now",
  step: "step",
  lower: "lower",
  higher: "higher",
  nothing: (names: string) => `No start-up changes with: ${names}.`,
  hair: "The start-ups that hang on most",
  hairHow: "A second reader helps most here.",
  lead1: "start-up",
  band: "band",
  hangsOn: "hangs on",
};

const nl: typeof en = {
  title: "Wat aan een zijden draad hangt",
  lead: (leads, hanging) =>
    `Elk gewicht en elke drempel van het instrument werd iets lager en iets hoger gezet, over ${leads} eerdere start-ups. ${hanging} daarvan zouden door minstens één daarvan een andere categorie krijgen, of anders verdergaan.`,
  screening: "Gewichten en drempels van het instrument",
  screeningHow:
    "Hoeveel start-ups veranderen als één getal een stap lager (links) of hoger (rechts) staat, al de rest gelijk.",
  shares: "Aandelen van de partners",
  sharesHow:
    "Hoeveel start-ups eerst aan iemand anders voorgelegd worden als het gewicht van één partner een kwart lager of hoger staat.",
  number: "getal",
  now: "nu",
  step: "stap",
  lower: "lager",
  higher: "hoger",
  nothing: (names) => `Geen enkele start-up verandert met: ${names}.`,
  hair: "De start-ups die aan het meeste hangen",
  hairHow: "Hier helpt een tweede lezer het meest.",
  lead1: "start-up",
  band: "categorie",
  hangsOn: "hangt aan",
};

export const sensitivityWords: Record<Language, typeof en> = { en, nl };
