import { compare, type Exact, toNumber } from "./fraction.ts";

/** A score or a threshold: exact, and the nearest double, which is what people are shown. */
export interface Mark {
  readonly exact: Exact;
  readonly shown: number;
}

export function markOf(exact: Exact): Mark {
  return { exact, shown: toNumber(exact) };
}

/** Scores go to 100, where doubles are sure to many more digits than this. */
const hair = 1e-6;

/** Is `a` as high as `b` or higher? The doubles tell, unless they are so close that only the exact numbers can. */
export function reaches(a: Mark, b: Mark): boolean {
  const difference = a.shown - b.shown;
  if (difference > hair) return true;
  if (difference < -hair) return false;
  return compare(a.exact, b.exact) >= 0;
}
