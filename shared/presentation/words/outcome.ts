import type { CriterionResult, Screening } from "#shared/domain/decision.ts";
import type { Language, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { listInWords, numberInWords } from "./dates.ts";
import { bandLabels } from "./labels.ts";
import { inSentence, type Names } from "./names.ts";

/** What a screening found, in the words of the printed rubric: strengths, gaps, and what would change it. */

const most = 3;
/** From this level on a criterion may be called a strength. */
const strongFrom = 2;

const phrases = {
  en: {
    needs: (needs: string) => `Essential and not met nearby: ${needs}`,
    next: (title: string, anchor: string) => `${title}: the next step would be “${anchor}”`,
    unknown: (title: string) => `${title}: not filled in, so we do not know`,
    tell: (title: string) => `${title}: tell us where you stand`,
    see: (partners: string) => `You can turn to ${partners}`,
    none: "Answer this mail: we gladly think along about what would help most",
  },
  nl: {
    needs: (needs: string) => `Onmisbaar en niet in de buurt te vinden: ${needs}`,
    next: (title: string, anchor: string) => `${title}: een volgende stap is “${anchor}”`,
    unknown: (title: string) => `${title}: niet ingevuld, dus weten we het niet`,
    tell: (title: string) => `${title}: vertel ons hoever je staat`,
    see: (partners: string) => `Je kunt terecht bij ${partners}`,
    none: "Antwoord op deze mail: we denken graag mee over wat het meest zou helpen",
  },
} as const;

export interface Findings {
  strengths: string[];
  gaps: string[];
  nextSteps: string[];
}

/** The three best and the three costliest points, and what to do about the latter. Empty lists when never screened. */
export function findingsOf(state: LeadState, programme: Programme, names: Names): Findings {
  const { language } = names;
  const words = phrases[language];
  const { screening } = state;
  if (!screening) return { strengths: [], gaps: [], nextSteps: [words.none] };
  const counted = screening.criteria.filter(({ level }) => level !== null);
  const strengths = [...counted]
    .filter((criterion) => levelOf(criterion) >= strongFrom)
    .sort((a, b) => levelOf(b) - levelOf(a) || b.weight - a.weight)
    .slice(0, most);
  const gaps = counted
    .filter((criterion) => !strengths.includes(criterion) && lost(criterion) > 0)
    .sort((a, b) => lost(b) - lost(a))
    .slice(0, most);
  const critical = screening.criticalGaps.map((need) => inSentence(names.need(need)));
  return {
    strengths: strengths.map((criterion) => describe(criterion, programme, names)),
    gaps: [
      ...(critical.length ? [words.needs(listInWords(critical, language))] : []),
      ...gaps.map((criterion) => describe(criterion, programme, names)),
    ].slice(0, most),
    nextSteps: nextSteps(screening, gaps, programme, names),
  };
}

function nextSteps(
  screening: Screening,
  gaps: CriterionResult[],
  programme: Programme,
  names: Names,
): string[] {
  const { language } = names;
  const words = phrases[language];
  const steps: string[] = [];
  for (const { id, met } of screening.gates) {
    const gate = programme.rubric.gates.find((one) => one.id === id);
    if (met || !gate) continue;
    steps.push(gate.advice[language]);
    if (gate.redirectTo.length > 0) {
      steps.push(words.see(listInWords(gate.redirectTo.map(names.partner), language)));
    }
  }
  for (const criterion of gaps.filter(({ id }) => id.startsWith("E"))) {
    const title = names.criterion(criterion.id);
    const anchor = anchorOf(programme, criterion.id, Math.floor(levelOf(criterion)) + 1, language);
    if (criterion.evidence === "unknown") steps.push(words.tell(title));
    else if (anchor) steps.push(words.next(title, anchor));
  }
  return steps.length > 0 ? steps : [words.none];
}

function describe(criterion: CriterionResult, programme: Programme, names: Names): string {
  const title = names.criterion(criterion.id);
  if (criterion.evidence === "unknown") return phrases[names.language].unknown(title);
  const anchor = anchorOf(programme, criterion.id, Math.floor(levelOf(criterion)), names.language);
  return anchor ? `${title}: ${inSentence(anchor)}` : title;
}

/** The printed text of a level, in one language. */
function anchorOf(
  programme: Programme,
  id: string,
  level: number,
  language: Language,
): string | undefined {
  const { regionFit, addedValue } = programme.rubric;
  const criterion = [...regionFit, ...addedValue].find((one) => one.id === id);
  return criterion?.anchors[level]?.[language];
}

function levelOf({ level }: CriterionResult): number {
  return level ?? 0;
}

/** Weight that the criterion left on the table; region fit counts by its importance. */
function lost({ level, weight, importance = 3 }: CriterionResult): number {
  return (weight * importance * (5 - (level ?? 0))) / 15;
}

/** The two scores, the confidence and the band, one line each. */
export function scoresInWords(screening: Screening | undefined, language: Language): string[] {
  if (!screening) return [];
  const score = (value: number | null) =>
    value === null ? "–" : `${numberInWords(value, language)} / 100`;
  const { regionFit, addedValue, confidence, band } = screening;
  const certainty = numberInWords(confidence, language, 2);
  const label = bandLabels[language][band];
  return language === "nl"
    ? [
        `Match met de regio: ${score(regionFit)}`,
        `Meerwaarde voor de regio: ${score(addedValue)}`,
        `Zekerheid: ${certainty}`,
        `Band ${band}: ${inSentence(label)}`,
      ]
    : [
        `Region fit: ${score(regionFit)}`,
        `Added value: ${score(addedValue)}`,
        `Confidence: ${certainty}`,
        `Band ${band}: ${inSentence(label)}`,
      ];
}
