import type { Screening } from "#shared/domain/decision.ts";
import { type Lever, leversOf } from "#shared/domain/levers.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { numberInWords } from "./dates.ts";
import { inSentence, type Names } from "./names.ts";

/** What would change a score most, in whole sentences. */
const phrases = {
  en: {
    evidence: (title: string, gain: string) =>
      `${title}: give evidence for what you told us. That is worth ${gain} of added value.`,
    answer: (title: string, gain: string) =>
      `${title}: you did not fill this in. An answer is worth up to ${gain} of added value, more with evidence.`,
    level: (title: string, anchor: string, gain: string, evidence: boolean) =>
      `${title}: the next level is “${anchor}”${evidence ? ", with evidence" : ""}. That is worth ${gain} of added value.`,
    need: (need: string, level: string, gain: string) =>
      `${need}: the region meets this need only in part (${level} of 5). Each level more is worth ${gain} of region fit; another place or solution may help.`,
    points: (count: string) => (count === "1" ? "1 point" : `${count} points`),
  },
  nl: {
    evidence: (title: string, gain: string) =>
      `${title}: toon bewijs voor wat je ons vertelde. Dat is ${gain} meerwaarde waard.`,
    answer: (title: string, gain: string) =>
      `${title}: dit vulde je niet in. Een antwoord is tot ${gain} meerwaarde waard, met bewijs nog meer.`,
    level: (title: string, anchor: string, gain: string, evidence: boolean) =>
      `${title}: het volgende niveau is “${anchor}”${evidence ? ", met bewijs" : ""}. Dat is ${gain} meerwaarde waard.`,
    need: (need: string, level: string, gain: string) =>
      `${need}: de regio vult deze nood maar deels in (${level} van 5). Elk niveau meer is ${gain} match met de regio waard; een andere plaats of oplossing kan helpen.`,
    points: (count: string) => (count === "1" ? "1 punt" : `${count} punten`),
  },
} as const;

export function leversInWords(
  screening: Screening | undefined,
  programme: Programme,
  names: Names,
): string[] {
  return screening
    ? leversOf(screening, programme).map((lever) => leverInWords(lever, programme, names))
    : [];
}

function leverInWords(lever: Lever, { rubric }: Programme, names: Names): string {
  const { language } = names;
  const { evidence, answer, level, need, points } = phrases[language];
  const gain = points(numberInWords(lever.gain, language));
  if (lever.kind === "need")
    return need(names.need(lever.need), numberInWords(lever.level, language), gain);
  const title = names.criterion(lever.criterion);
  if (lever.kind === "evidence") return evidence(title, gain);
  if (lever.kind === "answer") return answer(title, gain);
  const criterion = rubric.addedValue.find(({ id }) => id === lever.criterion);
  const anchor = criterion?.anchors[lever.to]?.[language] ?? String(lever.to);
  return level(title, inSentence(anchor), gain, lever.evidence);
}
