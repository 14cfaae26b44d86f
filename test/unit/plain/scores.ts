import type { Reason } from "#shared/domain/decision.ts";
import { atLeast, type Fraction, fraction, plus, sumOf, times } from "#shared/domain/fraction.ts";

/** The arithmetic of the rubric, as plainly as it is printed: exact fractions, whatever they cost. */

/** A fraction of another: `a / b`. */
export function over(a: Fraction, b: Fraction): Fraction {
  return times(a, { n: b.d, d: b.n });
}

/** Is a score at most so many points away from a threshold? */
export function isWithin(score: Fraction, threshold: number, points: number): boolean {
  const low = plus(fraction(threshold), fraction(-points));
  const high = plus(fraction(threshold), fraction(points));
  return atLeast(score, low) && atLeast(high, score);
}

export function numberOf({ n, d }: Fraction): number {
  return Number(n) / Number(d);
}

/**
 * Shares as doubles that add up to the nearest double of their sum: each is cut to the last binary place of the
 * total, and what is left over goes, a place each, to those that lost most, the first one on a tie.
 */
export function cutToTotal(shares: readonly Fraction[]): { total: number; points: number[] } {
  const total = numberOf(sumOf(shares));
  if (total === 0) return { total, points: shares.map(() => 0) };
  let unit = 1;
  while (total * unit * 2 < 2 ** 53) unit *= 2;
  const cut = shares.map(({ n, d }) => (n * BigInt(unit)) / d);
  const lost = shares.map(({ n, d }, at) => ({
    at,
    lost: { n: n * BigInt(unit) - (cut[at] ?? 0n) * d, d },
  }));
  let left = BigInt(total * unit) - cut.reduce((sum, one) => sum + one, 0n);
  for (const { at } of lost.toSorted(byLoss)) {
    if (left === 0n) break;
    cut[at] = (cut[at] ?? 0n) + 1n;
    left -= 1n;
  }
  return { total, points: cut.map((units) => Number(units) / unit) };
}

function byLoss(a: { at: number; lost: Fraction }, b: { at: number; lost: Fraction }): number {
  const difference = b.lost.n * a.lost.d - a.lost.n * b.lost.d;
  return difference === 0n ? a.at - b.at : difference > 0n ? 1 : -1;
}

/** A reason without the empty `about`. */
export function because(code: string, about?: Reason["about"]): Reason {
  return about ? { code, about } : { code };
}
