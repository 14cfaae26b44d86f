import type { TalentAnswers } from "./answers.ts";
import type { LeadEvent } from "./event.ts";
import type { Offer, TalentLead } from "./lead.ts";
import type { Programme } from "./programme.ts";
import type { Places } from "./programme-map.ts";
import { type Municipality, nuts3On } from "./programme-places.ts";
import { partsOf, type Quarter } from "./quarter.ts";
import { fewest, type Published, withoutSmallCells } from "./small-cells.ts";

/**
 * Who came, what they needed, and where it went: the newcomers of one quarter, as counts that single out nobody.
 *
 * Each table splits one whole: the newcomers, their needs, or the requests put to desks. Tables of one whole are about
 * different questions, and no two tables count the same thing at two levels: so none can be taken from another to lay a
 * hidden cell bare. A report is made once and never again, so that no two of them can be compared either.
 */
export interface NeedsReport {
  quarter: Quarter;
  /** Newcomers, their needs, and requests put to desks; `null` when fewer than five. */
  newcomers: number | null;
  needs: number | null;
  requests: number | null;
  profile: Published;
  citizens: Published;
  household: Published;
  /** Month of arrival; `other` when more than a year away; or `unknown`. */
  arrival: Published;
  /** NUTS 3 area, or `unknown`. */
  area: Published;
  urgency: Published;
  /** `<need> <desk | service | gap | untold>`. */
  need: Published;
  /** `<desk> <accepted | handed-on | declined | lapsed | other>`. */
  desk: Published;
  /** Median days from request to answer, of desks with at least five answers; one decimal. */
  days: Readonly<Record<string, number>>;
}

/** One newcomer's request, with its history. */
export interface Request {
  state: TalentLead;
  history: readonly LeadEvent[];
}

/** Where a need went by the newest choice; `untold` when no desk may be told. */
const needEnds = ["desk", "service", "gap", "untold"] as const;
type NeedEnd = (typeof needEnds)[number];
const deskAnswers = ["accepted", "handed-on", "declined", "lapsed", "other"] as const;
type DeskAnswer = (typeof deskAnswers)[number];
const households = ["alone", "partner", "children", "partner-and-children"] as const;

export function reportOf(
  quarter: Quarter,
  requests: readonly Request[],
  { taxonomies, desks, places }: Pick<Programme, "taxonomies" | "desks" | "places">,
): NeedsReport {
  const answers = requests.map(({ state }) => state.answers);
  const needs = requests.flatMap(needsOf);
  const offers = requests.flatMap(({ state }) => state.offers);
  const months = monthsAround(quarter);
  return {
    quarter,
    newcomers: atLeastFive(requests.length),
    needs: atLeastFive(needs.length),
    requests: atLeastFive(offers.length),
    profile: table(
      idsOf(taxonomies.profiles),
      answers.map(({ profile }) => profile),
    ),
    citizens: table(
      ["eu", "other"],
      answers.map(({ euCitizen }) => (euCitizen ? "eu" : "other")),
    ),
    household: table(households, answers.map(householdOf)),
    arrival: table(
      [...months, "other", "unknown"],
      answers.map((one) => arrivalOf(one, months)),
    ),
    area: table(
      [...places.areas.map(({ nuts3 }) => nuts3), "unknown"],
      requests.map((request) => areaOf(request, places)),
    ),
    urgency: table(
      ["urgent", "soon", "later"],
      answers.flatMap((one) => one.needs.map(({ urgency }) => urgency)),
    ),
    need: table(pairs(idsOf(taxonomies.talentNeeds), needEnds), needs),
    desk: table(
      pairs(idsOf(desks), deskAnswers),
      offers.map((offer) => `${offer.partner} ${answerOf(offer)}`),
    ),
    days: daysOf(offers),
  };
}

function atLeastFive(count: number): number | null {
  return count >= fewest ? count : null;
}

/** `could` names each cell there may be; one that is not among them (an id that has left the programme) counts too. */
function table(could: readonly string[], seen: readonly string[]): Published {
  const counts: Record<string, number> = Object.create(null);
  for (const cell of could) counts[cell] = 0;
  for (const cell of seen.toSorted()) counts[cell] = (counts[cell] ?? 0) + 1;
  return withoutSmallCells(counts);
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}
function pairs(firsts: readonly string[], seconds: readonly string[]): string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
}

/** The months from a year before a quarter to a year after it. */
function monthsAround(quarter: Quarter): string[] {
  const { year, number } = partsOf(quarter);
  return Array.from({ length: 27 }, (_, index) =>
    new Date(Date.UTC(year, (number - 1) * 3 - 12 + index, 1)).toISOString().slice(0, 7),
  );
}

function householdOf({ household }: TalentAnswers): (typeof households)[number] {
  const { partner, children } = household;
  if (children > 0) return partner ? "partner-and-children" : "children";
  return partner ? "partner" : "alone";
}

function arrivalOf({ arrivalDay, arrival }: TalentAnswers, months: readonly string[]): string {
  const month = arrivalDay?.slice(0, 7) ?? arrival;
  if (month === undefined) return "unknown";
  return months.includes(month) ? month : "other";
}

function areaOf({ state }: Request, { municipalities }: Places): string {
  const id = state.answers.municipality;
  const place: Municipality | undefined = municipalities.find((one) => one.id === id);
  return place ? nuts3On(place, state.receivedAt.slice(0, 10)) : "unknown";
}

/** Each need of a newcomer, with where the newest choice of desks sent it. */
function needsOf({ state, history }: Request): string[] {
  const chosen = history.findLast(({ details }) => details.routing?.needs)?.details.routing?.needs;
  return state.answers.needs.map(({ need }) => {
    const end: NeedEnd = chosen?.find((one) => one.need === need)?.goesTo ?? "untold";
    return `${need} ${end}`;
  });
}

function answerOf({ status, hand }: Offer): DeskAnswer {
  if (status === "accepted") return hand === undefined ? "accepted" : "handed-on";
  return status === "declined" || status === "lapsed" ? status : "other";
}

function daysOf(offers: readonly Offer[]): Record<string, number> {
  const byDesk = new Map<string, number[]>();
  for (const { partner, status, madeAt, answeredAt } of offers) {
    if (!answeredAt || (status !== "accepted" && status !== "declined")) continue;
    const days = (Date.parse(answeredAt) - Date.parse(madeAt)) / 86_400_000;
    byDesk.set(partner, [...(byDesk.get(partner) ?? []), days]);
  }
  const enough = [...byDesk].filter(([, days]) => days.length >= fewest);
  return Object.fromEntries(
    enough
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([desk, days]) => [desk, Math.round(median(days) * 10) / 10]),
  );
}

/** The middle one, or between the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
