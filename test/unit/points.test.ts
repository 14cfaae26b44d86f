import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast, fraction, sumOf, toNumber } from "#shared/domain/fraction.ts";
import { sharePoints } from "#shared/domain/points.ts";

const share = fc.record({
  n: fc.bigInt({ min: 0n, max: 1200n }),
  d: fc.bigInt({ min: 1n, max: 97n }),
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

describe("sharePoints", () => {
  it("gives points that add up to the nearest double of the exact total, in any order", () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 9 }), (shares) => {
        const { total, points } = sharePoints(shares);
        expect(total).toBe(toNumber(sumOf(shares)));
        expect(sum(points)).toBe(total);
        expect(sum(points.toReversed())).toBe(total);
        for (const [at, point] of points.entries()) {
          const exact = toNumber(shares[at] ?? fraction(0));
          expect(Math.abs(point - exact)).toBeLessThan(1e-11);
          expect(point).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps three thirds of 100 together", () => {
    const third = { n: 100n, d: 3n };
    const { total, points } = sharePoints([third, third, third]);
    expect(total).toBe(100);
    expect(sum(points)).toBe(100);
  });
});
