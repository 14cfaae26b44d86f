import type { Band, Reason } from "./decision.ts";
import { atLeast, compare, type Fraction, fraction, plus, times, toNumber } from "./fraction.ts";
import type { Rubric } from "./programme-rubric.ts";
import { reason, type ThresholdName } from "./reason-codes.ts";

/** Everything the bands look at. Scores are exact, so a score on a threshold is on it. */
export interface Standing {
  addedValue: Fraction;
  /** Null when nothing is needed. */
  regionFit: Fraction | null;
  confidence: Fraction;
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

/**
 * Which band does a lead fall into, and what kept it from A? Precedence I, A, C, B, D; thresholds are inclusive.
 * A hold stands beside the band: it makes A impossible and changes nothing else.
 */
export function decideBand(standing: Standing, rubric: Rubric): BandDecision {
  const missing = missingForA(standing, rubric);
  const { band, why } = firstRule(standing, rubric, missing.length === 0);
  return {
    band,
    hold: standing.holdGates.length > 0,
    why: [...why, ...missing],
    nearThresholds: nearThresholds(standing, rubric),
  };
}

function firstRule(
  standing: Standing,
  { bands }: Rubric,
  nothingMissing: boolean,
): { band: Band; why: Reason[] } {
  const { addedValue, regionFit, confidence, metElsewhere } = standing;
  const enough = atLeast(confidence, fraction(bands.minConfidence));
  if (!enough || regionFit === null) {
    const unsure = reason("band-i-confidence", {
      confidence: toNumber(confidence),
      threshold: bands.minConfidence,
    });
    const noNeeds = regionFit === null ? [reason("band-i-no-needs")] : [];
    return { band: "I", why: [...(enough ? [] : [unsure]), ...noNeeds] };
  }
  const scores = {
    addedValue: toNumber(addedValue),
    regionFit: toNumber(regionFit),
    confidence: toNumber(confidence),
  };
  if (nothingMissing) return { band: "A", why: [reason("band-a", scores)] };
  if (!atLeast(addedValue, fraction(bands.b.addedValue)))
    return { band: "D", why: [reason("band-d", scores)] };
  const fits = atLeast(regionFit, fraction(bands.b.regionFit));
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
function missingForA(standing: Standing, { bands: { a } }: Rubric): Reason[] {
  const { addedValue, regionFit, levels, criticalGaps, holdGates } = standing;
  const missing: Reason[] = [];
  if (!atLeast(addedValue, fraction(a.addedValue)))
    missing.push(
      reason("not-a-added-value", { addedValue: toNumber(addedValue), threshold: a.addedValue }),
    );
  if (regionFit && !atLeast(regionFit, fraction(a.regionFit)))
    missing.push(
      reason("not-a-region-fit", { regionFit: toNumber(regionFit), threshold: a.regionFit }),
    );
  for (const [criterion, floor] of Object.entries(a.floors)) {
    const level = levels[criterion] ?? 0;
    if (level < floor) missing.push(reason("not-a-floor", { criterion, level, floor }));
  }
  if (criticalGaps.length > 0)
    missing.push(reason("not-a-critical-gap", { needs: [...criticalGaps] }));
  if (holdGates.length > 0) missing.push(reason("not-a-hold", { gates: [...holdGates] }));
  return missing;
}

/** Which thresholds lie so close to a score (inclusive) that a second reader is asked for? */
function nearThresholds(
  { addedValue, regionFit }: Standing,
  { bands: { a, b, nearThreshold } }: Rubric,
): ThresholdName[] {
  const reach = fraction(nearThreshold);
  const near = (score: Fraction | null, threshold: number) =>
    score !== null && compare(distance(score, fraction(threshold)), reach) <= 0;
  const all: [ThresholdName, boolean][] = [
    ["a-added-value", near(addedValue, a.addedValue)],
    ["a-region-fit", near(regionFit, a.regionFit)],
    ["b-added-value", near(addedValue, b.addedValue)],
    ["b-region-fit", near(regionFit, b.regionFit)],
  ];
  return all.flatMap(([name, isNear]) => (isNear ? [name] : []));
}

function distance(a: Fraction, b: Fraction): Fraction {
  const difference = plus(a, times(b, fraction(-1)));
  return difference.n < 0n ? times(difference, fraction(-1)) : difference;
}
