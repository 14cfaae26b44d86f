import type { Instant, Language } from "#shared/domain/lead.ts";

/** Dates, numbers and lists as people say them, in Brussels time. */

const locale = { en: "en-GB", nl: "nl-BE" } as const;
const timeZone = "Europe/Brussels";

/** Intl's formats are slow to make and never change: each is made once. */
const made = new Map<string, unknown>();
function once<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

function parts(
  at: Instant,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> {
  const format = once(
    `date ${language} ${Object.entries(options)}`,
    () => new Intl.DateTimeFormat(locale[language], { timeZone, ...options }),
  );
  return Object.fromEntries(
    format.formatToParts(new Date(at)).map((part) => [part.type, part.value]),
  );
}

/** `Tuesday 1 December 2026` / `dinsdag 1 december 2026` */
export function dayInWords(at: Instant, language: Language): string {
  const { weekday, day, month, year } = parts(at, language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return `${weekday} ${day} ${month} ${year}`;
}

/** The same for a calendar day: `2026-12-01`. */
export function calendarDay(day: string, language: Language): string {
  return dayInWords(`${day}T12:00:00.000Z`, language);
}

/** `Tuesday 1 December 2026 at 14:00` / `dinsdag 1 december 2026 om 14.00 uur` */
export function momentInWords(at: Instant, language: Language): string {
  const { hour, minute } = parts(at, language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const day = dayInWords(at, language);
  return language === "nl" ? `${day} om ${hour}.${minute} uur` : `${day} at ${hour}:${minute}`;
}

/** `2027-06` becomes `June 2027` / `juni 2027`; anything else is returned as it is. */
export function monthInWords(month: string, language: Language): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  const { month: name, year } = parts(`${month}-15T12:00:00.000Z`, language, {
    month: "long",
    year: "numeric",
  });
  return `${name} ${year}`;
}

/** `2 working days` / `2 werkdagen` */
export function workingDays(count: number, language: Language): string {
  if (language === "nl") return count === 1 ? "1 werkdag" : `${count} werkdagen`;
  return count === 1 ? "1 working day" : `${count} working days`;
}

/** At most `digits` decimals, in the language's own notation: `80.8` / `80,8`. */
export function numberInWords(value: number, language: Language, digits = 1): string {
  return once(
    `number ${language} ${digits}`,
    () => new Intl.NumberFormat(locale[language], { maximumFractionDigits: digits }),
  ).format(value);
}

/** `a, b and c` / `a, b en c` */
export function listInWords(items: readonly string[], language: Language): string {
  return once(
    `list ${language}`,
    () => new Intl.ListFormat(locale[language], { type: "conjunction" }),
  ).format(items);
}

/** `Lithuania` / `Litouwen` for `LT`; the code itself when it names no country. */
export function countryName(code: string, language: Language): string {
  try {
    const names = once(
      `country ${language}`,
      () => new Intl.DisplayNames([locale[language]], { type: "region" }),
    );
    return names.of(code) ?? code;
  } catch (error) {
    // The only thing Intl refuses here is a code of the wrong shape.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
