import { Temporal } from "temporal-polyfill";
import type { TalentAnswers } from "./answers.ts";
import type { Programme } from "./programme.ts";
import type { PlanDue } from "./programme-welcome.ts";
import { addWorkingDays, localDay } from "./working-time.ts";

/** The days of a newcomer's plan. A day is a calendar day in Belgium, written `2027-01-14`. */

/** From which day does a plan count? `exact` is false when only the month is known: then it is the month's first. */
export interface CountedFrom {
  day: string;
  exact: boolean;
}

/** Absent when the newcomer knows neither day nor month. */
export function countedFrom({
  arrival,
  arrivalDay,
}: Pick<TalentAnswers, "arrival" | "arrivalDay">): CountedFrom | undefined {
  if (arrivalDay !== undefined) return { day: arrivalDay, exact: true };
  return arrival === undefined ? undefined : { day: `${arrival}-01`, exact: false };
}

/**
 * By which day is something to be done, counted from the day of arrival? A later arrival never gives an earlier day.
 * Working days are those of the programme; in a year whose holidays it does not know, the day is rather too early.
 */
export function dueDay(
  due: PlanDue,
  arrival: string,
  { calendar, settings }: Pick<Programme, "calendar" | "settings">,
): string {
  const day = Temporal.PlainDate.from(arrival);
  switch (due.count) {
    case "working-days": {
      const next = day.add({ days: 1 }).toZonedDateTime(settings.timeZone).toInstant().toString();
      return localDay(addWorkingDays(next, due.n, calendar, settings), settings.timeZone);
    }
    case "days":
      return day.add({ days: due.n }).toString();
    case "months":
      return day.add({ months: due.n }).toString();
    case "weeks-before":
      return day.subtract({ weeks: due.n }).toString();
  }
}

/** The last day on which what was checked still counts. */
export function lastValidDay({
  checkedOn,
  validForDays,
}: {
  checkedOn: string;
  validForDays: number;
}): string {
  return Temporal.PlainDate.from(checkedOn).add({ days: validForDays }).toString();
}
