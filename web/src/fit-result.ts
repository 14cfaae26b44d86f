import type { NeedMatch, Screening } from "#shared/domain/decision.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { side } from "#shared/presentation/explanation.ts";
import { html, linkable, type SafeHtml } from "#shared/presentation/html.ts";
import { scoreBar } from "#shared/presentation/score.ts";
import { listInWords, numberInWords } from "#shared/presentation/words/dates.ts";
import { explanationWords } from "#shared/presentation/words/explanation.ts";
import { inSentence, type Names, namesOf } from "#shared/presentation/words/names.ts";
import { reasonInWords } from "#shared/presentation/words/reasons.ts";
import { bandsPicture } from "./bands-picture.ts";
import { checkFit, type FitAnswers } from "./fit-answers.ts";
import { fitWords } from "./fit-words.ts";
import { paths } from "./paths.ts";

export interface FitResult {
  /** Region fit, unrounded; null when no need was picked. */
  regionFit: number | null;
  /** One line for the bar at the bottom of a small screen, and for screen readers. */
  brief: string;
  result: SafeHtml;
}

/** Reasons of the best case that have to do with the region; the others speak of an added value nobody gave. */
const ofTheRegion = [
  "not-a-region-fit",
  "not-a-critical-gap",
  "band-c-region-fit",
  "band-c-critical-gap",
  "band-i-no-needs",
];

/** The answer of "Does the region fit us?" in words and pictures. `now` is an instant. */
export function fitResult(
  fit: FitAnswers,
  programme: Programme,
  language: Language,
  now: string,
): FitResult {
  const words = fitWords[language];
  const screening = checkFit(fit, programme, now);
  const { regionFit } = screening;
  if (regionFit === null) {
    return { regionFit, brief: words.waiting, result: html`<p>${words.waiting}</p>` };
  }
  const names = namesOf(programme, language);
  const { bands, name: rubric } = programme.rubric;
  const matches = screening.criteria.flatMap(({ needs = [] }) => needs);
  const said = numberInWords(regionFit, language);
  return {
    regionFit,
    brief: words.brief(said),
    result: html`${scoreBar({
      label: words.score,
      value: regionFit,
      most: 100,
      said: explanationWords[language].ofHundred(said),
      marks: [bands.b.regionFit, bands.a.regionFit],
    })}<h3>${words.outlook}</h3>${outlook(screening, programme, names)}
<h3>${words.met}</h3>${met(matches, programme, names)}
<h3>${words.gaps}</h3>${gaps(matches, names)}
<details><summary>${words.why}</summary>${side(screening, "regionFit", names)}<p class="soft">${words.rules(rubric, programme.version.slice(0, 8))}</p></details>`,
  };
}

function outlook(screening: Screening, { rubric }: Programme, names: Names): SafeHtml {
  const { language } = names;
  const words = fitWords[language];
  const { a, b, minConfidence } = rubric.bands;
  const number = (value: number) => numberInWords(value, language);
  const reasons = screening.bandWhy.filter(({ code }) => ofTheRegion.includes(code));
  const floors = Object.entries(a.floors).map(([id, level]) =>
    words.floor(inSentence(names.criterion(id)), number(level)),
  );
  return html`<p><strong>${words.possible[screening.band]}</strong></p>${
    reasons.length > 0 &&
    html`<ul>${reasons.map((reason) => html`<li>${reasonInWords(reason, names)}</li>`)}</ul>`
  }${
    screening.band === "A" &&
    html`<p>${words.asks(number(a.addedValue), listInWords(floors, language), number(minConfidence * 100))}</p>`
  }<p>${words.below(number(b.addedValue))}</p>${bandsPicture(language, rubric, screening.regionFit)}<p class="soft">${words.picture}</p>`;
}

/** Each need that something meets: by what, how well, and how many others offer it. */
function met(matches: readonly NeedMatch[], { assets }: Programme, names: Names): SafeHtml {
  const { language } = names;
  const words = fitWords[language];
  const items = matches.flatMap(({ need, asset: id, level }) => {
    const best = assets.find((asset) => asset.id === id);
    if (!best) return [];
    const others = assets.filter(({ offers }) => offers.includes(need)).length - 1;
    const text = words.bestOf(best.name, numberInWords(level, language, 2));
    const link = best.website && linkable(best.website);
    return [
      html`<li><strong>${names.need(need)}</strong><br>${link ? html`<a href="${link}" rel="noopener external">${text}</a>` : text} ${words.others(others)} (<a href="${paths.region[language]}?need=${need}">${words.onMap}<span class="sr">: ${names.need(need)}</span></a>)</li>`,
    ];
  });
  return html`<ul class="met">${items}</ul>`;
}

function gaps(matches: readonly NeedMatch[], names: Names): SafeHtml {
  const words = fitWords[names.language];
  const missing = matches.filter(({ asset, criticalGap }) => asset === undefined || criticalGap);
  if (missing.length === 0) return html`<p>${words.noGaps}</p>`;
  return html`<ul>${missing.map(
    ({ need, asset, criticalGap, why }) =>
      html`<li>${asset === undefined ? words.gap(names.need(need)) : why.map((reason) => html`${reasonInWords(reason, names)} `)}${criticalGap && html` <span class="tag">${words.critical}</span>`}</li>`,
  )}</ul>`;
}
