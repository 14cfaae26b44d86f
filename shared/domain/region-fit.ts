import type { StartupAnswers } from "./answers.ts";
import type { CriterionResult, NeedMatch } from "./decision.ts";
import { dividedBy, type Fraction, fraction, sumOf, times, toNumber, zero } from "./fraction.ts";
import { landingPlace } from "./landing-place.ts";
import { matchNeed } from "./need-match.ts";
import { sharePoints } from "./points.ts";
import type { Programme } from "./programme.ts";
import type { Rubric } from "./programme-rubric.ts";
import { reason } from "./reason-codes.ts";

/** The highest level of the printed anchors. */
export const highestLevel = 5;

/** How much a criterion of R matters to the company (0–3), and what level the region has for it (0–5). */
export interface RegionFitInput {
  id: string;
  importance: number;
  level: Fraction;
}

/** R as an exact number, null when nothing is needed; and as doubles that add up. */
export interface RegionFitTotal {
  exact: Fraction | null;
  total: number | null;
  /** By criterion, in the rubric's order. */
  points: number[];
}

export interface RegionFit extends RegionFitTotal {
  criteria: CriterionResult[];
  matches: NeedMatch[];
}

/**
 * R = 100 × Σ(weight · importance · level) / Σ(weight · importance · 5), in exact arithmetic.
 * A criterion that is not listed, or has importance 0, drops out.
 */
export function regionFitFromLevels(
  inputs: readonly RegionFitInput[],
  rubric: Rubric,
): RegionFitTotal {
  const rows = rubric.regionFit.map(({ id, weight }) => {
    const input = inputs.find((one) => one.id === id);
    return {
      stake: times(fraction(weight), fraction(input?.importance ?? 0)),
      level: input?.level ?? zero,
    };
  });
  const most = times(sumOf(rows.map(({ stake }) => stake)), fraction(highestLevel));
  if (most.n === 0n) return { exact: null, total: null, points: rows.map(() => 0) };
  const shares = rows.map(({ stake, level }) =>
    times(fraction(100), dividedBy(times(stake, level), most)),
  );
  return { exact: sumOf(shares), ...sharePoints(shares) };
}

/** What can the region give this company? Each need against the map, gathered by criterion. */
export function regionFit(answers: StartupAnswers, programme: Programme): RegionFit {
  const { rubric, settings, places, taxonomies } = programme;
  const place = landingPlace(answers, places, settings.region.defaultMunicipality);
  const matches = answers.needs.map((need) => matchNeed(need, answers, place, programme));
  const criterionOf = new Map(taxonomies.needs.map(({ id, criterion }) => [id, criterion]));
  const rows = rubric.regionFit.map(({ id, weight }) => {
    const needs = matches.filter(({ need }) => criterionOf.get(need) === id);
    const importance = Math.max(0, ...needs.map((one) => one.importance));
    return { id, weight, needs, importance, level: weightedMean(needs) };
  });
  const total = regionFitFromLevels(
    rows.map(({ id, importance, level }) => ({ id, importance, level: level ?? zero })),
    rubric,
  );
  const criteria = rows.map(({ level, ...row }, at): CriterionResult => {
    const shown = level && toNumber(level);
    return {
      ...row,
      level: shown,
      points: total.points[at] ?? 0,
      why: [
        shown === null
          ? reason("not-needed")
          : reason("level-from-needs", {
              needs: row.needs.map(({ need }) => need),
              importance: row.importance,
              level: shown,
            }),
      ],
    };
  });
  return { ...total, criteria, matches };
}

/** Mean level of the needs, weighted by importance; null without needs. */
function weightedMean(needs: readonly NeedMatch[]): Fraction | null {
  const importances = sumOf(needs.map(({ importance }) => fraction(importance)));
  if (importances.n === 0n) return null;
  const levels = needs.map(({ importance, level }) => times(fraction(importance), fraction(level)));
  return dividedBy(sumOf(levels), importances);
}
