import type { NeedRoute } from "./decision.ts";
import type { EventType, LeadEvent } from "./event.ts";
import type { Instant, LeadState, LeadStatus, Step } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { findPartner } from "./taker.ts";
import { daysLater } from "./transition.ts";
import { addWorkingDays } from "./working-time.ts";

const stepByStatus: Record<LeadStatus, Step> = {
  received: "screening",
  routing: "screening",
  review: "review",
  offered: "offered",
  accepted: "accepted",
  referred: "referred",
  declined: "declined",
  incomplete: "incomplete",
  withdrawn: "withdrawn",
  landed: "landed",
};

const stepByEvent: Partial<Record<EventType, Step>> = {
  LeadReceived: "received",
  LeadScreened: "screening",
  ReviewRequested: "review",
  OfferMade: "offered",
  OfferAccepted: "accepted",
  LeadReferred: "referred",
  LeadDeclined: "declined",
  InformationAsked: "incomplete",
  LeadWithdrawn: "withdrawn",
  LeadLanded: "landed",
};

/** Where is this lead, in the words of the outside contract? Nobody screens a newcomer. */
export function stepOf({ kind, status, version }: LeadState): Step {
  const step = stepByStatus[status];
  if (step !== "screening") return step;
  return kind === "talent" || (status === "received" && version <= 1) ? "received" : step;
}

/** The way so far, one entry per step taken. */
export function stepsOf(events: LeadEvent[]): { step: Step; at: Instant }[] {
  return events.flatMap(({ type, at }) => {
    const step = stepByEvent[type];
    return step ? [{ step, at }] : [];
  });
}

/** Where each need of a newcomer goes, by the newest decision; nowhere before the first. */
export function needRoutesIn(events: readonly LeadEvent[]): readonly NeedRoute[] {
  return events.findLast(({ details }) => details.routing?.needs)?.details.routing?.needs ?? [];
}

/** Who has a lead now, since when, and by when the next step comes at the latest; only what is known. */
export interface Holding {
  holder?: "team" | "founder" | { partner: string };
  since?: Instant;
  by?: Instant;
}

export function inWhoseHands(state: LeadState, programme: Programme): Holding {
  const { status, review, asked, owner, outcome, decidedByPerson, offers } = state;
  const { calendar, settings } = programme;
  if (state.erasedAt) return {};
  const offer = offers.at(-1);
  switch (status) {
    case "received":
    case "routing":
      return { holder: "team", since: state.receivedAt };
    case "review":
      return review ? { holder: "team", since: review.since, by: review.dueAt } : {};
    case "offered":
      return offer
        ? { holder: { partner: offer.partner }, since: offer.madeAt, by: offer.deadline }
        : {};
    case "accepted":
    case "landed": {
      const since = outcome?.at ?? offer?.answeredAt;
      if (!owner || !since) return {};
      const days = findPartner(programme, owner)?.proposedSla.acknowledgeWorkingDays ?? 1;
      const by = outcome ? {} : { by: addWorkingDays(since, days, calendar, settings) };
      return { holder: { partner: owner }, since, ...by };
    }
    case "incomplete":
      if (!asked || asked.closedAt) return {};
      return {
        holder: "founder",
        since: asked.at,
        by: daysLater(asked.at, settings.askedLapseDays),
      };
    case "referred":
    case "declined":
    case "withdrawn":
      return decidedByPerson && status !== "withdrawn" ? { since: decidedByPerson.at } : {};
  }
}

/** Reasons are shown as soon as a person has decided, or the rules have decided in the founder's favour. */
export function mayExplain(state: LeadState): boolean {
  return (
    state.screening !== undefined &&
    (state.decidedByPerson !== undefined || state.offers.length > 0 || state.status === "routing")
  );
}
