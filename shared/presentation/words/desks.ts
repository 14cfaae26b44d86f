import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Desk } from "#shared/domain/programme-welcome.ts";
import { listInWords } from "./dates.ts";
import type { Names } from "./names.ts";

/** How the NUTS codes of the areas of Flanders begin. */
const flanders = "BE2";

/** What can be said of a desk that helps newcomers. */
export const deskWords = {
  en: {
    part: {
      host: "Can take your whole request and answer for it.",
      helper: "We write to it for what it helps with.",
      informs: "Gives information: contact it yourself.",
    },
    everywhere: (areas: string) => `Everywhere in ${areas}.`,
    onlyIn: (places: string) => `Only in ${places}.`,
    flanders: "Flanders",
    channel: "How to reach it",
    where: "Where it helps",
    speaks: "Languages",
    verify: "Still to be confirmed by the desk.",
  },
  nl: {
    part: {
      host: "Kan je hele aanvraag opnemen en ervoor instaan.",
      helper: "Wij schrijven ernaar voor waar het mee helpt.",
      informs: "Geeft informatie: neem zelf contact op.",
    },
    everywhere: (areas: string) => `Overal in ${areas}.`,
    onlyIn: (places: string) => `Alleen in ${places}.`,
    flanders: "Vlaanderen",
    channel: "Hoe je ze bereikt",
    where: "Waar ze helpen",
    speaks: "Talen",
    verify: "Nog te bevestigen door de dienst.",
  },
} as const;

/** `Only in Gent.` / `Everywhere in East Flanders.` */
export function coverageInWords(
  { coverage: { nuts3, municipalities } }: Pick<Desk, "coverage">,
  { places, settings }: Pick<Programme, "places" | "settings">,
  names: Names,
): string {
  const { language } = names;
  const words = deskWords[language];
  if (municipalities.length > 0) return words.onlyIn(listInWords(municipalities, language));
  const flemish = places.areas
    .map((area) => area.nuts3)
    .filter((code) => code.startsWith(flanders));
  const whole = [
    { name: words.flanders, codes: flemish },
    { name: names.region, codes: settings.region.nuts3 },
  ].find(({ codes }) => codes.every((code) => nuts3.includes(code)));
  const others = nuts3.filter((code) => !whole?.codes.includes(code)).map(names.area);
  return words.everywhere(listInWords([...(whole ? [whole.name] : []), ...others], language));
}

/** `English, Dutch and French`; a code that names no language stays as it is. */
export function languagesInWords(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames([language], { type: "language", fallback: "code" });
  return listInWords(
    codes.map((code) => names.of(code) ?? code),
    language,
  );
}
