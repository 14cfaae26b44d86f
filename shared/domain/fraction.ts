/** An exact number `n / d`, `d` above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The same in whole numbers that doubles hold exactly: what scores are, unless a rubric is very odd. */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

/** What scores and thresholds are compared in. */
export type Exact = Fraction | Ratio;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function lowestTerms(n: bigint, d: bigint): Fraction {
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign) * sign;
  return { n: n / divisor, d: d / divisor };
}

export const zero: Fraction = { n: 0n, d: 1n };

/**
 * The number as it is printed, exactly: `fraction(0.6)` is 6/10, not the double next to it.
 * Throws RangeError on NaN and infinities.
 */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) throw new RangeError(`${value} is not a finite number`);
  const [, sign, whole = "", decimals = "", exponent = "0"] = parts;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const tens = Number(exponent) - decimals.length;
  return tens >= 0
    ? lowestTerms(digits * 10n ** BigInt(tens), 1n)
    : lowestTerms(digits, 10n ** BigInt(-tens));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return lowestTerms(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return lowestTerms(a.n * b.n, a.d * b.d);
}

/** Throws RangeError when `b` is 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return lowestTerms(a.n * b.d, a.d * b.n);
}

export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, zero);
}

/** Below 0 when the first is less than the other, 0 when equal, above 0 when more. */
export function compare(one: Exact, other: Exact): number {
  const a = inBigints(one);
  const b = inBigints(other);
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

function inBigints({ n, d }: Exact): Fraction {
  if (typeof n === "bigint" && typeof d === "bigint") return { n, d };
  return Number.isSafeInteger(n) && Number.isSafeInteger(d)
    ? { n: BigInt(n), d: BigInt(d) }
    : dividedBy(fraction(Number(n)), fraction(Number(d)));
}

export function atLeast(a: Exact, b: Exact): boolean {
  return compare(a, b) >= 0;
}

/** The nearest double. Exactly so while both parts are safe integers, which scores always are. */
export function toNumber({ n, d }: Exact): number {
  return Number(n) / Number(d);
}
