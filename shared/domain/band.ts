import { limitsOf } from "./band-limits.ts";
import type { Band, Reason } from "./decision.ts";
import type { Exact } from "./fraction.ts";
import { type Mark, markOf, reaches } from "./mark.ts";
import type { Rubric } from "./programme-rubric.ts";
import { reason, type ThresholdName } from "./reason-codes.ts";

/** Everything the bands look at. Scores are exact, so a score on a threshold is on it. */
export interface Standing {
  addedValue: Exact;
  /** Null when nothing is needed. */
  regionFit: Exact | null;
  confidence: Exact;
  /** Levels of E1–E9 that count, by id. */
  levels: Readonly<Record<string, number>>;
  /** Essential needs that the map does not meet. */
  criticalGaps: readonly string[];
  /** Of these, the ones that an asset outside the region offers. */
  metElsewhere: readonly { need: string; asset: string }[];
  /** Gates that ask a person to hold the lead. */
  holdGates: readonly string[];
}

export interface BandDecision {
  band: Band;
  hold: boolean;
  why: Reason[];
  nearThresholds: ThresholdName[];
}

/** A standing with its scores as marks. */
interface Marked extends Omit<Standing, "addedValue" | "regionFit" | "confidence"> {
  addedValue: Mark;
  regionFit: Mark | null;
  confidence: Mark;
}

/**
 * Which band does a lead fall into, and what kept it from A? Precedence I, A, C, B, D; thresholds are inclusive.
 * A hold stands beside the band: it makes A impossible and changes nothing else.
 */
export function decideBand(standing: Standing, rubric: Rubric): BandDecision {
  const { levels, criticalGaps, metElsewhere, holdGates } = standing;
  const marked: Marked = {
    levels,
    criticalGaps,
    metElsewhere,
    holdGates,
    addedValue: markOf(standing.addedValue),
    regionFit: standing.regionFit && markOf(standing.regionFit),
    confidence: markOf(standing.confidence),
  };
  const missing = missingForA(marked, rubric);
  const { band, why } = firstRule(marked, rubric, missing.length === 0);
  return {
    band,
    hold: holdGates.length > 0,
    why: [...why, ...missing],
    nearThresholds: nearThresholds(marked, rubric),
  };
}

function firstRule(
  { addedValue, regionFit, confidence, metElsewhere }: Marked,
  rubric: Rubric,
  nothingMissing: boolean,
): { band: Band; why: Reason[] } {
  const { bands } = rubric;
  const limits = limitsOf(rubric);
  const enough = reaches(confidence, limits.confidence);
  if (!enough || regionFit === null) {
    const unsure = reason("band-i-confidence", {
      confidence: confidence.shown,
      threshold: bands.minConfidence,
    });
    const noNeeds = regionFit === null ? [reason("band-i-no-needs")] : [];
    return { band: "I", why: [...(enough ? [] : [unsure]), ...noNeeds] };
  }
  const scores = {
    addedValue: addedValue.shown,
    regionFit: regionFit.shown,
    confidence: confidence.shown,
  };
  if (nothingMissing) return { band: "A", why: [reason("band-a", scores)] };
  if (!reaches(addedValue, limits.b.addedValue))
    return { band: "D", why: [reason("band-d", scores)] };
  const fits = reaches(regionFit, limits.b.regionFit);
  if (fits && metElsewhere.length === 0) return { band: "B", why: [reason("band-b", scores)] };
  const weak = reason("band-c-region-fit", {
    regionFit: scores.regionFit,
    threshold: bands.b.regionFit,
  });
  const elsewhere = reason("band-c-critical-gap", {
    needs: metElsewhere.map(({ need }) => need),
    assets: metElsewhere.map(({ asset }) => asset),
  });
  return {
    band: "C",
    why: [...(fits ? [] : [weak]), ...(metElsewhere.length > 0 ? [elsewhere] : [])],
  };
}

/** What band A still lacks, apart from the confidence and the needs that band I is about. */
function missingForA(
  { addedValue, regionFit, levels, criticalGaps, holdGates }: Marked,
  rubric: Rubric,
): Reason[] {
  const { a } = rubric.bands;
  const limits = limitsOf(rubric);
  const missing: Reason[] = [];
  if (!reaches(addedValue, limits.a.addedValue))
    missing.push(
      reason("not-a-added-value", { addedValue: addedValue.shown, threshold: a.addedValue }),
    );
  if (regionFit && !reaches(regionFit, limits.a.regionFit))
    missing.push(
      reason("not-a-region-fit", { regionFit: regionFit.shown, threshold: a.regionFit }),
    );
  for (const { criterion, floor } of limits.floors) {
    const level = levels[criterion] ?? 0;
    if (level < floor) missing.push(reason("not-a-floor", { criterion, level, floor }));
  }
  if (criticalGaps.length > 0)
    missing.push(reason("not-a-critical-gap", { needs: [...criticalGaps] }));
  if (holdGates.length > 0) missing.push(reason("not-a-hold", { gates: [...holdGates] }));
  return missing;
}

/** Which thresholds lie so close to a score (inclusive) that a second reader is asked for? */
function nearThresholds(standing: Marked, rubric: Rubric): ThresholdName[] {
  const names: ThresholdName[] = [];
  for (const { name, of, low, high } of limitsOf(rubric).near) {
    const score = standing[of];
    if (score && reaches(score, low) && reaches(high, score)) names.push(name);
  }
  return names;
}
