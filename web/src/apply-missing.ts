import { addedValue } from "#shared/domain/added-value.ts";
import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { CriterionResult } from "#shared/domain/decision.ts";
import { toNumber } from "#shared/domain/fraction.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { scoreBar } from "#shared/presentation/score.ts";
import { numberInWords } from "#shared/presentation/words/dates.ts";
import { type Names, namesOf } from "#shared/presentation/words/names.ts";
import { stepOfField, steps } from "./apply-steps.ts";
import { applyFormWords } from "./apply-words.ts";

/** A form as far as it has come, in the shape of the outside contract. */
interface Unfinished {
  needs?: readonly unknown[];
  venture?: { sector?: string | undefined; nace?: string | undefined };
  value?: Record<string, Placed | undefined>;
}

interface Placed {
  level?: number | undefined;
  fteYear3?: number | undefined;
  evidence?: string | undefined;
}

/** At most this many ways to more certainty are named at once. */
const mostHints = 5;

/**
 * What does a form still lack before somebody can judge it? `missing` are the fields that must be filled in and are not.
 * It names no score: it says what we cannot see yet.
 */
export function stillNeeded(
  form: Unfinished,
  missing: readonly string[],
  programme: Programme,
  language: Language,
): SafeHtml {
  const words = applyFormWords[language].still;
  const names = namesOf(programme, language);
  const counts = steps.map((_, at) => ({
    step: at + 1,
    count: missing.filter((field) => stepOfField(field) === at + 1).length,
  }));
  const items = [
    ...counts
      .filter(({ count }) => count > 0)
      .map(
        ({ step, count }) =>
          html`<a href="#step-${step}">${words.required(applyFormWords[language].stepTitles[step - 1] ?? "", count)}</a>`,
      ),
    ...(form.needs?.length ? [] : [html`<a href="#needs">${words.needs}</a>`]),
  ];
  return html`${items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : html`<p>${words.nothing}</p>`}${certainty(form, programme, names)}`;
}

function certainty(form: Unfinished, programme: Programme, names: Names): SafeHtml {
  const { language } = names;
  const words = applyFormWords[language].still;
  const { confidence, criteria } = addedValue(placed(form), programme);
  const { minConfidence } = programme.rubric.bands;
  const percent = (share: number) => numberInWords(share * 100, language, 0);
  const sure = toNumber(confidence);
  const hints = criteria
    .filter(({ evidence }) => evidence !== "given")
    .toSorted((a, b) => gain(b) - gain(a) || b.weight - a.weight)
    .slice(0, mostHints)
    .map((criterion) => html`<li>${hint(criterion, programme, names)}</li>`);
  return html`${scoreBar({
    label: words.certainty,
    value: sure,
    most: 1,
    said: `${percent(sure)} %`,
    marks: [minConfidence],
  })}<p>${sure >= minConfidence ? words.enough(percent(minConfidence)) : words.short(percent(minConfidence))}</p>${hints.length > 0 && html`<ul>${hints}</ul>`}`;
}

/** Only what the added value looks at counts here. */
function placed({ venture, value = {} }: Unfinished): StartupAnswers {
  const answers = Object.entries(value).map(([key, answer]) => [
    key,
    answer && { ...answer, evidence: Boolean(answer.evidence) },
  ]);
  return {
    role: "founder",
    seatCountry: "",
    foundedYear: 0,
    employees: 0,
    subsidiaryOfGroup: false,
    sector: venture?.sector ?? "",
    otherSectors: [],
    stage: "",
    trl: 1,
    localTradeOnly: false,
    ...(venture?.nace ? { nace: venture.nace } : {}),
    intent: "",
    preferredNuts3: [],
    needs: [],
    value: Object.fromEntries(answers),
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: false },
  };
}

/** An open question costs all its certainty; missing evidence only a part, and more when it also costs points. */
function gain({ evidence, weight, cappedFrom }: CriterionResult): number {
  return weight * (evidence === "unknown" ? 3 : cappedFrom === undefined ? 1 : 2);
}

function hint(criterion: CriterionResult, { rubric }: Programme, names: Names): SafeHtml {
  const { language } = names;
  const words = applyFormWords[language].still;
  const { id, evidence, cappedFrom, level } = criterion;
  const title = names.criterion(id);
  const answer = rubric.addedValue.find((one) => one.id === id)?.answer;
  if (answer === undefined) return html`<a href="#venture-nace">${words.nace}</a>`;
  const field = answer === "jobs" ? "fteYear3" : "level";
  if (evidence === "unknown")
    return html`<a href="#value-${answer}-${field}">${words.open(title)}</a>`;
  const text =
    cappedFrom === undefined
      ? words.evidence(title)
      : words.capped(title, String(cappedFrom), String(level));
  return html`<a href="#value-${answer}-evidence">${text}</a>`;
}
