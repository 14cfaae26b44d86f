import type { Told } from "./account.ts";

/** One line of the answer to "may we open?": `do` is the way out of what is wrong. */
export interface Finding {
  about: string;
  state: "ready" | "not-ready" | "unknown";
  says: string;
  do?: string;
}
export type Verdict = Omit<Finding, "about">;

/** What is expected of the first weeks. */
export interface Expected {
  /** Letters on the busiest day, and functions at once at its peak. */
  lettersADay: number;
  functionsAtOnce: number;
}

export const ready = (says: string): Verdict => ({ state: "ready", says });
export const not = (says: string, way: string): Verdict => ({
  state: "not-ready",
  says,
  do: way,
});

/** The verdict over what was told; what could not be had is unknown, never well. */
export function verdict<T>(told: Told<T>, judged: (told: T) => Verdict): Verdict {
  if ("told" in told) return judged(told.told);
  const way = told.silent.includes("--links")
    ? "Run this again with --links."
    : "Look at it by hand, or give yourself the right to read it.";
  return { state: "unknown", says: told.silent, do: way };
}
