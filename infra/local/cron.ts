const names: Readonly<Record<string, number>> = {
  ...numbered(["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
  ...numbered(["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]),
};
const units: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** When does a schedule run: every so many milliseconds, or in each minute that the test admits? */
export type Rhythm = { readonly every: number } | { readonly inMinute: (instant: Date) => boolean };

/**
 * Reads `rate(1 minute)` or `cron(0 6 ? * MON-FRI *)`, in the given time zone. What is not played (`L`, `W`,
 * `#`, `at(…)`) gives `undefined`.
 */
export function parseRhythm(expression: string, timeZone = "UTC"): Rhythm | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) return { every: Number(rate[1]) * (units[rate[2] ?? ""] ?? 0) };
  const cron = /^cron\(([^)]+)\)$/.exec(expression);
  const fields = cron?.[1]?.trim().split(/\s+/) ?? [];
  if (fields.length !== 6 || !isTimeZone(timeZone)) return undefined;
  const limits = [59, 23, 31, 12, 7, 2199];
  const tests = fields.map((text, index) => parseField(text, limits[index] ?? 0));
  if (tests.includes(undefined)) return undefined;
  return {
    inMinute: (instant) => {
      const at = asIfUtc(instant, timeZone);
      return [
        at.getUTCMinutes(),
        at.getUTCHours(),
        at.getUTCDate(),
        at.getUTCMonth() + 1,
        at.getUTCDay() + 1,
        at.getUTCFullYear(),
      ].every((value, index) => tests[index]?.(value) === true);
    },
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The instant whose UTC fields are what clocks in the zone show. */
function asIfUtc(instant: Date, timeZone: string): Date {
  // Swedish writes `2026-11-25 06:00:00`, which is ISO but for the space.
  const shown = instant.toLocaleString("sv-SE", { timeZone });
  return new Date(`${shown.replace(" ", "T")}Z`);
}

function parseField(text: string, limit: number): ((value: number) => boolean) | undefined {
  const parts = text.split(",").map((part) => parsePart(part, limit));
  if (parts.includes(undefined)) return undefined;
  return (value) => parts.some((holds) => holds?.(value) === true);
}

function parsePart(part: string, limit: number): ((value: number) => boolean) | undefined {
  const match = /^(?:([*?])|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
  if (match === null) return undefined;
  const [, all, from, to, step] = match;
  const start = all === undefined ? number(from ?? "") : 0;
  const open = all !== undefined || (to === undefined && step !== undefined);
  const end = open ? limit : number(to ?? from ?? "");
  if (Number.isNaN(start) || Number.isNaN(end)) return undefined;
  const stride = Number(step ?? 1);
  return (value) => value >= start && value <= end && (value - start) % stride === 0;
}

function number(text: string): number {
  return names[text.toUpperCase()] ?? (/^\d+$/.test(text) ? Number(text) : Number.NaN);
}

function numbered(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, index) => [word, index + 1]));
}
