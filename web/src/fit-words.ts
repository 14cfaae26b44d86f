/** Words of "Does the region fit us?". Scores, reasons and bands have theirs in `shared/presentation/words/`. */
export const fitWords = {
  en: {
    title: "Does the region fit us?",
    description: "Pick your sector and what you need, and see at once how well the region fits.",
    lead: (region: string) =>
      `Pick what your company does and needs, and see at once what ${region} can give you. It takes two minutes.`,
    private: "Everything is worked out on your own device. Nothing is sent, and nobody sees it.",
    noScript:
      "This check works out its answer in your browser, and yours runs no scripts here. You can read what the region offers, or send a request: then we work it out.",
    questions: "Your answers",
    sector: "Main sector",
    place: "Where would you like to be?",
    noPlace: (place: string) => `No preference (distance counts from ${place})`,
    areas: "Areas",
    municipalities: "Municipalities",
    needs: "What do you need?",
    needsHint: "Say how important each one is. Leave the others as they are.",
    result: "What we find",
    waiting: "Pick at least one need. The answer appears here as you pick.",
    failed:
      "The check could not be loaded. Look at your connection and change an answer to try again.",
    score: "Region fit: what the region can give you",
    brief: (score: string) => `Region fit ${score} of 100`,
    toResult: "See why",
    met: "What meets your needs",
    bestOf: (asset: string, level: string) => `${asset}: level ${level} of 5`,
    others: (count: number) =>
      count === 0
        ? "the only one on our map"
        : count === 1
          ? "and one other"
          : `and ${count} others`,
    onMap: "see on the map",
    gaps: "What is missing",
    noGaps: "Something on our map meets every need that you picked.",
    gap: (need: string) => `${need}: nothing on our map offers it.`,
    critical: "critical gap",
    outlook: "What this would mean",
    possible: {
      A: "You can still be qualified at once (band A).",
      B: "The best that is possible is “promising” (band B): a person advises you first.",
      C: "The best that is possible is band C: your company is good, and probably better placed in another region. A person introduces you there.",
      D: "",
      I: "Too little is known to say.",
    },
    asks: (value: string, floors: string, confidence: string) =>
      `For that your company must also add enough to the region: at least ${value} of 100, with ${floors}, and with enough evidence (confidence of ${confidence} %).`,
    floor: (criterion: string, level: string) => `${criterion} at level ${level} or more`,
    below: (value: string) =>
      `Under ${value} the answer is “not now” (band D), and only a person may say it, with reasons.`,
    picture: "The line is where you stand. How high you come on it depends on what you add.",
    why: "Where the number comes from, point by point",
    rules: (rubric: string, version: string) =>
      `Worked out by the rules that also read your request: ${rubric}, programme version ${version}.`,
    use: "Use these answers in the form",
    reset: "Start again",
  },
  nl: {
    title: "Past de regio bij ons?",
    description:
      "Kies je sector en wat je nodig hebt, en zie meteen hoe goed de regio bij je bedrijf past.",
    lead: (region: string) =>
      `Kies wat je bedrijf doet en nodig heeft, en zie meteen wat ${region} je kan geven. Het duurt twee minuten.`,
    private:
      "Alles wordt op je eigen toestel berekend. Er wordt niets verstuurd, en niemand ziet het.",
    noScript:
      "Deze test berekent zijn antwoord in je browser, en die van jou voert hier geen scripts uit. Je kunt lezen wat de regio biedt, of een aanvraag versturen: dan rekenen wij het uit.",
    questions: "Je antwoorden",
    sector: "Belangrijkste sector",
    place: "Waar zou je willen zijn?",
    noPlace: (place: string) => `Geen voorkeur (afstand telt vanaf ${place})`,
    areas: "Gebieden",
    municipalities: "Gemeenten",
    needs: "Wat heb je nodig?",
    needsHint: "Zeg hoe belangrijk elk punt is. Laat de andere zoals ze zijn.",
    result: "Wat we vinden",
    waiting: "Kies minstens één nood. Het antwoord verschijnt hier terwijl je kiest.",
    failed:
      "De test kon niet geladen worden. Kijk je verbinding na en verander een antwoord om het opnieuw te proberen.",
    score: "Match met de regio: wat de regio kan geven",
    brief: (score: string) => `Match met de regio: ${score} op 100`,
    toResult: "Zie waarom",
    met: "Wat aan je noden beantwoordt",
    bestOf: (asset: string, level: string) => `${asset}: niveau ${level} op 5`,
    others: (count: number) =>
      count === 0
        ? "de enige op onze kaart"
        : count === 1
          ? "en nog één andere"
          : `en nog ${count} andere`,
    onMap: "zie op de kaart",
    gaps: "Wat ontbreekt",
    noGaps: "Voor elke nood die je koos, staat er iets op onze kaart.",
    gap: (need: string) => `${need}: niets op onze kaart biedt dit.`,
    critical: "kritiek gat",
    outlook: "Wat dit zou betekenen",
    possible: {
      A: "Je kunt nog meteen gekwalificeerd worden (band A).",
      B: "Het beste wat mogelijk is, is ‘veelbelovend’ (band B): een mens geeft je eerst advies.",
      C: "Het beste wat mogelijk is, is band C: je bedrijf is goed, en waarschijnlijk beter op zijn plaats in een andere regio. Een mens brengt je daar in contact.",
      D: "",
      I: "Er is te weinig bekend om iets te zeggen.",
    },
    asks: (value: string, floors: string, confidence: string) =>
      `Daarvoor moet je bedrijf ook genoeg bijdragen aan de regio: minstens ${value} op 100, met ${floors}, en met genoeg bewijs (zekerheid van ${confidence} %).`,
    floor: (criterion: string, level: string) => `${criterion} op niveau ${level} of hoger`,
    below: (value: string) =>
      `Onder ${value} is het antwoord ‘nu nog niet’ (band D), en dat mag alleen een mens zeggen, met redenen.`,
    picture: "De lijn is waar je staat. Hoe hoog je erop komt, hangt af van wat je bijdraagt.",
    why: "Waar het getal vandaan komt, punt per punt",
    rules: (rubric: string, version: string) =>
      `Berekend met de regels die ook je aanvraag lezen: ${rubric}, programmaversie ${version}.`,
    use: "Gebruik deze antwoorden in het formulier",
    reset: "Begin opnieuw",
  },
} as const;
