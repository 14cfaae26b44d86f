/** Words of the first page. Times come from the programme; `region` is its name. */
export const homeWords = {
  en: {
    title: "A soft landing for your company",
    description: (region: string) =>
      `For companies from abroad that want to start in ${region}: see whether it fits, send one form, and meet the one partner that can help.`,
    lead: (region: string) =>
      `You build something new, and you think of ${region}. We find out with you whether it fits on both sides, and bring you to the one partner that can help you land.`,
    toFit: "Does the region fit us?",
    toRegion: "See what the region offers",
    toApply: "Send a request",
    newcomers: "Do you come to live and work here?",
    newcomersText: (region: string) =>
      `Researchers, employees, students, partners and families: say what you need in ${region}, and get your own plan with dates. Employers can ask for somebody who agreed.`,
    toWelcome: "Ask for help and get my plan",
    toGuide: "Read the newcomers’ guide",
    who: "For whom",
    whoFits: (age: number, staffBelow: number) => [
      `young companies from abroad, at most ${age} years old and with fewer than ${staffBelow} people`,
      "with a product or technology of their own that has been proven to work",
      "that want to start here within two years",
    ],
    whoElse:
      "Is your company older, already here, or a shop or consultancy? Send your request anyway: a person brings you to the service that fits.",
    how: "How it goes",
    steps: [
      {
        title: "See whether it fits",
        time: "2 minutes",
        text: "Pick your sector and what you need. You see at once what the region can give you. Nothing is sent.",
      },
      {
        title: "Tell us about your company",
        time: "about 12 minutes",
        text: "One form. It keeps a draft on your device, and says what we still need.",
      },
      {
        title: "We look from two sides",
        time: (days: string) => `at once, or within ${days} when a person must look`,
        text: "Fixed, published rules look at both sides and give a reason for each point. You can follow it on your own page.",
      },
      {
        title: "One partner answers",
        time: (from: string, to: string) => `${from} to ${to}, depending on the partner`,
        text: "Exactly one partner gets your request, with a deadline. No answer, or a no? Then it moves on to the next by itself, and we tell you.",
      },
    ],
    timesNote: "The partners’ times are our proposal to them.",
    sides: "Two sides",
    sidesText:
      "A landing works only when both sides gain. So every request is looked at twice, and both scores go from 0 to 100.",
    gives: "Region fit: what the region gives you",
    givesText: (criteria: string) =>
      `We lay your needs beside what stands on our map. It counts: ${criteria}.`,
    gains: "Added value: what you give the region",
    gainsText: (criteria: string) =>
      `You place your company on printed steps, and evidence makes it certain. It counts: ${criteria}.`,
    pictureTitle: "What the two scores lead to",
    bands: {
      A: (fit: string, value: string) =>
        `Qualified: region fit from ${fit} and added value from ${value}, and enough evidence. Goes to a partner at once.`,
      B: (fit: string, value: string) =>
        `Promising: region fit from ${fit} and added value from ${value}. A person advises you first.`,
      C: "A good company with a better place elsewhere. A person introduces you there.",
      D: "Not now. A person tells you why, and what would help.",
      I: "Too little is known. We ask you first.",
    },
    person: "A person says no, never a computer",
    personText: [
      "The rules can only say yes. Whatever is not in your favour goes to a person, who reads it, signs it and gives the reasons.",
      "You see every point and why it was given. You can correct it, withdraw it or have it erased at any time.",
      "Nobody gets your contact data before a partner has accepted your request.",
    ],
  },
  nl: {
    title: "Een zachte landing voor je bedrijf",
    description: (region: string) =>
      `Voor bedrijven uit het buitenland die in ${region} willen starten: zie of het past, verstuur één formulier, en ontmoet de ene partner die kan helpen.`,
    lead: (region: string) =>
      `Je bouwt iets nieuws, en je denkt aan ${region}. Samen met jou gaan we na of het aan beide kanten past, en we brengen je bij de ene partner die je kan helpen landen.`,
    toFit: "Past de regio bij ons?",
    toRegion: "Zie wat de regio biedt",
    toApply: "Doe een aanvraag",
    newcomers: "Kom je hier wonen en werken?",
    newcomersText: (region: string) =>
      `Onderzoekers, werknemers, studenten, partners en gezinnen: zeg wat je nodig hebt in ${region}, en krijg je eigen plan met datums. Werkgevers kunnen het vragen voor iemand die akkoord ging.`,
    toWelcome: "Vraag hulp en krijg mijn plan",
    toGuide: "Lees de gids voor nieuwkomers",
    who: "Voor wie",
    whoFits: (age: number, staffBelow: number) => [
      `jonge bedrijven uit het buitenland, hoogstens ${age} jaar oud en met minder dan ${staffBelow} mensen`,
      "met een eigen product of technologie waarvan is aangetoond dat het werkt",
      "die hier binnen twee jaar willen starten",
    ],
    whoElse:
      "Is je bedrijf ouder, al hier, of een winkel of adviesbureau? Doe toch je aanvraag: een mens brengt je bij de dienst die past.",
    how: "Hoe het gaat",
    steps: [
      {
        title: "Zie of het past",
        time: "2 minuten",
        text: "Kies je sector en wat je nodig hebt. Je ziet meteen wat de regio je kan geven. Er wordt niets verstuurd.",
      },
      {
        title: "Vertel over je bedrijf",
        time: "ongeveer 12 minuten",
        text: "Eén formulier. Het bewaart een kladversie op je toestel, en zegt wat we nog nodig hebben.",
      },
      {
        title: "Wij kijken van twee kanten",
        time: (days: string) => `meteen, of binnen ${days} als een mens moet kijken`,
        text: "Vaste, gepubliceerde regels kijken naar beide kanten en geven voor elk punt een reden. Je volgt het op je eigen pagina.",
      },
      {
        title: "Eén partner antwoordt",
        time: (from: string, to: string) => `${from} tot ${to}, naargelang de partner`,
        text: "Precies één partner krijgt je aanvraag, met een termijn. Geen antwoord, of een nee? Dan gaat ze vanzelf naar de volgende, en we laten het je weten.",
      },
    ],
    timesNote: "De termijnen van de partners zijn ons voorstel aan hen.",
    sides: "Twee kanten",
    sidesText:
      "Een landing lukt alleen als beide kanten erbij winnen. Daarom kijken we twee keer naar elke aanvraag, en gaan beide scores van 0 tot 100.",
    gives: "Match met de regio: wat de regio jou geeft",
    givesText: (criteria: string) =>
      `We leggen je noden naast wat er op onze kaart staat. Dit telt: ${criteria}.`,
    gains: "Meerwaarde: wat jij de regio geeft",
    gainsText: (criteria: string) =>
      `Je plaatst je bedrijf op gedrukte trappen, en bewijs maakt het zeker. Dit telt: ${criteria}.`,
    pictureTitle: "Waartoe de twee scores leiden",
    bands: {
      A: (fit: string, value: string) =>
        `Gekwalificeerd: match vanaf ${fit} en meerwaarde vanaf ${value}, en genoeg bewijs. Gaat meteen naar een partner.`,
      B: (fit: string, value: string) =>
        `Veelbelovend: match vanaf ${fit} en meerwaarde vanaf ${value}. Een mens geeft je eerst advies.`,
      C: "Een goed bedrijf dat elders beter op zijn plaats is. Een mens brengt je daar in contact.",
      D: "Nu nog niet. Een mens vertelt je waarom, en wat zou helpen.",
      I: "Er is te weinig bekend. We vragen het je eerst.",
    },
    person: "Een mens zegt nee, nooit een computer",
    personText: [
      "De regels kunnen alleen ja zeggen. Alles wat niet in je voordeel is, gaat naar een mens, die het leest, ondertekent en de redenen geeft.",
      "Je ziet elk punt en waarom het gegeven werd. Je kunt het altijd verbeteren, intrekken of laten wissen.",
      "Niemand krijgt je contactgegevens voor een partner je aanvraag heeft aanvaard.",
    ],
  },
} as const;
