import type { CriterionResult, NeedMatch, Screening } from "#shared/domain/decision.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { html, type SafeHtml } from "./html.ts";
import { scoreBar } from "./score.ts";
import { listInWords, numberInWords } from "./words/dates.ts";
import { explanationWords } from "./words/explanation.ts";
import { importanceLabels } from "./words/labels.ts";
import { inSentence, type Names } from "./words/names.ts";
import { reasonInWords } from "./words/reasons.ts";

/** The result of a screening as a picture and as text, for founders and for staff alike. */

/** Both scores and the confidence, with the thresholds of band A as marks. */
export function scores(screening: Screening, programme: Programme, names: Names): SafeHtml {
  const words = explanationWords[names.language];
  const { regionFit, addedValue, confidence } = screening;
  const { bands } = programme.rubric;
  const ofHundred = (value: number | null) =>
    value === null ? words.unknown : words.ofHundred(numberInWords(value, names.language));
  return html`${scoreBar({
    label: words.regionFit,
    value: regionFit,
    most: 100,
    said: ofHundred(regionFit),
    marks: [bands.a.regionFit],
  })}${scoreBar({
    label: words.addedValue,
    value: addedValue,
    most: 100,
    said: ofHundred(addedValue),
    marks: [bands.a.addedValue],
  })}${scoreBar({
    label: words.confidence,
    value: confidence,
    most: 1,
    said: `${numberInWords(confidence * 100, names.language, 0)} %`,
    marks: [bands.minConfidence],
  })}<p class="soft">${words.marks(
    numberInWords(bands.a.regionFit, names.language),
    numberInWords(bands.a.addedValue, names.language),
    numberInWords(bands.minConfidence * 100, names.language, 0),
  )}</p>`;
}

/** One side, criterion by criterion. `evidence` is what the founder typed, by criterion; only for staff. */
export function side(
  screening: Pick<Screening, "criteria">,
  which: "regionFit" | "addedValue",
  names: Names,
  evidence: Readonly<Record<string, string>> = {},
): SafeHtml {
  const letter = which === "regionFit" ? "R" : "E";
  const criteria = screening.criteria.filter(({ id }) => id.startsWith(letter));
  const counted = criteria.filter(({ level }) => level !== null);
  const notAsked = criteria.filter(({ level }) => level === null);
  const titles = notAsked.map(({ id }) => `${id} ${names.criterion(id)}`);
  return html`${counted.map((criterion) => criterionBlock(criterion, names, evidence[criterion.id]))}${
    titles.length > 0 &&
    html`<p class="soft">${explanationWords[names.language].notAsked} ${listInWords(titles, names.language)}.</p>`
  }`;
}

function criterionBlock(
  criterion: CriterionResult,
  names: Names,
  evidence: string | undefined,
): SafeHtml {
  const { id, level, weight, points, why, needs = [], importance } = criterion;
  const { language } = names;
  const words = explanationWords[language];
  const title = `${id} ${names.criterion(id)}`;
  const facts = words.facts(
    numberInWords(weight, language),
    numberInWords(points, language, 1),
    importance === undefined ? undefined : numberInWords(importance, language),
  );
  return html`<h3>${title}</h3>${scoreBar({
    label: facts,
    value: level,
    most: 5,
    said: words.ofFive(numberInWords(level ?? 0, language, 2)),
    small: true,
  })}<ul>${why.map((reason) => html`<li>${reasonInWords(reason, names)}</li>`)}${needs.map((need) => needItem(need, names))}${evidence && html`<li>${words.evidence}: <span class="typed">${evidence}</span></li>`}</ul>\n`;
}

function needItem(
  { need, importance, level, why, criticalGap }: NeedMatch,
  names: Names,
): SafeHtml {
  const { language } = names;
  const words = explanationWords[language];
  const label = inSentence(importanceLabels[language][importance]);
  return html`<li><strong>${names.need(need)}</strong> (${label}): ${words.ofFive(numberInWords(level, language, 2))}${criticalGap && html` <span class="tag">${words.criticalGap}</span>`}<ul>${why.map((reason) => html`<li>${reasonInWords(reason, names)}</li>`)}</ul></li>`;
}

/** Reasons of the band as a list. */
export function bandReasons({ bandWhy }: Screening, names: Names): SafeHtml {
  return html`<ul>${bandWhy.map((reason) => html`<li>${reasonInWords(reason, names)}</li>`)}</ul>`;
}
