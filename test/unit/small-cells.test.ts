import { expect, test } from "vitest";
import { type Published, withoutSmallCells } from "#shared/domain/small-cells.ts";

/** Every way to split `total` over so many cells. */
function* splits(total: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first++)
    for (const rest of splits(total - first, cells - 1)) yield [first, ...rest];
}
const table = (counts: readonly number[]) =>
  Object.fromEntries(counts.map((count, index) => [`c${index}`, count]));

/** What a reader who knows the rule can still hold possible, for each publication. */
function worlds<T>(all: Iterable<T>, publish: (world: T) => unknown): Map<string, T[]> {
  const seen = new Map<string, T[]>();
  for (const world of all) {
    const key = JSON.stringify(publish(world));
    seen.set(key, [...(seen.get(key) ?? []), world]);
  }
  return seen;
}

test("a table without small cells is shown whole; empty cells are never listed", () => {
  expect(withoutSmallCells({ a: 7, b: 0, c: 5 })).toEqual({ a: 7, c: 5 });
});

test("small cells are hidden, and look like empty ones", () => {
  expect(withoutSmallCells({ a: 7, b: 3, c: 1, d: 0 })).toEqual({ a: 7 });
});

test("one small cell takes the smallest others with it", () => {
  expect(withoutSmallCells({ a: 17, b: 6, c: 6, d: 3 })).toEqual({ a: 17 });
});

test.each([2, 3, 4])(
  "of a table of %i cells and its total, no small cell can be worked out",
  (n) => {
    for (let total = 5; total <= 22; total++)
      for (const possible of worlds(splits(total, n), (counts) =>
        withoutSmallCells(table(counts)),
      ).values())
        for (let cell = 0; cell < n; cell++) {
          const counts = new Set(possible.map((world) => world[cell]));
          const [only] = counts;
          if (counts.size === 1 && only !== undefined && only > 0)
            expect(only, `${JSON.stringify(possible[0])}, cell ${cell}`).toBeGreaterThanOrEqual(5);
        }
  },
);

test("of two tables over the same people no crossing of the two can be worked out", () => {
  // Rows by columns of two questions with two and three answers.
  const sums = (joint: readonly number[]): [Published, Published] => {
    const at = (row: number, column: number) => joint[row * 3 + column] ?? 0;
    const rows = [0, 1].map((row) => at(row, 0) + at(row, 1) + at(row, 2));
    const columns = [0, 1, 2].map((column) => at(0, column) + at(1, column));
    return [withoutSmallCells(table(rows)), withoutSmallCells(table(columns))];
  };
  for (let total = 5; total <= 14; total++)
    for (const possible of worlds(splits(total, 6), sums).values())
      for (let cell = 0; cell < 6; cell++) {
        const counts = new Set(possible.map((world) => world[cell]));
        const [only] = counts;
        if (counts.size === 1 && only !== undefined && only > 0)
          expect(only, `${JSON.stringify(possible[0])}, cell ${cell}`).toBeGreaterThanOrEqual(5);
      }
});
