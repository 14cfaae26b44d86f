import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#shared/domain/canonical.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
};

describe("canonicalJson", () => {
  it("sorts keys at every depth, keeps lists in order and leaves absent keys out", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: undefined, A: "é" })).toBe(
      '{"A":"é","b":[{"c":null,"d":1}]}',
    );
  });

  it("gives the same bytes whatever the order of keys, and loses nothing", () => {
    const data = fc
      .jsonValue({ noUnicodeString: false })
      .filter((value) => !hasNegativeZero(value));
    fc.assert(
      fc.property(data, (value) => {
        const written = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(written);
        expect(JSON.parse(written)).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [{ a: [1, Number.NaN] }, "value.a[1] is NaN"],
    [Number.POSITIVE_INFINITY, "value is Infinity"],
    [{ at: new Date(0) }, "value.at is not plain data"],
    [{ n: 1n }, "value.n is not plain data"],
    [[undefined], "value[0] is not plain data"],
  ])("refuses what JSON cannot hold and says where", (value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });
});

function hasNegativeZero(value: unknown): boolean {
  if (typeof value === "object" && value !== null)
    return Object.values(value).some(hasNegativeZero) || "__proto__" in Object(value) === false;
  return Object.is(value, -0);
}
