import { dividedBy, type Exact, fraction, type Ratio, sumOf, toNumber } from "./fraction.ts";

export interface Points {
  exact: Exact;
  /** The nearest double of `exact`. */
  total: number;
  points: number[];
}

/**
 * How do exact shares, each `part / whole`, become numbers that still add up? `total` is the nearest double of the
 * exact sum, and the points are whole multiples of its last binary place, so adding them up in any order gives
 * `total` exactly. Each differs from its exact share by less than that place (under 2e-14 for a total of 100);
 * what rounding leaves over goes to the largest remainders, the first listed one on a tie.
 * Parts are whole and not negative, `whole` is above 0.
 */
export function sharePoints(parts: readonly number[], whole: number): Points {
  let sum = 0;
  for (const part of parts) sum += part;
  return fits(sum, whole)
    ? quickly(parts, whole, sum)
    : slowly(parts.map((n) => ({ n, d: whole })));
}

/** The same for shares `n / (d · of)` whose denominators differ. */
export function shareRatios(shares: readonly Ratio[], of: number): Points {
  const common = commonDenominator(shares);
  const parts = shares.map(({ n, d }) => n * (common / d));
  let sum = 0;
  for (const part of parts) sum += part;
  return fits(sum, common * of)
    ? quickly(parts, common * of, sum)
    : slowly(shares.map(({ n, d }) => ({ n, d: d * of })));
}

function quickly(parts: readonly number[], whole: number, sum: number): Points {
  const total = sum / whole;
  const points = sum > 0 ? cut(parts, whole, total) : [...parts];
  return { exact: { n: sum, d: whole }, total, points };
}

function fits(sum: number, whole: number): boolean {
  return whole < largestDivisor && Number.isSafeInteger(sum + whole);
}

/** Long division in steps of so many binary places stays within what doubles hold exactly, up to such divisors. */
const longestStep = 2 ** 23;
const largestDivisor = 2 ** 29;

/** Divides the parts by `whole`: cut to the last binary place of `total`, and the rest shared out. */
function cut(parts: readonly number[], whole: number, total: number): number[] {
  const unit = lastPlace(total);
  const points: number[] = [];
  const rests: number[] = [];
  let left = total * unit;
  for (const part of parts) {
    let units = Math.floor(part / whole);
    let rest = part - units * whole;
    for (let places = unit; places > 1; ) {
      const step = Math.min(places, longestStep);
      const digit = Math.floor((rest * step) / whole);
      rest = rest * step - digit * whole;
      units = units * step + digit;
      places /= step;
    }
    points.push(units / unit);
    rests.push(rest);
    left -= units;
  }
  for (; left > 0; left -= 1) {
    const lucky = rests.indexOf(Math.max(...rests));
    points[lucky] = (points[lucky] ?? 0) + 1 / unit;
    rests[lucky] = -1;
  }
  return points;
}

/** How many units of its last binary place make 1, for a double of this size? At least 2 ** 45 for scores. */
function lastPlace(value: number): number {
  let unit = value < 128 ? 2 ** 45 : 1;
  while (value * unit < 2 ** 52) unit *= 2;
  return unit;
}

function commonDenominator(shares: readonly Ratio[]): number {
  let common = 1;
  for (const { d } of shares)
    if (d !== 1 && common % d !== 0) common = (common / greatestCommonDivisor(common, d)) * d;
  return common;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** In bigints, for what doubles cannot hold. */
function slowly(shares: readonly Ratio[]): Points {
  const exacts = shares.map(({ n, d }) => dividedBy(fraction(n), fraction(d)));
  const exact = sumOf(exacts);
  const total = toNumber(exact);
  if (total === 0) return { exact, total, points: shares.map(() => 0) };
  const unit = BigInt(lastPlace(total));
  const units = exacts.map(({ n, d }) => (n * unit) / d);
  const byRemainder = exacts
    .map(({ n, d }, at) => ({ at, n: (n * unit) % d, d }))
    .sort((a, b) => Number(b.n * a.d - a.n * b.d) || a.at - b.at);
  const left = BigInt(total * Number(unit)) - units.reduce((sum, one) => sum + one, 0n);
  const lucky = new Set(byRemainder.slice(0, Number(left)).map(({ at }) => at));
  const points = units.map((one, at) => Number(one + (lucky.has(at) ? 1n : 0n)) / Number(unit));
  return { exact, total, points };
}
