const heldUp = "one row that nobody could read held up the sweep of every other lead";

/** Seeds that once broke a promise, each with the bug that it found. They run in every build. */
export const pinned: { seed: number; found: string }[] = [
  { seed: 790, found: heldUp },
  { seed: 941, found: heldUp },
  {
    seed: 20273328,
    found:
      "a partner that had left the programme could answer, and was told that its link is unknown",
  },
];
