import { type Fraction, sumOf, toNumber } from "./fraction.ts";

/**
 * How do exact shares become numbers that still add up? `total` is the nearest double of the exact sum, and the
 * points are whole multiples of its last binary place, so adding them up in any order gives `total` exactly.
 * Each differs from its exact share by less than that place (under 2e-14 for a total of 100);
 * what rounding leaves over goes to the largest remainders, the first listed one on a tie.
 * Shares must not be negative.
 */
export function sharePoints(shares: readonly Fraction[]): { total: number; points: number[] } {
  const total = toNumber(sumOf(shares));
  if (total === 0) return { total, points: shares.map(() => 0) };
  const places = binaryPlaces(total);
  const scaled = shares.map(({ n, d }) => ({ n: n << BigInt(places), d }));
  const floors = scaled.map(({ n, d }) => n / d);
  const leftOver = BigInt(total * 2 ** places) - floors.reduce((sum, one) => sum + one, 0n);
  const byRemainder = scaled
    .map(({ n, d }, at) => ({ at, remainder: { n: n % d, d } }))
    .sort((a, b) => byLargest(a.remainder, b.remainder) || a.at - b.at);
  const luckyOnes = new Set(byRemainder.slice(0, Number(leftOver)).map(({ at }) => at));
  const points = floors.map(
    (units, at) => Number(units + (luckyOnes.has(at) ? 1n : 0n)) / 2 ** places,
  );
  return { total, points };
}

function byLargest(a: Fraction, b: Fraction): number {
  const difference = b.n * a.d - a.n * b.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** How many binary places a double of this size has after its point. */
function binaryPlaces(value: number): number {
  let places = 0;
  while (value * 2 ** (places + 1) < 2 ** 53) places += 1;
  return places;
}
