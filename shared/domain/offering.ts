import type { RoutingDecision } from "./decision.ts";
import { helpersIn } from "./helper-desks.ts";
import type { Instant, LeadState, Offer, OfferStatus } from "./lead.ts";
import type { Letter } from "./letter.ts";
import type { Programme } from "./programme.ts";
import { requestReview } from "./reviewing.ts";
import { mayShare } from "./sharing.ts";
import type { Silence } from "./standing.ts";
import { findPartner } from "./taker.ts";
import {
  advance,
  type LoadMove,
  minutesLater,
  type Owed,
  patienceMinutes,
  type Transition,
  toHolder,
  toPartner,
  toStaff,
} from "./transition.ts";
import { addWorkingDays, halfWay } from "./working-time.ts";

/** The offer that waits for an answer, if any. There is never more than one. */
export function openOffer(state: LeadState): Offer | undefined {
  return state.offers.find((offer) => offer.status === "open");
}

/**
 * What follows from a routing decision? An offer to the chosen partner, with its deadline in that partner's working time;
 * or a person, when nobody may be asked (any more), or nobody may hear of the lead.
 */
export function takeRouting(
  state: LeadState,
  routing: RoutingDecision,
  programme: Programme,
  at: Instant,
): Transition {
  if (!mayShare(state))
    return requestReview(state, ["no-sharing-consent"], programme, at, { routing });
  const partner = routing.chosen ? findPartner(programme, routing.chosen) : undefined;
  if (!partner) {
    const cause = state.offers.length > 0 ? "all-asked" : "nobody-eligible";
    return requestReview(state, [cause], programme, at, { routing });
  }
  const generation = state.offers.length + 1;
  const { calendar, settings } = programme;
  const deadline = addWorkingDays(at, partner.proposedSla.decisionWorkingDays, calendar, settings);
  const remindAt = halfWay(at, deadline, calendar, settings);
  const { month } = routing;
  const offer: Offer = {
    generation,
    partner: partner.id,
    month,
    madeAt: at,
    remindAt,
    deadline,
    status: "open",
    ...helpersIn(routing),
  };
  const candidate = routing.candidates.find(({ partner: id }) => id === partner.id);
  const expected = {
    offers: candidate?.offersThisMonth ?? 0,
    taken: candidate?.takenThisMonth ?? 0,
  };
  return advance(
    state,
    at,
    [
      {
        type: "OfferMade",
        details: {
          generation,
          partner: partner.id,
          routing,
          programmeVersion: routing.programmeVersion,
          deadline,
        },
      },
    ],
    { status: "offered", offers: [...state.offers, offer], dueAt: remindAt },
    [{ letter: "offer", ...toPartner(programme, partner.id), generation }],
    [{ month, partner: partner.id, expected, add: { offers: 1, taken: 1 } }],
  );
}

/** At half time the partner is reminded, once. */
export function remindOffer(
  state: LeadState,
  offer: Offer,
  programme: Programme,
  at: Instant,
): Transition {
  const { generation, partner, deadline } = offer;
  return advance(
    state,
    at,
    [{ type: "OfferReminded", details: { generation, partner } }],
    {
      offers: state.offers.map((one) => (one === offer ? { ...offer, remindedAt: at } : one)),
      dueAt: deadline,
    },
    [{ letter: "offer-reminder", ...toHolder(programme, offer) }],
  );
}

/**
 * Silence never stalls a lead: past its deadline the offer is over and the next partner is looked for.
 * `silence` is what it means for the partner's standing; absent when the partner was never asked.
 */
export function lapseOffer(
  state: LeadState,
  offer: Offer,
  silence: Silence | undefined,
  programme: Programme,
  at: Instant,
): Transition {
  const { generation, partner } = offer;
  const paused = { letter: "partner-paused" as const, ...toStaff(programme), partner };
  const lapsed = advance(
    state,
    at,
    [{ type: "OfferLapsed", details: { generation, partner } }],
    {
      status: "routing",
      offers: closeOffer(state, offer, "lapsed", at),
      dueAt: minutesLater(at, patienceMinutes),
    },
    [{ letter: "moved-on", ...toHolder(programme, offer) }, ...(silence?.pauses ? [paused] : [])],
    [givesPlaceBack(offer)],
  );
  return silence ? { ...lapsed, standings: [silence.standing] } : lapsed;
}

/** The mail did not reach the partner: the next one is looked for at once. `owed` is what staff hear of it. */
export function undeliverable(
  state: LeadState,
  offer: Offer,
  letter: Pick<Letter, "id" | "status">,
  at: Instant,
  owed: Owed[],
): Transition {
  const { generation, partner } = offer;
  const reason = letter.status;
  return advance(
    state,
    at,
    [{ type: "OfferUndeliverable", details: { generation, partner, reason, letter: letter.id } }],
    {
      status: "routing",
      offers: closeOffer(state, offer, "undeliverable", at, reason),
      dueAt: minutesLater(at, patienceMinutes),
    },
    owed,
    [givesPlaceBack(offer)],
  );
}

/** The offers of a lead after one of them has ended. */
export function closeOffer(
  state: LeadState,
  offer: Offer,
  status: OfferStatus,
  at: Instant,
  reason?: string,
): Offer[] {
  const closed: Offer = { ...offer, status, answeredAt: at, ...(reason ? { reason } : {}) };
  return state.offers.map((one) => (one === offer ? closed : one));
}

/** An offer that ended without the lead being taken no longer counts against the capacity of its month. */
export function givesPlaceBack({ month, partner }: Offer): LoadMove {
  return { month, partner, add: { offers: 0, taken: -1 } };
}
