/** Words of the newcomers' form on the site, beside those of `shared/presentation/words/welcome.ts`. */
export const welcomeFormWords = {
  en: {
    description:
      "Tell us in about five minutes what you need. You get your own plan at once, and one desk answers for all of it.",
    stepTitles: ["Who comes", "When and where", "What you need", "Your data", "Check and send"],
    taken: "What we know from the link is filled in.",
    cameFrom: (reference: string) =>
      `This request goes with the request ${reference} of your company.`,
    guide: "You can also read for yourself:",
    toGuide: "the newcomers’ guide",
  },
  nl: {
    description:
      "Vertel ons in een vijftal minuten wat je nodig hebt. Je krijgt meteen je eigen plan, en één dienst staat in voor het geheel.",
    stepTitles: [
      "Wie komt er",
      "Wanneer en waar",
      "Wat je nodig hebt",
      "Je gegevens",
      "Nakijken en versturen",
    ],
    taken: "Wat we uit de link weten, is ingevuld.",
    cameFrom: (reference: string) =>
      `Deze aanvraag hoort bij de aanvraag ${reference} van je bedrijf.`,
    guide: "Je kunt het ook zelf nalezen:",
    toGuide: "de gids voor nieuwkomers",
  },
} as const;
