/** What a newcomer's page says otherwise than a founder's, and what only it says. */
export const talentStatusWords = {
  en: {
    contact: "Your desk",
    askHint: "A person of our team reads it and answers by mail.",
    correct: {
      title: "Correct my data",
      text: "Change how we reach you, or your own words. Whoever works on your request sees the new text. Has your arrival, your town or a need changed? Tell a person above. We confirm by mail to the address that you give.",
      button: "Save my corrections",
    },
    withdraw: {
      title: "Withdraw my request",
      text: "Nobody works on it any more. The desks that know of it are told. We keep the file for a while, in case you come back.",
      confirm: "Yes, I want to withdraw my request.",
      button: "Withdraw",
    },
    erase: {
      title: "Erase my personal data",
      text: "Your request is withdrawn, and your name, contact data and texts are deleted for good. Only codes and counts remain, so that the region learns what newcomers need. A desk that got your contact data has its own copy; ask them as well.",
      confirm: "Yes, I want my personal data to be erased. This cannot be undone.",
      button: "Erase",
    },
  },
  nl: {
    contact: "Jouw dienst",
    askHint: "Iemand van ons team leest je vraag en antwoordt per mail.",
    correct: {
      title: "Mijn gegevens verbeteren",
      text: "Verander hoe we je bereiken, of je eigen woorden. Wie aan je aanvraag werkt, ziet de nieuwe tekst. Is je aankomst, je gemeente of een nood veranderd? Zeg het hierboven aan een mens. We bevestigen per mail aan het adres dat je opgeeft.",
      button: "Bewaar mijn verbeteringen",
    },
    withdraw: {
      title: "Mijn aanvraag intrekken",
      text: "Niemand werkt er nog aan. De diensten die ervan weten, krijgen bericht. We houden het dossier nog een tijd bij, voor het geval je terugkomt.",
      confirm: "Ja, ik wil mijn aanvraag intrekken.",
      button: "Intrekken",
    },
    erase: {
      title: "Mijn persoonsgegevens wissen",
      text: "Je aanvraag wordt ingetrokken, en je naam, contactgegevens en teksten worden definitief gewist. Alleen codes en aantallen blijven, zodat de regio leert wat nieuwkomers nodig hebben. Een dienst die je contactgegevens kreeg, heeft een eigen kopie; vraag het ook daar.",
      confirm:
        "Ja, ik wil dat mijn persoonsgegevens gewist worden. Dit kan niet ongedaan gemaakt worden.",
      button: "Wissen",
    },
  },
} as const;

/** From one form to the other. */
export const crossingWords = {
  en: {
    companions: "People who come with you need help settling?",
    companionsText:
      "Partners, children and colleagues get a plan of their own, and the desks that help. Each of them fills in a short form.",
    companionsLink: "Ask for help for a newcomer",
    founding: "Do you want to start a business here?",
    foundingText:
      "Then also tell us about the business: we look for the partner that helps you land it. From outside the EU, the EEA and Switzerland you need a professional card to work for yourself; your plan above says more.",
    foundingLink: "Tell us about the business",
  },
  nl: {
    companions: "Hebben mensen die meekomen hulp nodig?",
    companionsText:
      "Partners, kinderen en collega’s krijgen een eigen plan, en de diensten die helpen. Elk van hen vult een kort formulier in.",
    companionsLink: "Vraag hulp voor een nieuwkomer",
    founding: "Wil je hier een zaak beginnen?",
    foundingText:
      "Vertel ons dan ook over je zaak: we zoeken de partner die je helpt om te landen. Van buiten de EU, de EER en Zwitserland heb je een beroepskaart nodig om zelfstandig te werken; je plan hierboven zegt er meer over.",
    foundingLink: "Vertel ons over je zaak",
  },
} as const;
