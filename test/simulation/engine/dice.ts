/** A stream of chance that depends on nothing but the seed, the key and how often the key was asked before. */
export interface Roll {
  /** 0 up to, not including, 1. */
  unit(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** Mostly around `usual`, now and then much more, at most `longest`. */
  heavy(usual: number, longest: number): number;
}
export interface Dice {
  roll(key: string): Roll;
  /** The first stream of this key, however often it is asked for. */
  first(key: string): Roll;
  /** As many bytes as asked for, never the same twice. */
  bytes(count: number): Uint8Array;
}

/**
 * The chance of one seed. Every key has streams of its own: leaving one fault out of a run (to shrink a story)
 * leaves the rest of the run's chance as it was.
 */
export function dice(seed: number): Dice {
  const asked = new Map<string, number>();
  let given = 0;
  const start = (key: string, use: number) => {
    let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
    for (let index = 0; index < key.length; index++)
      hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
    return mixed(hash ^ Math.imul(use + 1, 0x85ebca6b));
  };
  return {
    roll(key) {
      const use = asked.get(key) ?? 0;
      asked.set(key, use + 1);
      return rollFrom(start(key, use));
    },
    first: (key) => rollFrom(start(key, 0)),
    bytes(count) {
      const next = stream(start("bytes", given++));
      return Uint8Array.from({ length: count }, () => next() * 256);
    },
  };
}

function rollFrom(state: number): Roll {
  const unit = stream(state);
  const below = (count: number) => Math.floor(unit() * count);
  return {
    unit,
    below,
    chance: (probability) => unit() < probability,
    between: (from, to) => from + unit() * (to - from),
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError("nothing to pick from");
      return items[below(items.length)] as T;
    },
    heavy: (usual, longest) => Math.min(longest, (usual * unit()) / (1 - unit() ** 2)),
  };
}

/** Mulberry32: small, fast, and good enough to choose among schedules. */
function stream(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
