import type { TalentAnswers, Urgency } from "#shared/domain/answers.ts";
import type { NeedRoute } from "#shared/domain/decision.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { NeedsFor } from "./company.ts";
import { calendarDay, monthInWords } from "./dates.ts";
import { inSentence, type Names } from "./names.ts";

/** A newcomer and the needs in words: circumstances only, no name, and nothing that rates anybody. */

export const urgencyLabels: Record<Language, Record<Urgency, string>> = {
  en: { urgent: "urgent", soon: "soon", later: "later" },
  nl: { urgent: "dringend", soon: "binnenkort", later: "later" },
};

const phrases = {
  en: {
    eu: "citizen of the EU, the EEA or Switzerland",
    other: "citizen of a country outside the EU, the EEA and Switzerland",
    lives: (place: string) => `Going to live in ${place}.`,
    anywhere: "The town is not known yet.",
    employer: "An employer asks on behalf of this person, who agreed.",
    unknown: "not known yet",
    alone: "nobody comes along",
    partner: "a partner comes along",
    children: (count: number) =>
      count === 1 ? "1 child comes along" : `${count} children come along`,
    both: (count: number) =>
      count === 1
        ? "a partner and 1 child come along"
        : `a partner and ${count} children come along`,
    helper: { newcomer: "we write to it", desk: "written to once a desk takes the request" },
    service: { newcomer: "contact it yourself", desk: "contacted by the newcomer" },
  },
  nl: {
    eu: "burger van de EU, de EER of Zwitserland",
    other: "burger van een land buiten de EU, de EER en Zwitserland",
    lives: (place: string) => `Gaat wonen in ${place}.`,
    anywhere: "De gemeente is nog niet bekend.",
    employer: "Een werkgever vraagt dit voor deze persoon, die daarmee akkoord ging.",
    unknown: "nog niet bekend",
    alone: "niemand komt mee",
    partner: "een partner komt mee",
    children: (count: number) => (count === 1 ? "1 kind komt mee" : `${count} kinderen komen mee`),
    both: (count: number) =>
      count === 1
        ? "een partner en 1 kind komen mee"
        : `een partner en ${count} kinderen komen mee`,
    helper: {
      newcomer: "wij schrijven ernaar",
      desk: "krijgt bericht zodra een dienst de aanvraag opneemt",
    },
    service: { newcomer: "neem zelf contact op", desk: "de nieuwkomer neemt contact op" },
  },
} as const;

/** `Researcher, citizen of a country outside the EU, the EEA and Switzerland. Going to live in Gent.` */
export function newcomerInWords(answers: TalentAnswers, names: Names): string {
  const words = phrases[names.language];
  const { profile, euCitizen, municipality, onBehalf } = answers;
  const place = municipality ? words.lives(names.municipality(municipality)) : words.anywhere;
  const citizen = euCitizen ? words.eu : words.other;
  const employer = onBehalf ? ` ${words.employer}` : "";
  return `${names.profile(profile)}, ${citizen}. ${place}${employer}`;
}

/** The day or the month of arrival, as far as it is known. */
export function arrivalInWords(answers: TalentAnswers, language: Language): string {
  const { arrival, arrivalDay } = answers;
  if (arrivalDay) return calendarDay(arrivalDay, language);
  return arrival ? monthInWords(arrival, language) : phrases[language].unknown;
}

/** Who comes along, in counts. */
export function householdInWords({ household }: TalentAnswers, language: Language): string {
  const words = phrases[language];
  const { partner, children } = household;
  if (children === 0) return partner ? words.partner : words.alone;
  return partner ? words.both(children) : words.children(children);
}

/** `Housing: urgent` */
export function talentNeedInWords(
  { need, urgency }: TalentAnswers["needs"][number],
  names: Names,
): string {
  return `${names.talentNeed(need)}: ${urgencyLabels[names.language][urgency]}`;
}

/** How the needs fall apart for one desk: with it, with another desk or service, with nobody; as `reader` is told it. */
export function needsAtDesk(
  routes: readonly NeedRoute[],
  desk: string | undefined,
  { desks }: Pick<Programme, "desks">,
  names: Names,
  reader: "newcomer" | "desk" = "desk",
): NeedsFor {
  const { helper, service } = phrases[names.language];
  const split: NeedsFor = { met: [], elsewhere: [], gaps: [] };
  for (const route of routes) {
    const words = talentNeedInWords(route, names);
    const other = desks.find(({ id }) => id === route.desk);
    if (route.goesTo === "gap" || !other) split.gaps.push(words);
    else if (other.id === desk && route.goesTo === "desk") split.met.push(words);
    else if (route.goesTo === "desk")
      split.elsewhere.push(`${words} – ${other.name} (${helper[reader]})`);
    else {
      const how = inSentence(other.channel[names.language]).replace(/\.$/, "");
      const where = other.website ? `, ${other.website}` : "";
      split.elsewhere.push(`${words} – ${other.name} (${service[reader]}: ${how}${where})`);
    }
  }
  return split;
}
