import type { StartupAnswers } from "./answers.ts";
import type { CriterionResult, NeedMatch, Reason } from "./decision.ts";
import type { Exact, Ratio } from "./fraction.ts";
import { matchNeeds } from "./need-match.ts";
import { oncePer } from "./once-per.ts";
import { shareRatios } from "./points.ts";
import type { Programme } from "./programme.ts";
import type { Rubric } from "./programme-rubric.ts";
import { reason } from "./reason-codes.ts";

/** The highest level of the printed anchors. */
export const highestLevel = 5;

/** How much a criterion of R matters to the company (0–3), and what level the region has for it (0–5). */
export interface RegionFitInput {
  id: string;
  importance: number;
  level: Ratio;
}

/** R as an exact number, null when nothing is needed; and as doubles that add up. */
export interface RegionFitTotal {
  exact: Exact | null;
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
  const rows = rubric.regionFit.map(({ id }) => inputs.find((one) => one.id === id) ?? notNeeded);
  return totalOf(rows, rubric);
}

type Row = Pick<RegionFitInput, "importance" | "level">;
const notNeeded: Row = { importance: 0, level: { n: 0, d: 1 } };

/** The rows are in the rubric's order. */
function totalOf(rows: readonly Row[], { regionFit: criteria }: Rubric): RegionFitTotal {
  let stakes = 0;
  const shares = criteria.map(({ weight }, at): Ratio => {
    const { importance, level } = rows[at] ?? notNeeded;
    stakes += weight * importance;
    return { n: 100 * weight * importance * level.n, d: level.d };
  });
  if (stakes === 0) return { exact: null, total: null, points: rows.map(() => 0) };
  return shareRatios(shares, highestLevel * stakes);
}

/** What can the region give this company? Each need against the map, gathered by criterion. */
export function regionFit(answers: StartupAnswers, programme: Programme): RegionFit {
  const { rubric } = programme;
  const matches = matchNeeds(answers, programme);
  const needsOf = rubric.regionFit.map((): NeedMatch[] => []);
  const criterionOf = criteriaByNeed(programme);
  for (const match of matches) needsOf[criterionOf.get(match.need) ?? -1]?.push(match);
  const rows = needsOf.map(rowOf);
  const { exact, total, points: shares } = totalOf(rows, rubric);
  const criteria = rubric.regionFit.map(({ id, weight }, at): CriterionResult => {
    const needs = needsOf[at] ?? [];
    const { importance, level } = rows[at] ?? notNeeded;
    const points = shares[at] ?? 0;
    if (importance === 0)
      return { id, weight, needs, importance, level: null, points, why: becauseNotNeeded };
    const shown = level.n / level.d;
    const why = reason("level-from-needs", {
      needs: needs.map(({ need }) => need),
      importance,
      level: shown,
    });
    return { id, weight, needs, importance, level: shown, points, why: [why] };
  });
  return { exact, total, points: shares, criteria, matches };
}

/** Reasons without anything of the company in them are the same objects in every result. */
const becauseNotNeeded: Reason[] = [reason("not-needed")];
Object.freeze(becauseNotNeeded);

/** The highest importance of the needs, and their mean level, weighted by importance. */
function rowOf(needs: readonly NeedMatch[]): Row {
  if (needs.length === 0) return notNeeded;
  let importance = 0;
  let n = 0;
  let d = 0;
  for (const need of needs) {
    importance = Math.max(importance, need.importance);
    n += need.importance * need.level;
    d += need.importance;
  }
  return { importance, level: { n, d } };
}

/** In which place of the rubric each need counts. */
const criteriaByNeed = oncePer(
  ({ rubric, taxonomies }: Programme) =>
    new Map(
      taxonomies.needs.map(({ id, criterion }) => [
        id,
        rubric.regionFit.findIndex((one) => one.id === criterion),
      ]),
    ),
);
