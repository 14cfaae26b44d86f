import type { Instant } from "./lead.ts";
import { localDay } from "./working-time.ts";

/** A quarter of a year: `2026-Q4`. */
export type Quarter = string;

/** In which quarter is this moment, by the programme's own clock? */
export function quarterOf(at: Instant, timeZone: string): Quarter {
  const [year, month] = localDay(at, timeZone).split("-");
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

export function quarterBefore(quarter: Quarter): Quarter {
  const { year, number } = partsOf(quarter);
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

/** Year and number (1–4) of a quarter. */
export function partsOf(quarter: Quarter): { year: number; number: number } {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.at(-1)) };
}
