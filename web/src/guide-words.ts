/** Words of the newcomers' guide: its index, and its pages by need. */
export const guideWords = {
  en: {
    title: "Newcomers’ guide",
    description: (region: string) =>
      `Living and working in ${region}: registration, housing, work, school, Dutch and more, with who helps and the sources.`,
    lead: (region: string) =>
      `What you need to know and do when you come to live and work in ${region}, point by point, with who helps and the source of each fact.`,
    help: "Do you want help, and a plan with your own dates? One form leads to the desks that can help.",
    toForm: "Ask for help and get my plan",
    search: "Search in the guide",
    searchHint: "For example: visa, rent, school",
    count: (shown: number, of: number) =>
      shown === of ? `All ${of} subjects are shown.` : `${shown} of the ${of} subjects are shown.`,
    none: "Nothing in the guide has all these words. Try another word, or ask us: a person answers.",
    topics: "Subjects",
    inside: "What to do",
    back: "All subjects",
    todo: "What to do",
    nothing: "Nothing has a fixed rule here; the desks below help.",
    forWhom: "For whom",
    everybody: "Everybody",
    citizens: {
      eu: "Citizens of the EU, the EEA and Switzerland",
      other: "Citizens of all other countries",
    },
    household: { partner: "who bring a partner", children: "who bring children" },
    except: (who: string) => `not: ${who}`,
    onlyIn: (places: string) => `in ${places}`,
    asked: "if you need it",
    when: "When",
    counts: (checked: string, until: string) =>
      `Last checked on ${checked}; to be checked again by ${until}.`,
    helps: "Who helps",
    here: "Who helps here",
    elsewhere: "Elsewhere in Flanders and Brussels",
    nobody: "We know no desk for this yet. Ask us: a person answers.",
    gap: (area: string, why: string) => `Not in ${area}: ${why}`,
    founder:
      "Do you want to start a company here? The founders’ form brings you to the one partner that can help.",
    toFounder: "To the founders’ form",
  },
  nl: {
    title: "Gids voor nieuwkomers",
    description: (region: string) =>
      `Wonen en werken in ${region}: inschrijving, wonen, werk, school, Nederlands en meer, met wie helpt en de bronnen.`,
    lead: (region: string) =>
      `Wat je moet weten en doen als je in ${region} komt wonen en werken, punt per punt, met wie helpt en de bron van elk feit.`,
    help: "Wil je hulp, en een plan met je eigen datums? Eén formulier leidt naar de diensten die kunnen helpen.",
    toForm: "Vraag hulp en krijg mijn plan",
    search: "Zoek in de gids",
    searchHint: "Bijvoorbeeld: visum, huren, school",
    count: (shown: number, of: number) =>
      shown === of
        ? `Alle ${of} onderwerpen worden getoond.`
        : `${shown} van de ${of} onderwerpen worden getoond.`,
    none: "Niets in de gids heeft al deze woorden. Probeer een ander woord, of vraag het ons: een mens antwoordt.",
    topics: "Onderwerpen",
    inside: "Wat te doen",
    back: "Alle onderwerpen",
    todo: "Wat te doen",
    nothing: "Hier is geen vaste regel; de diensten hieronder helpen.",
    forWhom: "Voor wie",
    everybody: "Iedereen",
    citizens: {
      eu: "Burgers van de EU, de EER en Zwitserland",
      other: "Burgers van alle andere landen",
    },
    household: { partner: "die een partner meebrengen", children: "die kinderen meebrengen" },
    except: (who: string) => `niet: ${who}`,
    onlyIn: (places: string) => `in ${places}`,
    asked: "als je het nodig hebt",
    when: "Wanneer",
    counts: (checked: string, until: string) =>
      `Laatst nagekeken op ${checked}; opnieuw na te kijken tegen ${until}.`,
    helps: "Wie helpt",
    here: "Wie hier helpt",
    elsewhere: "Elders in Vlaanderen en Brussel",
    nobody: "We kennen hier nog geen dienst voor. Vraag het ons: een mens antwoordt.",
    gap: (area: string, why: string) => `Niet in ${area}: ${why}`,
    founder:
      "Wil je hier een bedrijf starten? Het formulier voor oprichters brengt je bij de ene partner die kan helpen.",
    toFounder: "Naar het formulier voor oprichters",
  },
} as const;
