import { type DoorAnswer, download } from "#functions/middleware/http.ts";
import type { StatusView } from "#shared/application/follow-lead.ts";
import { needRoutesIn } from "#shared/domain/following.ts";
import type { Language } from "#shared/domain/lead.ts";
import { planToday } from "#shared/domain/plan-today.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { planCalendar } from "#shared/presentation/plan-calendar.ts";
import { namesOf } from "#shared/presentation/words/names.ts";

/** The plan of a lead as a calendar file. A start-up has no plan, and a plan without days no calendar. */
export function calendarOf(
  { state, events, at }: StatusView,
  programme: Programme,
  mailbox: string,
  language: Language,
): DoorAnswer | undefined {
  if (state.kind !== "talent" || state.erasedAt) return undefined;
  const plan = planToday(state, needRoutesIn(events), programme, at);
  // The programme's mail domain names the origin of the days.
  const siteUrl = `https://${mailbox.split("@").at(-1)}`;
  const file = planCalendar(plan, state.reference, namesOf(programme, language), { siteUrl, at });
  if (file === undefined) return undefined;
  return download(file, "text/calendar; charset=utf-8", `${state.reference}.ics`);
}
