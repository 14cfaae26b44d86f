import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, dividedBy, fraction, sumOf, toNumber } from "#shared/domain/fraction.ts";
import { shareRatios } from "#shared/domain/points.ts";

const share = fc.record({
  n: fc.integer({ min: 0, max: 1200 }),
  d: fc.integer({ min: 1, max: 97 }),
});
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("fraction", () => {
  it.each([
    [0.6, 6n, 10n],
    [0.1 + 0.2, 30000000000000004n, 10n ** 17n],
    [-2.5, -5n, 2n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
  ])("reads %s exactly as printed", (value, n, d) => {
    const read = fraction(value);
    expect(read.n * d).toBe(n * read.d);
    expect(toNumber(read)).toBe(value);
  });

  it("has no word for what is not finite", () => {
    expect(() => fraction(Number.NaN)).toThrow("NaN is not a finite number");
  });

  it("knows that ten tenths are one", () => {
    const ten = sumOf(Array.from({ length: 10 }, () => fraction(0.1)));
    expect(atLeast(ten, fraction(1))).toBe(true);
    expect(atLeast(fraction(1), ten)).toBe(true);
  });
});

describe("shares", () => {
  it("gives points that add up to the nearest double of the exact total, in any order", () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 9 }), (shares) => {
        const { total, points } = shareRatios(shares, 1);
        expect(total).toBe(
          toNumber(sumOf(shares.map(({ n, d }) => dividedBy(fraction(n), fraction(d))))),
        );
        expect(sum(points)).toBe(total);
        expect(sum(points.toReversed())).toBe(total);
        for (const [at, point] of points.entries()) {
          const { n, d } = shares[at] ?? { n: 0, d: 1 };
          const exact = n / d;
          expect(Math.abs(point - exact)).toBeLessThan(1e-11);
          expect(point).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps three thirds of 100 together", () => {
    const third = { n: 100, d: 3 };
    const { total, points } = shareRatios([third, third, third], 1);
    expect(total).toBe(100);
    expect(sum(points)).toBe(100);
  });
});
