import { fraction, plus } from "./fraction.ts";
import { markOf } from "./mark.ts";
import { oncePer } from "./once-per.ts";
import type { Rubric } from "./programme-rubric.ts";
import type { ThresholdName } from "./reason-codes.ts";

/** The printed thresholds as marks, and how far around them a second reader is asked for. */
export const limitsOf = oncePer(({ bands: { a, b, minConfidence, nearThreshold } }: Rubric) => {
  const mark = (printed: number) => markOf(fraction(printed));
  const near = (name: ThresholdName, of: "addedValue" | "regionFit", printed: number) => ({
    name,
    of,
    low: markOf(plus(fraction(printed), fraction(-nearThreshold))),
    high: markOf(plus(fraction(printed), fraction(nearThreshold))),
  });
  return {
    a: { addedValue: mark(a.addedValue), regionFit: mark(a.regionFit) },
    b: { addedValue: mark(b.addedValue), regionFit: mark(b.regionFit) },
    confidence: mark(minConfidence),
    floors: Object.entries(a.floors).map(([criterion, floor]) => ({ criterion, floor })),
    near: [
      near("a-added-value", "addedValue", a.addedValue),
      near("a-region-fit", "regionFit", a.regionFit),
      near("b-added-value", "addedValue", b.addedValue),
      near("b-region-fit", "regionFit", b.regionFit),
    ],
  };
});
