import type { EventType, LeadEvent } from "./event.ts";
import type { Changed } from "./fold.ts";
import { helpersIn, withoutHelper } from "./helper-desks.ts";
import type { LeadState, Offer, OfferStatus } from "./lead.ts";

/** What each event changes of the offers of a lead, and of who owns it. */

export function withdrawn({ offers }: LeadState, { at }: LeadEvent): Changed {
  const live = offers.find(({ status }) => status === "open" || status === "accepted");
  return {
    status: "withdrawn",
    review: undefined,
    asked: undefined,
    owner: undefined,
    offers: offers.map((one) =>
      one === live ? { ...one, status: "withdrawn", answeredAt: at } : one,
    ),
  };
}

/** Only a desk that was to help with an accepted request is then counted on no more. */
export function withoutDesk(state: LeadState, { details }: LeadEvent): Changed {
  const { partner = "", generation } = details;
  return generation === undefined ? {} : { offers: withoutHelper(state, partner, generation) };
}

export function handedOver(
  { offers }: LeadState,
  { details: { generation, hand } }: LeadEvent,
): Changed {
  return {
    offers: offers.map((one) =>
      one.generation === generation && hand !== undefined ? { ...one, hand } : one,
    ),
  };
}

/** Which state of an offer does each of its endings mean? */
const endings: Partial<Record<EventType, OfferStatus>> = {
  OfferAccepted: "accepted",
  OfferDeclined: "declined",
  OfferLapsed: "lapsed",
  OfferUndeliverable: "undeliverable",
  OfferWithdrawn: "withdrawn",
};

export function offersOf(state: LeadState, { type, at, details }: LeadEvent): Changed {
  const { offers } = state;
  const { generation = 0, partner = "", reason, routing, dueAt = at, deadline = at } = details;
  if (type === "OfferMade") {
    const month = routing?.month ?? "";
    const open = { generation, partner, month, madeAt: at, remindAt: dueAt, deadline };
    const helpers = routing ? helpersIn(routing) : {};
    return { status: "offered", offers: [...offers, { ...open, status: "open", ...helpers }] };
  }
  const ending = endings[type];
  const change: Partial<Offer> = ending
    ? { status: ending, answeredAt: at, ...(reason ? { reason } : {}) }
    : { remindedAt: at };
  return {
    offers: offers.map((one) => (one.generation === generation ? { ...one, ...change } : one)),
    ...(ending === "accepted" ? { status: "accepted", owner: partner } : {}),
    ...(ending && ending !== "accepted" ? { status: "routing" } : {}),
  };
}
