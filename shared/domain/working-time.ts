import { Temporal } from "temporal-polyfill";
import type { Instant } from "./lead.ts";
import type { Calendar, Settings } from "./programme.ts";

const minute = 60_000;

/** The calendar day (`2026-11-24`) that people in this time zone live in at this instant. */
export function localDay(instant: Instant, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The calendar month (`2026-11`) in this time zone. */
export function localMonth(instant: Instant, timeZone: string): string {
  return localDay(instant, timeZone).slice(0, 7);
}

/** The calendar year in this time zone; only around New Year it may not be that of UTC, in which instants are written. */
export function localYear(instant: Instant, timeZone: string): number {
  const day = instant.slice(5, 10);
  const written = day === "12-31" || day === "01-01" ? localDay(instant, timeZone) : instant;
  return Number(written.slice(0, 4));
}

/** Is the programme at work at this instant? Opening counts as work, closing time does not. */
export function isWorkingMoment(instant: Instant, calendar: Calendar, settings: Settings): boolean {
  const at = Temporal.Instant.from(instant).epochMilliseconds;
  const hours = hoursOf(dayOf(instant, settings), calendar, settings);
  return hours !== undefined && at >= hours.from && at < hours.to;
}

/** How many minutes of working time lie between two instants? Not rounded; 0 when `to` is not after `from`. */
export function workingMinutesBetween(
  from: Instant,
  to: Instant,
  calendar: Calendar,
  settings: Settings,
): number {
  return workingTimeBetween(from, to, calendar, settings) / minute;
}

/**
 * When are this many working days over? A working day is as much working time as one day has, counted from the
 * next working moment: from Monday 10:00 one day is Tuesday 10:00; from Saturday it is Monday at closing time.
 * With 0 days nothing is counted: the instant itself.
 */
export function addWorkingDays(
  from: Instant,
  days: number,
  calendar: Calendar,
  settings: Settings,
): Instant {
  return addWorkingTime(from, days * dayLength(settings), calendar, settings);
}

/** When is half of the working time between two instants over? `to` when there is none between them. */
export function halfWay(
  from: Instant,
  to: Instant,
  calendar: Calendar,
  settings: Settings,
): Instant {
  const whole = workingTimeBetween(from, to, calendar, settings);
  return whole === 0 ? to : addWorkingTime(from, Math.floor(whole / 2), calendar, settings);
}

/** All lengths inside this file are milliseconds. */
function workingTimeBetween(
  from: Instant,
  to: Instant,
  calendar: Calendar,
  settings: Settings,
): number {
  const start = Temporal.Instant.from(from).epochMilliseconds;
  const end = Temporal.Instant.from(to).epochMilliseconds;
  let sum = 0;
  const last = dayOf(to, settings);
  let day = dayOf(from, settings);
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    const hours = hoursOf(day, calendar, settings);
    if (hours) sum += Math.max(0, Math.min(hours.to, end) - Math.max(hours.from, start));
    day = day.add({ days: 1 });
  }
  return sum;
}

function addWorkingTime(
  from: Instant,
  length: number,
  calendar: Calendar,
  settings: Settings,
): Instant {
  const start = Temporal.Instant.from(from).epochMilliseconds;
  if (length <= 0) return written(start);
  let left = length;
  let day = dayOf(from, settings);
  for (;;) {
    const hours = hoursOf(day, calendar, settings);
    if (hours) {
      const opens = Math.max(hours.from, start);
      const available = Math.max(0, hours.to - opens);
      if (left <= available) return written(opens + left);
      left -= available;
    }
    day = day.add({ days: 1 });
  }
}

function dayOf(instant: Instant, settings: Settings): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(settings.timeZone).toPlainDate();
}

interface Hours {
  from: number;
  to: number;
}

/** The hours of a day do not change: they are worked out once, as long as calendar and settings stay the same. */
const known = new WeakMap<Calendar, { settings: Settings; days: Map<string, Hours | undefined> }>();

/** Working hours of a local day as instants; absent on weekends and holidays. */
function hoursOf(day: Temporal.PlainDate, calendar: Calendar, settings: Settings) {
  const kept = known.get(calendar);
  const days = kept?.settings === settings ? kept.days : new Map<string, Hours | undefined>();
  if (days !== kept?.days) known.set(calendar, { settings, days });
  const written = day.toString();
  if (!days.has(written)) days.set(written, workOut(day, written, calendar, settings));
  return days.get(written);
}

function workOut(
  day: Temporal.PlainDate,
  written: string,
  calendar: Calendar,
  settings: Settings,
): Hours | undefined {
  if (!settings.workingDays.includes(day.dayOfWeek)) return undefined;
  if (calendar.holidays.some((holiday) => holiday.day === written)) return undefined;
  const at = (plainTime: string) =>
    day.toZonedDateTime({ timeZone: settings.timeZone, plainTime }).epochMilliseconds;
  return { from: at(settings.workingHours.from), to: at(settings.workingHours.to) };
}

/** How many minutes of working time has one working day? */
export function workingDayMinutes(settings: Settings): number {
  return dayLength(settings) / minute;
}

function dayLength({ workingHours: { from, to } }: Settings): number {
  const length = Temporal.PlainTime.from(from).until(to).total("minutes") * minute;
  if (length <= 0)
    throw new RangeError(`working hours end at ${to}, which is not after they start at ${from}`);
  return length;
}

function written(epochMilliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString({
    fractionalSecondDigits: 3,
  });
}
