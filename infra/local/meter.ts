/** How often something happened (`count`), and how much of it: units, bytes, milliseconds, each by its name. */
export type Measures = Readonly<Record<string, number>>;

/** Who did what: `{"function …": {"dynamodb PutItem hint#canary": {"count": 1, "writeUnits": 1}}}`. */
export type Counts = Readonly<Record<string, Readonly<Record<string, Measures>>>>;

/** What AWS would count for its bill, since the start or since it was last set back. */
export interface Meter {
  /** Adds to what `who` did of `what`. */
  add(who: string, what: string, measures: Measures): void;
  /** All that was counted, and since when. */
  read(): { readonly since: string; readonly counts: Counts };
  /** Begins afresh. */
  reset(): void;
}

/** A meter at zero. */
export function startMeter(): Meter {
  let since = new Date().toISOString();
  const counts = new Map<string, Map<string, Record<string, number>>>();
  return {
    add: (who, what, measures) => {
      const ofWhom = counts.get(who) ?? new Map<string, Record<string, number>>();
      counts.set(who, ofWhom);
      const sums = ofWhom.get(what) ?? {};
      ofWhom.set(what, sums);
      for (const [name, value] of Object.entries(measures)) sums[name] = (sums[name] ?? 0) + value;
    },
    read: () => ({
      since,
      counts: Object.fromEntries(
        [...counts].map(([who, ofWhom]) => [
          who,
          Object.fromEntries([...ofWhom].map(([what, sums]) => [what, { ...sums }])),
        ]),
      ),
    }),
    reset: () => {
      counts.clear();
      since = new Date().toISOString();
    },
  };
}
