import type { CriterionResult, NeedMatch, Screening } from "./decision.ts";
import type { Programme } from "./programme.ts";
import { highestLevel } from "./region-fit.ts";

/**
 * One thing that would change a score. `gain` is in points of its side (0–100), not rounded: of added value for a
 * criterion E, of region fit for a need.
 */
export type Lever =
  /** The level was capped; evidence lifts it to what was said. */
  | { kind: "evidence"; criterion: string; to: number; gain: number }
  /** Nothing was answered; this much is to be had without any evidence. */
  | { kind: "answer"; criterion: string; to: number; gain: number }
  /** One level higher; `evidence` when that level counts only with some. */
  | { kind: "level"; criterion: string; to: number; evidence: boolean; gain: number }
  /** A need that the region meets badly, one level better. */
  | { kind: "need"; need: string; level: number; gain: number };

/** A need above this level is met well enough not to be spoken of. */
const badlyMet = 2;

/** What would change the scores most, the largest gain first, at most `most` of them and one for each criterion. */
export function leversOf(screening: Screening, programme: Programme, most = 3): Lever[] {
  return [...valueLevers(screening, programme), ...needLevers(screening)]
    .sort((a, b) => b.gain - a.gain)
    .slice(0, most);
}

function valueLevers({ criteria }: Screening, { rubric }: Programme): Lever[] {
  const whole = rubric.addedValue.reduce((sum, { weight }) => sum + weight, 0) * highestLevel;
  const answered = new Set(rubric.addedValue.flatMap(({ id, answer }) => (answer ? [id] : [])));
  return criteria
    .filter(({ id }) => answered.has(id))
    .flatMap((criterion) => {
      const lever = valueLever(criterion, rubric.evidence.capWithout);
      if (!lever) return [];
      const rise = lever.to - (criterion.level ?? 0);
      return [{ ...lever, gain: (100 * criterion.weight * rise) / whole }];
    });
}

function valueLever({ id, level, evidence, cappedFrom }: CriterionResult, cap: number) {
  const now = level ?? 0;
  const next = Math.floor(now) + 1;
  if (cappedFrom !== undefined) return { kind: "evidence" as const, criterion: id, to: cappedFrom };
  if (evidence === "unknown") return { kind: "answer" as const, criterion: id, to: cap };
  if (next > highestLevel) return undefined;
  const needsProof = next > cap && evidence !== "given";
  return { kind: "level" as const, criterion: id, to: next, evidence: needsProof };
}

/** Of the needs, those with the lowest level: the region can raise them, or another place can. */
function needLevers({ criteria }: Screening): Lever[] {
  const rows = criteria.flatMap(({ weight, importance = 0, needs = [] }) =>
    needs.map((need) => ({ need, stake: weight * importance, share: shareOf(need, needs) })),
  );
  const lowest = Math.min(badlyMet, ...rows.map(({ need }) => need.level));
  const whole =
    criteria.reduce((sum, { weight, importance = 0 }) => sum + weight * importance, 0) *
    highestLevel;
  return rows
    .filter(({ need }) => need.level === lowest)
    .map(({ need: { need, level }, stake, share }) => ({
      kind: "need",
      need,
      level,
      gain: (100 * stake * share) / whole,
    }));
}

/** How much of its criterion's level a need makes up, by importance. */
function shareOf({ importance }: NeedMatch, needs: readonly NeedMatch[]): number {
  return importance / needs.reduce((sum, one) => sum + one.importance, 0);
}
