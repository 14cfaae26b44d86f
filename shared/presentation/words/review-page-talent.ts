/** What the staff's page says of a newcomer otherwise than of a start-up, and what only it says. */
export const talentReviewWords = {
  en: {
    title: () => "Decide about a newcomer's request",
    done: () => "A newcomer's request: nothing to decide now",
    unreachable: "The newcomer cannot be reached by mail",
    unreachableText: (since: string) =>
      `Since ${since} our letters to the address below come back, so we send none any more. Call, or find another way.`,
    who: "Who it is",
    profile: "Situation",
    place: "Town as typed",
    arrival: "Arrival",
    household: "Household",
    consents: "Consent",
    shareDesks: "to share with desks",
    noConsent: "none: this request may not go to a desk",
    cameFrom: "Comes along with",
    ownWords: "In the newcomer's own words",
    needs: "What is needed, and who helps",
    goesTo: {
      desk: "We write to",
      service: "Named in the plan, to be contacted by the newcomer",
      gap: "Nobody helps with this",
    },
    contact: "How to reach the newcomer",
    earlier: "Earlier requests from the same address",
    candidates: "Which desk would take care of it",
    candidatesText:
      "If you send the request to the desks now, the first of this list is asked. All others keep their reason.",
    nobody: "No desk can take this request as it stands. Sending it would bring it back to you.",
    excluded: "Desks that cannot take it",
    causes: {
      qualify:
        "The first desk above is asked, with a deadline. If no desk takes it, it comes back to you.",
      refer:
        "The desk you choose gets the request and the contact data (only with consent), and the newcomer hears who it is. No answer is awaited.",
      decline:
        "The newcomer gets a mail with your name and your reason, and keeps the plan. Say where else help may be found.",
      release:
        "The request goes to the desks like any other, and the newcomer gets the plan. If it needs a decision after that, you get another mail.",
      ask: "The newcomer gets your text as a question and can answer it on their page. You hear when they do; they are reminded, and the request is closed if nothing comes.",
    },
    reasonHint:
      "The newcomer reads this for “refer”, “cannot help” and “ask”. Be kind and concrete.",
    decidedByHint: "Every decision carries a name. The newcomer sees it.",
    partner: "Desk (only to refer)",
    waiting:
      "The newcomer was asked and has not answered yet. You can decide all the same, for instance after a call.",
    doneText: "The request waits for nobody of our team at this moment. It is now:",
    conflict: "Do you know this person? Then leave the decision to a colleague.",
  },
  nl: {
    title: () => "Beslis over de aanvraag van een nieuwkomer",
    done: () => "Aanvraag van een nieuwkomer: nu niets te beslissen",
    unreachable: "De nieuwkomer is niet bereikbaar per mail",
    unreachableText: (since: string) =>
      `Sinds ${since} komen onze brieven naar het adres hieronder terug, dus sturen we er geen meer. Bel, of zoek een andere manier.`,
    who: "Over wie het gaat",
    profile: "Situatie",
    place: "Gemeente zoals getypt",
    arrival: "Aankomst",
    household: "Gezin",
    consents: "Toestemming",
    shareDesks: "om te delen met diensten",
    noConsent: "geen: deze aanvraag mag niet naar een dienst",
    cameFrom: "Komt mee met",
    ownWords: "In de eigen woorden van de nieuwkomer",
    needs: "Wat er nodig is, en wie helpt",
    goesTo: {
      desk: "We schrijven naar",
      service: "In het plan vermeld, de nieuwkomer neemt zelf contact op",
      gap: "Niemand helpt hiermee",
    },
    contact: "Zo bereik je de nieuwkomer",
    earlier: "Eerdere aanvragen van hetzelfde adres",
    candidates: "Welke dienst ervoor zou zorgen",
    candidatesText:
      "Als je de aanvraag nu naar de diensten stuurt, vragen we de eerste van deze lijst. Bij alle andere staat waarom niet.",
    nobody:
      "Geen enkele dienst kan deze aanvraag zo opnemen. Ze versturen brengt ze terug bij jou.",
    excluded: "Diensten die ze niet kunnen opnemen",
    causes: {
      qualify:
        "We vragen de eerste dienst hierboven, met een termijn. Neemt geen enkele dienst ze op, dan komt ze terug bij jou.",
      refer:
        "De dienst die je kiest, krijgt de aanvraag en de contactgegevens (alleen met toestemming), en de nieuwkomer verneemt wie het is. We wachten geen antwoord af.",
      decline:
        "De nieuwkomer krijgt een mail met je naam en je reden, en houdt het plan. Zeg waar er misschien nog hulp te vinden is.",
      release:
        "De aanvraag gaat naar de diensten zoals elke andere, en de nieuwkomer krijgt het plan. Is er daarna een beslissing nodig, dan krijg je een nieuwe mail.",
      ask: "De nieuwkomer krijgt je tekst als vraag en kan op de eigen pagina antwoorden. Je krijgt bericht als dat gebeurt; er volgen herinneringen, en zonder antwoord sluiten we de aanvraag af.",
    },
    reasonHint:
      "De nieuwkomer leest dit bij “doorverwijzen”, “niet verder helpen” en “vragen”. Wees vriendelijk en concreet.",
    decidedByHint: "Elke beslissing draagt een naam. De nieuwkomer ziet die.",
    partner: "Dienst (alleen om door te verwijzen)",
    waiting:
      "De nieuwkomer kreeg een vraag en heeft nog niet geantwoord. Je kan toch al beslissen, bijvoorbeeld na een gesprek.",
    doneText: "De aanvraag wacht op dit moment op niemand van ons team. De stand is nu:",
    conflict: "Ken je deze persoon? Laat de beslissing dan aan een collega.",
  },
} as const;
