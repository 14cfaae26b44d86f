import type { NeedRoute } from "./decision.ts";
import type { Instant, TalentLead } from "./lead.ts";
import { type Plan, planFor } from "./plan.ts";
import type { Programme } from "./programme.ts";
import { localDay } from "./working-time.ts";

/** The plan of a newcomer's lead on the day of `at`: on the page, in the mail and in the calendar alike. */
export function planToday(
  { answers }: Pick<TalentLead, "answers">,
  routes: readonly NeedRoute[] | undefined,
  programme: Programme,
  at: Instant,
): Plan {
  return planFor(answers, programme, localDay(at, programme.settings.timeZone), routes);
}
