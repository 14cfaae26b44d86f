import type { StartupAnswers } from "./answers.ts";
import type { CriterionResult } from "./decision.ts";
import { type Exact, fraction } from "./fraction.ts";
import { oncePer } from "./once-per.ts";
import { type Points, sharePoints } from "./points.ts";
import type { Programme } from "./programme.ts";
import type { Rubric } from "./programme-rubric.ts";
import { highestLevel } from "./region-fit.ts";
import { type Judged, judge } from "./value-level.ts";

/** E and the confidence in it, exact; and E as doubles that add up. */
export interface AddedValue {
  exact: Exact;
  total: number;
  confidence: Exact;
  criteria: CriterionResult[];
}

type Criterion = Rubric["addedValue"][number];

/**
 * E = 100 × Σ(weight · level) / Σ(weight · 5), in exact arithmetic, from the levels by criterion id.
 * A criterion that is not listed counts as level 0. `points` are in the rubric's order.
 */
export function addedValueFromLevels(
  levels: ReadonlyMap<string, number>,
  { addedValue }: Rubric,
): Points {
  const parts = addedValue.map(({ id, weight }) => 100 * weight * (levels.get(id) ?? 0));
  return sharePoints(parts, highestLevel * weightOf(addedValue));
}

/** What does the region gain from this company, and how sure is that? */
export function addedValue(answers: StartupAnswers, programme: Programme): AddedValue {
  const { rubric } = programme;
  const criteria = rubric.addedValue.map((criterion) =>
    withoutPoints(criterion, judge(criterion, answers, programme)),
  );
  const parts = criteria.map(({ weight, level }) => 100 * weight * (level ?? 0));
  const { exact, total, points } = sharePoints(parts, highestLevel * weightOf(criteria));
  criteria.forEach((criterion, at) => {
    criterion.points = points[at] ?? 0;
  });
  return { exact, total, confidence: confidenceIn(criteria, rubric), criteria };
}

function weightOf(criteria: readonly { weight: number }[]): number {
  let sum = 0;
  for (const { weight } of criteria) sum += weight;
  return sum;
}

/** One literal for each shape: such results are made and read faster. */
function withoutPoints({ id, weight }: Criterion, judged: Judged): CriterionResult {
  const { level, evidence, cappedFrom, why } = judged;
  return cappedFrom === undefined
    ? { id, weight, level, evidence, why, points: 0 }
    : { id, weight, level, evidence, cappedFrom, why, points: 0 };
}

/** The share of the weights that is trusted: wholly with evidence, partly without, not at all when unknown. */
function confidenceIn(criteria: readonly CriterionResult[], rubric: Rubric): Exact {
  const { given, missing, of } = trusts(rubric);
  let trusted = 0;
  for (const { weight, evidence } of criteria)
    trusted += weight * (evidence === "given" ? given : evidence === "missing" ? missing : 0);
  return { n: trusted, d: of * weightOf(criteria) };
}

/** How far an answer with and one without evidence are trusted, as whole numbers out of `of`. */
const trusts = oncePer(({ evidence: { confidenceWith, confidenceWithout } }: Rubric) => {
  const given = fraction(confidenceWith);
  const missing = fraction(confidenceWithout);
  return {
    given: Number(given.n * missing.d),
    missing: Number(missing.n * given.d),
    of: Number(given.d * missing.d),
  };
});
