import type { Language } from "#shared/domain/lead.ts";

/** Levels 1 to 9 of technology and customer readiness, in plain words. */
export const technologyLevels: Record<Language, readonly string[]> = {
  en: [
    "The principle has been seen",
    "The concept is written down",
    "An experiment proves the concept",
    "It works in the laboratory",
    "It works in a setting like the real one",
    "It was shown in a setting like the real one",
    "A prototype runs in real use",
    "It is complete and qualified",
    "It is proven in daily use",
  ],
  nl: [
    "Het principe is waargenomen",
    "Het concept staat op papier",
    "Een experiment bewijst het concept",
    "Het werkt in het labo",
    "Het werkt in een omgeving zoals de echte",
    "Het is getoond in een omgeving zoals de echte",
    "Een prototype draait in echt gebruik",
    "Het is af en gekeurd",
    "Het is bewezen in dagelijks gebruik",
  ],
};

export const customerLevels: Record<Language, readonly string[]> = {
  en: [
    "We guess that there is a need",
    "The need is written down",
    "We have first feedback from the market",
    "Several customers confirmed the need",
    "Target customers are interested and in touch",
    "First tests or partnerships confirm the benefit",
    "Longer tests or first paid sales",
    "First structured sales",
    "Sales that scale",
  ],
  nl: [
    "We vermoeden dat er een nood is",
    "De nood staat op papier",
    "We kregen eerste reacties uit de markt",
    "Meerdere klanten bevestigden de nood",
    "Mogelijke klanten tonen interesse en er is contact",
    "Eerste tests of samenwerkingen bevestigen het nut",
    "Langere tests of eerste betalende klanten",
    "Eerste gestructureerde verkoop",
    "Verkoop die opschaalt",
  ],
};
