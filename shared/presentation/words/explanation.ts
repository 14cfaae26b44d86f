/** Words around the two scores. */
export const explanationWords = {
  en: {
    regionFit: "Region fit: what the region can give you",
    addedValue: "Added value: what the company gives the region",
    confidence: "Confidence: how sure we are of the added value",
    unknown: "not known",
    ofHundred: (value: string) => `${value} of 100`,
    ofFive: (value: string) => `${value} of 5`,
    marks: (fit: string, value: string, confidence: string) =>
      `The mark on each bar is what is needed to go to a partner at once: region fit ${fit}, added value ${value}, confidence ${confidence} %.`,
    facts: (weight: string, points: string, importance?: string) =>
      `Weight ${weight}${importance ? `, importance ${importance}` : ""}: ${points} points`,
    evidence: "Evidence given",
    notAsked: "Not asked for, so not counted:",
    criticalGap: "critical gap",
  },
  nl: {
    regionFit: "Match met de regio: wat de regio kan geven",
    addedValue: "Meerwaarde: wat het bedrijf de regio geeft",
    confidence: "Zekerheid: hoe zeker we zijn van de meerwaarde",
    unknown: "niet bekend",
    ofHundred: (value: string) => `${value} op 100`,
    ofFive: (value: string) => `${value} op 5`,
    marks: (fit: string, value: string, confidence: string) =>
      `Het streepje op elke balk is wat nodig is om meteen naar een partner te gaan: match ${fit}, meerwaarde ${value}, zekerheid ${confidence} %.`,
    facts: (weight: string, points: string, importance?: string) =>
      `Gewicht ${weight}${importance ? `, belang ${importance}` : ""}: ${points} punten`,
    evidence: "Gegeven bewijs",
    notAsked: "Niet gevraagd, en dus niet meegeteld:",
    criticalGap: "kritiek gat",
  },
} as const;
