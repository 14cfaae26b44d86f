/** What a number of seeds counted together. */
export interface Totals {
  seeds: number;
  /** Seeds in which nothing went wrong at all. */
  calm: number;
  leads: number;
  /** Of these leads, the requests of newcomers. */
  newcomers: number;
  mails: number;
  /** Letters that went out more than once, all in the one window. */
  doubled: number;
  faults: number;
  /** Hints of the sweep. */
  rescued: number;
  /** Messages that died, and those that were sent again. */
  dead: number;
  redriven: number;
  steps: number;
}

export const nothing: Totals = {
  seeds: 0,
  calm: 0,
  leads: 0,
  newcomers: 0,
  mails: 0,
  doubled: 0,
  faults: 0,
  rescued: 0,
  dead: 0,
  redriven: 0,
  steps: 0,
};

export function sum(a: Totals, b: Totals): Totals {
  const keys = Object.keys(nothing) as (keyof Totals)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Totals;
}

export function inWords(totals: Totals): string {
  return Object.entries(totals)
    .map(([name, count]) => `${count.toLocaleString("en")} ${name}`)
    .join(" · ");
}
