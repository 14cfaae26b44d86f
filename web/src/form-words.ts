/** Words of every form on the site: its steps, its draft, and sending it. */
export const formWords = {
  en: {
    steps: "Steps of the form",
    stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
    next: "Next",
    back: "Back",
    check: "Check your answers",
    checkHint: "This is what we receive. Change what is not right, and send it.",
    change: "Change",
    open: "not answered",
    proving: "Checking that you are a person…",
    sending: "Sending…",
    notSent:
      "Your request could not be sent: we could not be reached. Your answers are kept on this device. Look at your connection and send again.",
    notSentTitle: "Not sent yet",
    notChecked:
      "Your answers could not be checked, because a part of this page did not load. Try again when you are online.",
    draft: {
      title: "Your draft",
      plain:
        "What you type stays on this device only, until you send or delete it. You can go on later, and write without a connection.",
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
      resume: "Go on with it",
      remove: "Delete it",
      removed: "Your draft is deleted.",
    },
  },
  nl: {
    steps: "Stappen van het formulier",
    stepOf: (step: number, of: number) => `Stap ${step} van ${of}`,
    next: "Volgende",
    back: "Vorige",
    check: "Kijk je antwoorden na",
    checkHint: "Dit is wat we ontvangen. Verander wat niet klopt, en verstuur het.",
    change: "Verander",
    open: "niet ingevuld",
    proving: "We gaan na of je een mens bent…",
    sending: "Bezig met versturen…",
    notSent:
      "Je aanvraag kon niet verstuurd worden: we waren niet bereikbaar. Je antwoorden staan op dit toestel. Kijk je verbinding na en verstuur opnieuw.",
    notSentTitle: "Nog niet verstuurd",
    notChecked:
      "Je antwoorden konden niet nagekeken worden, omdat een deel van deze pagina niet geladen is. Probeer opnieuw zodra je online bent.",
    draft: {
      title: "Je kladversie",
      plain:
        "Wat je typt, blijft alleen op dit toestel, tot je het verstuurt of wist. Je kunt later verdergaan, en schrijven zonder verbinding.",
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
      resume: "Ga ermee verder",
      remove: "Wis ze",
      removed: "Je kladversie is gewist.",
    },
  },
} as const;
