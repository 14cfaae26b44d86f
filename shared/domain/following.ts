import type { EventType, Instant, LeadEvent, LeadState, LeadStatus, Step } from "./lead.ts";

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
};

/** Where is this lead, in the words of the outside contract? */
export function stepOf(state: LeadState): Step {
  return state.status === "received" && state.version <= 1
    ? "received"
    : stepByStatus[state.status];
}

/** The way so far, one entry per step taken. */
export function stepsOf(events: LeadEvent[]): { step: Step; at: Instant }[] {
  return events.flatMap(({ type, at }) => {
    const step = stepByEvent[type];
    return step ? [{ step, at }] : [];
  });
}

/** Reasons are shown as soon as a person has decided, or the rules have decided in the founder's favour. */
export function mayExplain(state: LeadState): boolean {
  return (
    state.screening !== undefined &&
    (state.decidedByPerson !== undefined || state.offers.length > 0 || state.status === "routing")
  );
}
