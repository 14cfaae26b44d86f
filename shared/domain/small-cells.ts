/**
 * What of a table may be published so that nobody can be singled out?
 *
 * A table splits one whole over its cells: everybody is in exactly one. A cell of one to four is small. Published are
 * the whole and the cells that are shown; a cell that is not among them may be empty or hidden, and nobody can tell.
 */

/** A cell below this is small: too few to hide among. */
export const fewest = 5;

/** Counts of the cells that are shown. */
export type Published = Readonly<Record<string, number>>;

/**
 * Hides every small cell, and empty ones with them. `cells` names each cell there could be. Where the hidden ones could
 * be worked out from the whole (there is one only, or all must be four), the smallest of the others are hidden as well.
 * Exchanging the counts of two hidden cells gives the same publication, which is why none can be told.
 */
export function withoutSmallCells(cells: Readonly<Record<string, number>>): Published {
  const counts = Object.entries(cells);
  const small = counts.filter(([, count]) => count < fewest);
  const large = counts.filter(([, count]) => count >= fewest);
  const rest = small.reduce((sum, [, count]) => sum + count, 0);
  const telling = small.length === 1 || rest === (fewest - 1) * small.length;
  const smallest = Math.min(...large.map(([, count]) => count));
  const shown = rest > 0 && telling ? large.filter(([, count]) => count > smallest) : large;
  return Object.fromEntries(shown);
}
