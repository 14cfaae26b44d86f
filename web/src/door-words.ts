import type { Language } from "#shared/domain/lead.ts";
import { languageNames } from "#shared/presentation/words/labels.ts";
import { guideWords } from "./guide-words.ts";
import { homeWords } from "./home-words.ts";
import { paths } from "./paths.ts";

/** Pages that come before somebody has chosen a language: both languages, Dutch first. */
interface DoorTexts {
  title: string;
  texts: Record<Language, { language: string; text: string; links: [string, string][] }>;
}

/** The page at `/`. */
export function doorTexts(region: Record<Language, string>): DoorTexts {
  const text = (language: Language) => ({
    language: languageNames[language],
    text: homeWords[language].description(region[language]),
    links: [
      [paths.home[language], languageNames[language]],
      [paths.guide[language], guideWords[language].title],
    ] as [string, string][],
  });
  return { title: "Soft Landing", texts: { nl: text("nl"), en: text("en") } };
}

/** The page for an address that leads nowhere. */
export const notFoundTexts: DoorTexts = {
  title: "Deze pagina bestaat niet",
  texts: {
    nl: {
      language: languageNames.nl,
      text: "Het adres is verkeerd getypt, of de pagina is verhuisd. Vanaf het begin vind je alles terug.",
      links: [
        [paths.home.nl, "Naar het begin"],
        [paths.apply.nl, "Naar het formulier"],
      ],
    },
    en: {
      language: languageNames.en,
      text: "This page does not exist: the address was mistyped, or the page has moved. You find everything from the start.",
      links: [
        [paths.home.en, "To the start"],
        [paths.apply.en, "To the form"],
      ],
    },
  },
};
