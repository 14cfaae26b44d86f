import type { ValueKey } from "#shared/domain/answers.ts";
import type { BandChange, PartnerChange } from "#shared/domain/counterfactual.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { ChangedAnswer } from "#shared/domain/single-changes.ts";
import { numberInWords } from "./dates.ts";
import { bandLabels, importanceLabels } from "./labels.ts";
import { inSentence, type Names } from "./names.ts";

/** What would have to be otherwise for another outcome, in whole sentences. */

const words = {
  en: {
    rise: (what: string, band: string) => `One thing alone would bring “${band}”: ${what}.`,
    turn: (what: string, who: string) =>
      `The smallest change that sends it elsewhere: ${what}. Then ${who} would be asked.`,
    nobody: "nobody",
    evidence: (title: string) => `evidence for ${title}`,
    level: (title: string, anchor: string) => `${title} at the level “${anchor}”`,
    proved: (title: string, anchor: string) => `${title} at the level “${anchor}”, with evidence`,
    jobs: (count: string) => `${count} full-time jobs here in year three`,
    trl: (level: string) => `technology readiness ${level}`,
    crl: (level: string) => `customer readiness ${level}`,
    intent: (intent: string) => `the plan “${intent}”`,
    nace: "an activity code",
    investors: "consent to share with investors",
    place: (town: string) => `${town} as the preferred town`,
    need: (need: string, importance: string) => `${need} as “${importance}”`,
    dropped: (need: string) => `${need} not asked for`,
  },
  nl: {
    rise: (what: string, band: string) => `Eén ding alleen zou “${band}” geven: ${what}.`,
    turn: (what: string, who: string) =>
      `De kleinste wijziging die de aanvraag elders brengt: ${what}. Dan zou ${who} gevraagd worden.`,
    nobody: "niemand",
    evidence: (title: string) => `bewijs voor ${title}`,
    level: (title: string, anchor: string) => `${title} op het niveau “${anchor}”`,
    proved: (title: string, anchor: string) => `${title} op het niveau “${anchor}”, met bewijs`,
    jobs: (count: string) => `${count} voltijdse jobs hier in het derde jaar`,
    trl: (level: string) => `technologierijpheid ${level}`,
    crl: (level: string) => `klantrijpheid ${level}`,
    intent: (intent: string) => `het plan “${intent}”`,
    nace: "een activiteitencode",
    investors: "toestemming om met investeerders te delen",
    place: (town: string) => `${town} als voorkeursplaats`,
    need: (need: string, importance: string) => `${need} als “${importance}”`,
    dropped: (need: string) => `${need} niet gevraagd`,
  },
} as const;

/** `One thing alone would bring “Qualified”: evidence for innovation.` */
export function riseInWords(
  { changed, band }: BandChange,
  programme: Programme,
  names: Names,
): string {
  return words[names.language].rise(
    changedInWords(changed, programme, names),
    bandLabels[names.language][band],
  );
}

/** `The smallest change that sends it elsewhere: Aalst as the preferred town. Then Health Hub Aalst would be asked.` */
export function turnInWords(
  { changed, partner }: PartnerChange,
  programme: Programme,
  names: Names,
): string {
  const { turn, nobody } = words[names.language];
  const who = partner === undefined ? nobody : names.partner(partner);
  return turn(changedInWords(changed, programme, names), who);
}

function changedInWords(changed: ChangedAnswer, programme: Programme, names: Names): string {
  const { language } = names;
  const said = words[language];
  switch (changed.what) {
    case "evidence":
      return said.evidence(titleOf(changed.key, programme, names));
    case "level": {
      const { key, to, proved } = changed;
      const say = proved ? said.proved : said.level;
      return say(titleOf(key, programme, names), anchorOf(key, to, programme, language));
    }
    case "jobs":
    case "trl":
    case "crl":
      return said[changed.what](numberInWords(changed.to, language));
    case "intent":
      return said.intent(names.intent(changed.to));
    case "nace":
    case "investors":
      return said[changed.what];
    case "place":
      return said.place(names.municipality(changed.to));
    case "need": {
      const need = inSentence(names.need(changed.need));
      return changed.to === 0
        ? said.dropped(need)
        : said.need(need, importanceLabels[language][changed.to]);
    }
  }
}

function criterionOf(key: ValueKey | "jobs", { rubric }: Programme) {
  return rubric.addedValue.find(({ answer }) => answer === key);
}

function titleOf(key: ValueKey | "jobs", programme: Programme, names: Names): string {
  return inSentence(criterionOf(key, programme)?.title[names.language] ?? key);
}

function anchorOf(key: ValueKey, level: number, programme: Programme, language: Language): string {
  return inSentence(criterionOf(key, programme)?.anchors[level]?.[language] ?? String(level));
}
