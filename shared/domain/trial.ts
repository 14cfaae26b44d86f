import { chooseNext } from "./choosing.ts";
import type { RoutingDecision, Screening } from "./decision.ts";
import type { Offer, ReviewCause } from "./lead.ts";
import type { PastLead } from "./past-lead.ts";
import type { Programme } from "./programme.ts";
import { causesForReview } from "./reviewing.ts";
import type { RoutingInput } from "./routing.ts";
import { screen } from "./screening.ts";
import { mayShare } from "./sharing.ts";
import { localMonth } from "./working-time.ts";

/** What one programme makes of one past lead. */
export interface Tried {
  lead: PastLead;
  /** Absent: a newcomer, who is never screened. */
  screening?: Screening;
  /** Why a person sees it before anybody else; empty when the rules send it on. */
  causes: ReviewCause[];
  /** Each choice in turn; only the last can have found nobody. Empty when it is not sent on. */
  choices: RoutingDecision[];
  /** Who takes it in the end. */
  owner?: string;
}

type Loads = RoutingInput["loads"];

/**
 * What would this programme have made of the past? Every lead is screened and put to one partner or desk after the other, in
 * the order in which they came, with the counters of each month kept as they would have been. Each is answered at
 * once, no mailbox is closed, and a person who must be asked decides as in the past: what changes is the programme.
 */
export function tryProgramme(leads: readonly PastLead[], programme: Programme): Tried[] {
  return routePast(
    leads.map((lead) => ({ lead, ...screenPast(lead, programme) })),
    programme,
  );
}

/** A past lead as it was screened. */
export type Screened = Pick<Tried, "lead" | "screening" | "causes">;

/** The second half of a trial: every lead that goes on is put to somebody. */
export function routePast(screened: readonly Screened[], programme: Programme): Tried[] {
  const loads = new Map<string, Record<string, Loads[string]>>();
  return screened.map((one) => {
    const { lead, causes } = one;
    const month = localMonth(lead.receivedAt, programme.settings.timeZone);
    const ofMonth = loads.get(month) ?? {};
    loads.set(month, ofMonth);
    const goesOn = mayShare(lead) && (causes.length === 0 || lead.qualified);
    const offered = goesOn ? offerPast(lead, month, ofMonth, programme) : { choices: [] };
    return { ...one, ...offered };
  });
}

/** The screening of a past lead alone; a newcomer has none. */
export function screenPast(
  lead: PastLead,
  programme: Programme,
): Pick<Tried, "screening" | "causes"> {
  if (lead.kind === "talent") return { causes: mayShare(lead) ? [] : ["no-sharing-consent"] };
  const { receivedAt: screenedAt, earlierOpen, contactReachable } = lead;
  const context = { screenedAt, earlierOpen, contactReachable };
  const screening = screen(lead.answers, context, programme);
  return { screening, causes: causesForReview(lead, screening, programme) };
}

/** One offer after the other, until somebody takes the lead or nobody is left. */
function offerPast(
  lead: PastLead,
  month: string,
  loads: Record<string, Loads[string]>,
  programme: Programme,
): Pick<Tried, "choices" | "owner"> {
  const choices: RoutingDecision[] = [];
  const offers: Offer[] = [];
  for (;;) {
    // A copy: a decision may look at its counters later, when these have moved on.
    const known = { loads: { ...loads }, closed: {}, at: lead.receivedAt, month };
    const choice = chooseNext({ ...lead, offers }, known, programme);
    choices.push(choice);
    const { chosen } = choice;
    if (chosen === undefined) return { choices };
    const takes = lead.takes(chosen);
    const { offers: had, taken } = loads[chosen] ?? { offers: 0, taken: 0 };
    loads[chosen] = { offers: had + 1, taken: taken + (takes ? 1 : 0) };
    if (takes) return { choices, owner: chosen };
    offers.push(refusedOffer(choice, offers.length));
  }
}

/** The offer that followed from a choice, once it is refused; `at` is its place, from 0. */
export function refusedOffer(
  { chosen = "", month, decidedAt }: RoutingDecision,
  at: number,
): Offer {
  const times = {
    madeAt: decidedAt,
    remindAt: decidedAt,
    deadline: decidedAt,
    answeredAt: decidedAt,
  };
  return { generation: at + 1, partner: chosen, month, ...times, status: "declined" };
}
