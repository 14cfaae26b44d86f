/** How fast a burst was at its beginning and at its end. */
export interface Slices {
  /** How many were counted in each. */
  readonly size: number;
  /** A second, in the first and in the last slice. */
  readonly first: number;
  readonly last: number;
  /** Last to first. */
  readonly ratio: number;
}

/**
 * The rates of the first and the last tenth of `moments` (milliseconds), without the first `warming` of them, in which
 * processes start.
 */
export function slicesOf(moments: readonly number[], warming: number): Slices {
  const sorted = moments.toSorted((a, b) => a - b).slice(warming);
  const size = Math.max(1, Math.floor((sorted.length - 1) / 10));
  const rate = (from: number) => (1000 * size) / ((sorted[from + size] ?? 0) - (sorted[from] ?? 0));
  const first = rate(0);
  const last = rate(sorted.length - 1 - size);
  return { size, first, last, ratio: last / first };
}
