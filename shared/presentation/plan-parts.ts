import type { Plan, PlanItem } from "#shared/domain/plan.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Desk } from "#shared/domain/programme-welcome.ts";
import { calendarDay } from "./words/dates.ts";
import type { Names } from "./words/names.ts";
import { planWords, ruleInWords } from "./words/plan.ts";

/** What a plan says, point by point: the same on the page, in the mail and in the calendar. */

/** From which day the dates count, and how sure that is. */
export function countedFromInWords({ countedFrom }: Plan, { language }: Names): string {
  const words = planWords[language];
  if (!countedFrom) return words.noArrival;
  const day = calendarDay(countedFrom.day, language);
  return countedFrom.exact ? words.exact(day) : words.fromFirst(day);
}

/** By which day, or within how long, as a sentence; absent without a term. */
export function termOf({ by, due }: PlanItem, { language }: Names): string | undefined {
  if (due === undefined) return undefined;
  const rule = ruleInWords(due, language);
  return by === undefined
    ? `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`
    : `${planWords[language].by(calendarDay(by, language))} (${rule}).`;
}

/** Since when and how surely it is known. */
export function standingOf({ checkedOn, verify }: PlanItem, { language }: Names): string {
  const words = planWords[language];
  const checked = words.checked(calendarDay(checkedOn, language));
  return verify ? `${checked} ${words.verify}` : checked;
}

/** The desks of these ids that the programme still has. */
export function desksOf(ids: readonly string[], { desks }: Pick<Programme, "desks">): Desk[] {
  return ids.flatMap((id) => desks.filter((desk) => desk.id === id));
}
