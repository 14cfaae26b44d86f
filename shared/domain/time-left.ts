import type { Instant } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { workingDayMinutes, workingMinutesBetween } from "./working-time.ts";

/** How much working time is left until a deadline: whole days, under a day whole hours, then less than an hour. */
export type TimeLeft =
  | { unit: "days" | "hours"; count: number }
  | { unit: "under-an-hour" }
  | { unit: "over" };

/** What does a countdown say at `at`? Rounded down, so that it never promises more than there is. */
export function timeLeft(
  at: Instant,
  deadline: Instant,
  { calendar, settings }: Pick<Programme, "calendar" | "settings">,
): TimeLeft {
  if (Date.parse(at) >= Date.parse(deadline)) return { unit: "over" };
  const minutes = workingMinutesBetween(at, deadline, calendar, settings);
  const days = Math.floor(minutes / workingDayMinutes(settings));
  if (days >= 1) return { unit: "days", count: days };
  const hours = Math.floor(minutes / 60);
  return hours >= 1 ? { unit: "hours", count: hours } : { unit: "under-an-hour" };
}
