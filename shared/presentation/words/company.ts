import type { StartupPerson } from "#shared/domain/answers.ts";
import type { NeedMatch } from "#shared/domain/decision.ts";
import type { Language, StartupLead } from "#shared/domain/lead.ts";
import { countryName, listInWords, monthInWords } from "./dates.ts";
import { importanceLabels } from "./labels.ts";
import { inSentence, type Names } from "./names.ts";

/** The company and its needs in words: nothing here says how to reach anybody. */

const unnamed: Record<Language, string> = { en: "the company", nl: "het bedrijf" };

/** The company's name, or `the company` when the person was erased. */
export function companyName(person: StartupPerson | undefined, language: Language): string {
  return person?.company.name ?? unnamed[language];
}

/** `Photonics, growth phase. Technology at level 7 of 9, founded in 2011, 40 people.` */
export function profileInWords(state: StartupLead, names: Names): string {
  const { sector, otherSectors, stage, trl, foundedYear, employees, seatCountry } = state.answers;
  const { language } = names;
  const others = otherSectors.filter((other) => other !== sector).map(names.sector);
  const sectors = listInWords([names.sector(sector), ...others.map(inSentence)], language);
  const phase = inSentence(names.stage(stage));
  const country = countryName(seatCountry, language);
  if (language === "nl") {
    return `${sectors}, fase: ${phase}. Zetel in ${country}, opgericht in ${foundedYear}, ${employees} ${employees === 1 ? "medewerker" : "medewerkers"}. Technologie op niveau ${trl} van 9.`;
  }
  return `${sectors}, phase: ${phase}. Seat in ${country}, founded in ${foundedYear}, ${employees} ${employees === 1 ? "person" : "people"}. Technology at level ${trl} of 9.`;
}

/** `Clean room: essential, by June 2027` */
export function needInWords(
  need: { need: string; importance: 1 | 2 | 3; by?: string },
  names: Names,
): string {
  const { language } = names;
  const importance = importanceLabels[language][need.importance];
  const by = need.by
    ? `${language === "nl" ? ", tegen" : ", by"} ${monthInWords(need.by, language)}`
    : "";
  return `${names.need(need.need)}: ${importance}${by}`;
}

/** How the needs fall apart for one partner: met by it, met elsewhere in the region, met by nobody near. */
export interface NeedsFor {
  met: string[];
  elsewhere: string[];
  gaps: string[];
}

/** A need that the map meets no better than this counts as a gap. */
const gapAtMost = 1;

export function needsFor(state: StartupLead, covered: readonly string[], names: Names): NeedsFor {
  const matches = new Map<string, NeedMatch>(
    (state.screening?.criteria ?? [])
      .flatMap((criterion) => criterion.needs ?? [])
      .map((match) => [match.need, match]),
  );
  const split: NeedsFor = { met: [], elsewhere: [], gaps: [] };
  for (const need of state.answers.needs) {
    const words = needInWords(need, names);
    const match = matches.get(need.need);
    if (covered.includes(need.need)) split.met.push(words);
    else if (match?.asset !== undefined && match.level > gapAtMost) {
      split.elsewhere.push(`${words} (${names.asset(match.asset)})`);
    } else split.gaps.push(words);
  }
  return split;
}
