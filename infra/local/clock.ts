import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "./files.ts";

const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** The clock that functions, schedules and mails see: the machine's, moved by an offset. */
export interface Clock {
  /** Milliseconds the clock is ahead of the machine. */
  offset(): number;
  /** The moved time in milliseconds since 1970. */
  now(): number;
  /** Moves the clock on; the offset outlives a restart. */
  advance(milliseconds: number): void;
}

/** The clock whose offset is kept in `file`. */
export function openClock(file: string): Clock {
  let offset = existsSync(file) ? readOffset(readFileSync(file, "utf8")) : 0;
  return {
    offset: () => offset,
    now: () => Date.now() + offset,
    advance: (milliseconds) => {
      offset += milliseconds;
      writeWhole(file, `${JSON.stringify({ offset })}\n`);
    },
  };
}

/**
 * How long is this ISO 8601 duration (`P3D`, `PT1H30M`, `P2W`), in milliseconds?
 * Months and years have no fixed length and are refused, like everything else: `undefined`.
 */
export function parseDuration(text: string): number | undefined {
  const match = duration.exec(text);
  if (match === null || text === "P") return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const inHours = ((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0);
  return Math.round(((inHours * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000);
}

function readOffset(text: string): number {
  const parsed: unknown = JSON.parse(text);
  const offset = (parsed as { offset?: unknown }).offset;
  return typeof offset === "number" ? offset : 0;
}
