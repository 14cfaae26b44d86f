/** Words of the founders' form on the site, beside those of `shared/presentation/words/apply.ts`. */
export const formWords = {
  en: {
    description:
      "Tell us about your company in about twelve minutes. A person of our team or the right partner answers.",
    steps: "Steps of the form",
    stepTitles: [
      "You and your company",
      "What you do",
      "Plan and needs",
      "What you add",
      "Your data",
      "Check and send",
    ],
    stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
    next: "Next",
    back: "Back",
    check: "Check your answers",
    checkHint: "This is what we receive. Change what is not right, and send it.",
    change: "Change",
    open: "not answered",
    sending: "Sending…",
    notSent:
      "Your request could not be sent: we could not be reached. Your answers are kept on this device. Look at your connection and send again.",
    notSentTitle: "Not sent yet",
    notChecked:
      "Your answers could not be checked, because a part of this page did not load. Try again when you are online.",
    draft: {
      title: "Your draft",
      plain:
        "What you type is kept on this device only, until you send it or delete it here. You can go on later, and you need no connection while you write.",
      found: (moment: string) =>
        `A draft of ${moment} is on this device. Go on with it, or delete it.`,
      kept: (time: string) => `Kept on this device at ${time}. Only you can see it here.`,
      resumed: "Your draft is filled in again.",
      lost: (fields: string) =>
        `The form has changed since. These answers no longer fit and were left out: ${fields}.`,
      refused:
        "There is a draft on this device that another version of this form made, and we cannot read it any more. We are sorry: please start again.",
      closed:
        "This browser keeps nothing for us, so there is no draft. Send the form before you leave.",
      taken: "Your answers from “Does the region fit us?” are filled in.",
      resume: "Go on with it",
      remove: "Delete it",
      removed: "Your draft is deleted.",
    },
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
      open: (title: string) => `${title}: place your company, or we know nothing about it`,
      capped: (title: string, from: string, to: string) =>
        `${title}: give evidence, or the ${from} counts as ${to}`,
      evidence: (title: string) => `${title}: evidence makes it certain`,
      nace: "NACE activity code: it makes your sector certain",
    },
  },
  nl: {
    description:
      "Vertel ons in een twaalftal minuten over je bedrijf. Iemand van ons team of de juiste partner antwoordt.",
    steps: "Stappen van het formulier",
    stepTitles: [
      "Jij en je bedrijf",
      "Wat je doet",
      "Plan en noden",
      "Wat je bijdraagt",
      "Je gegevens",
      "Nakijken en versturen",
    ],
    stepOf: (step: number, of: number) => `Stap ${step} van ${of}`,
    next: "Volgende",
    back: "Vorige",
    check: "Kijk je antwoorden na",
    checkHint: "Dit is wat we ontvangen. Verander wat niet klopt, en verstuur het.",
    change: "Verander",
    open: "niet ingevuld",
    sending: "Bezig met versturen…",
    notSent:
      "Je aanvraag kon niet verstuurd worden: we waren niet bereikbaar. Je antwoorden staan op dit toestel. Kijk je verbinding na en verstuur opnieuw.",
    notSentTitle: "Nog niet verstuurd",
    notChecked:
      "Je antwoorden konden niet nagekeken worden, omdat een deel van deze pagina niet geladen is. Probeer opnieuw zodra je online bent.",
    draft: {
      title: "Je kladversie",
      plain:
        "Wat je typt, blijft alleen op dit toestel staan, tot je het verstuurt of hier wist. Je kunt later verdergaan, en tijdens het schrijven heb je geen verbinding nodig.",
      found: (moment: string) =>
        `Op dit toestel staat een kladversie van ${moment}. Ga ermee verder, of wis ze.`,
      kept: (time: string) => `Op dit toestel bewaard om ${time}. Alleen jij ziet het hier.`,
      resumed: "Je kladversie is weer ingevuld.",
      lost: (fields: string) =>
        `Het formulier is intussen veranderd. Deze antwoorden passen niet meer en zijn weggelaten: ${fields}.`,
      refused:
        "Op dit toestel staat een kladversie van een andere versie van dit formulier, en die kunnen we niet meer lezen. Het spijt ons: begin opnieuw.",
      closed:
        "Deze browser bewaart niets voor ons, dus er is geen kladversie. Verstuur het formulier voor je weggaat.",
      taken: "Je antwoorden uit ‘Past de regio bij ons?’ zijn ingevuld.",
      resume: "Ga ermee verder",
      remove: "Wis ze",
      removed: "Je kladversie is gewist.",
    },
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
      open: (title: string) => `${title}: plaats je bedrijf, anders weten we er niets over`,
      capped: (title: string, from: string, to: string) =>
        `${title}: geef bewijs, anders telt de ${from} als ${to}`,
      evidence: (title: string) => `${title}: bewijs maakt het zeker`,
      nace: "NACE-activiteitscode: dan zijn we zeker van je sector",
    },
  },
} as const;
