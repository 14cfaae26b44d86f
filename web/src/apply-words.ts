/** Words of the founders' form on the site, beside those of `shared/presentation/words/apply.ts`. */
export const applyFormWords = {
  en: {
    description:
      "Tell us about your company in about twelve minutes. A person of our team or the right partner answers.",
    stepTitles: [
      "You and your company",
      "What you do",
      "Plan and needs",
      "What you add",
      "Your data",
      "Check and send",
    ],
    taken: "Your answers from “Does the region fit us?” are filled in.",
    takenFromWelcome: "What you told in the newcomers’ form is filled in.",
    takenFromAddress: "What we know from the link is filled in.",
    still: {
      title: "What we still need",
      nothing: "Nothing more: every question that we must ask is answered.",
      required: (step: string, count: number) =>
        `${step}: ${count === 1 ? "1 answer" : `${count} answers`}`,
      needs:
        "At least one need. Without it nobody can tell whether the region fits, and we would have to ask you.",
      certainty: "How sure we can be of what you add",
      enough: (asked: string) =>
        `This is enough to judge (${asked} % is asked). More evidence makes it more certain.`,
      short: (asked: string) =>
        `Under ${asked} % nobody can judge: we would then ask you questions first. These help most:`,
      open: (title: string) => `${title}: say where you stand`,
      capped: (title: string, from: string, to: string) =>
        `${title}: give evidence, or the ${from} counts as ${to}`,
      evidence: (title: string) => `${title}: evidence makes it certain`,
      nace: "NACE activity code: it makes your sector certain",
    },
  },
  nl: {
    description:
      "Vertel ons in een twaalftal minuten over je bedrijf. Iemand van ons team of de juiste partner antwoordt.",
    stepTitles: [
      "Jij en je bedrijf",
      "Wat je doet",
      "Plan en noden",
      "Wat je bijdraagt",
      "Je gegevens",
      "Nakijken en versturen",
    ],
    taken: "Je antwoorden uit ‘Past de regio bij ons?’ zijn ingevuld.",
    takenFromWelcome: "Wat je in het formulier voor nieuwkomers vertelde, is ingevuld.",
    takenFromAddress: "Wat we uit de link weten, is ingevuld.",
    still: {
      title: "Wat we nog nodig hebben",
      nothing: "Niets meer: elke vraag die we moeten stellen, is beantwoord.",
      required: (step: string, count: number) =>
        `${step}: ${count === 1 ? "1 antwoord" : `${count} antwoorden`}`,
      needs:
        "Minstens één nood. Zonder kan niemand zeggen of de regio past, en dan moeten we het je vragen.",
      certainty: "Hoe zeker we kunnen zijn van wat je bijdraagt",
      enough: (asked: string) =>
        `Dit is genoeg om te oordelen (${asked} % is gevraagd). Meer bewijs maakt het zekerder.`,
      short: (asked: string) =>
        `Onder ${asked} % kan niemand oordelen: dan stellen we je eerst vragen. Dit helpt het meest:`,
      open: (title: string) => `${title}: zeg waar je staat`,
      capped: (title: string, from: string, to: string) =>
        `${title}: geef bewijs, anders telt de ${from} als ${to}`,
      evidence: (title: string) => `${title}: bewijs maakt het zeker`,
      nace: "NACE-activiteitscode: dan zijn we zeker van je sector",
    },
  },
} as const;
