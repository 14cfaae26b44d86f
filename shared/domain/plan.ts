import type { TalentAnswers, Urgency } from "./answers.ts";
import type { NeedRoute } from "./decision.ts";
import { profilesOf } from "./desk-fit.ts";
import { type CountedFrom, countedFrom, dueDay, lastValidDay } from "./plan-dates.ts";
import type { Programme } from "./programme.ts";
import { findMunicipality, nuts3On } from "./programme-places.ts";
import type { Both } from "./programme-terms.ts";
import type { GuideItem, PlanDue } from "./programme-welcome.ts";

/** A newcomer's plan: what to do, by when, and who helps. It speaks of circumstances, and rates nobody. */

export interface PlanItem
  extends Pick<
    GuideItem,
    "id" | "need" | "title" | "why" | "where" | "bring" | "sources" | "checkedOn" | "verify"
  > {
  /** Absent when there are none, and while they are being checked. */
  figures?: Both;
  /** What was checked is past its date: an official has to look again before anybody relies on it. */
  beingChecked: boolean;
  /** The rule that gives the day. */
  due?: PlanDue;
  /** The day; absent without a rule, and while the arrival is not known. */
  by?: string;
  /** `by` lies before today. */
  past: boolean;
  /** Absent when the newcomer did not ask for this need. */
  urgency?: Urgency;
  /** Ids of the desks that help with it, in the order of the routes; empty while nobody has been looked for. */
  helpers: string[];
}

export interface Plan {
  /** Absent while the arrival is not known. */
  countedFrom?: CountedFrom;
  items: PlanItem[];
  /** Where each need goes, gaps included; empty while nobody has been looked for. */
  routes: readonly NeedRoute[];
}

/**
 * What has this newcomer to do? First what has a term, the earliest first (counted from today while the arrival is not
 * known); then the rest, the most urgent need first. Alike, the order of the guide counts.
 *
 * @param today `2026-11-24`
 * @param routes where each need goes, once that has been decided
 */
export function planFor(
  answers: TalentAnswers,
  programme: Programme,
  today: string,
  routes: readonly NeedRoute[] = [],
): Plan {
  const from = countedFrom(answers);
  const items = programme.guide.items
    .filter((item) => isFor(item, answers, programme, today))
    .map((item, at) => ({
      at,
      term: item.due && dueDay(item.due, from?.day ?? today, programme),
      item: planItem(item, answers, programme, { today, from, routes }),
    }))
    .toSorted(
      (a, b) =>
        compare(a.term ?? "9", b.term ?? "9") ||
        (a.term ? 0 : haste(a.item.urgency) - haste(b.item.urgency)) ||
        a.at - b.at,
    )
    .map(({ item }) => item);
  return { ...(from ? { countedFrom: from } : {}), items, routes };
}

/** Does this belong in the plan of this newcomer, or of who comes along? */
function isFor(
  { for: whom, when, need }: GuideItem,
  answers: TalentAnswers,
  programme: Programme,
  today: string,
): boolean {
  const { citizens, profiles, exceptProfiles, household } = whom;
  const { taxonomies } = programme;
  return (
    (when === "always" || answers.needs.some((asked) => asked.need === need)) &&
    (citizens === undefined || (citizens === "eu") === answers.euCitizen) &&
    (profiles === undefined ||
      profilesOf(answers, taxonomies).some((id) => profiles.includes(id))) &&
    !exceptProfiles?.includes(answers.profile) &&
    (household !== "partner" || answers.household.partner) &&
    (household !== "children" || answers.household.children > 0) &&
    isThere(whom, answers, programme, today)
  );
}

/** Whoever names no municipality looks at the whole region: what is for one municipality only is then left out. */
function isThere(
  { nuts3, municipalities }: GuideItem["for"],
  { municipality }: TalentAnswers,
  { places, settings }: Programme,
  today: string,
): boolean {
  const home = places.municipalities.find(({ id }) => id === municipality);
  const areas = home ? [nuts3On(home, today)] : settings.region.nuts3;
  return (
    (nuts3 === undefined || areas.some((area) => nuts3.includes(area))) &&
    (municipalities === undefined ||
      municipalities.some((name) => home && findMunicipality(places, name)?.id === home.id))
  );
}

function planItem(
  item: GuideItem,
  { needs }: TalentAnswers,
  programme: Programme,
  {
    today,
    from,
    routes,
  }: { today: string; from: CountedFrom | undefined; routes: readonly NeedRoute[] },
): PlanItem {
  const { id, need, title, why, where, bring, figures, sources, checkedOn, verify, due } = item;
  const beingChecked = lastValidDay(item) < today;
  const by = due && from && dueDay(due, from.day, programme);
  const urgency = needs.find((asked) => asked.need === need)?.urgency;
  const desks = routes.flatMap((route) =>
    route.need === need && route.desk !== undefined ? [route.desk] : [],
  );
  return {
    ...{ id, need, title, why, where, bring, sources, checkedOn, verify, beingChecked },
    ...(figures && !beingChecked ? { figures } : {}),
    ...(due ? { due } : {}),
    ...(by ? { by } : {}),
    past: by !== undefined && by < today,
    ...(urgency ? { urgency } : {}),
    helpers: [...new Set(desks)],
  };
}

/** What is urgent comes first; what was not asked for comes last. */
function haste(urgency: Urgency | undefined): number {
  return urgency ? ["urgent", "soon", "later"].indexOf(urgency) : 3;
}

/** By code point, as days are written. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
