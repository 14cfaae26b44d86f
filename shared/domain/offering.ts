import type { Instant, LeadState, Offer, OfferStatus, RoutingDecision } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { requestReview } from "./reviewing.ts";
import {
  advance,
  findPartner,
  type LoadMove,
  minutesLater,
  patienceMinutes,
  type Refusal,
  type Transition,
  toFounder,
  toPartner,
} from "./transition.ts";
import { addWorkingDays, halfWay } from "./working-time.ts";

/** The offer that waits for an answer, if any. There is never more than one. */
export function openOffer(state: LeadState): Offer | undefined {
  return state.offers.find((offer) => offer.status === "open");
}

/**
 * What follows from a routing decision? An offer to the chosen partner, with its deadline in that partner's working time;
 * or a person, when nobody may be asked (any more).
 */
export function takeRouting(
  state: LeadState,
  routing: RoutingDecision,
  programme: Programme,
  at: Instant,
): Transition {
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
        },
      },
    ],
    { status: "offered", offers: [...state.offers, offer], dueAt: remindAt },
    [{ letter: "offer", ...toPartner(programme, partner.id), generation }],
    [{ month, partner: partner.id, expected, add: { offers: 1, taken: 1 } }],
  );
}

/** Which offer does this link answer for, and may it still be answered? */
function answerable(state: LeadState, generation: number): Offer | Refusal {
  const offer = state.offers.find((one) => one.generation === generation);
  if (!offer || state.erasedAt) return { refused: "moved-on" };
  if (offer.status === "open") return offer;
  return {
    refused:
      offer.status === "accepted" || offer.status === "declined" ? "already-answered" : "moved-on",
  };
}

/** A partner takes the lead over: it becomes the owner, and both sides are introduced. */
export function acceptOffer(
  state: LeadState,
  generation: number,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  const offer = answerable(state, generation);
  if ("refused" in offer) return offer;
  const { partner } = offer;
  return advance(
    state,
    at,
    [{ type: "OfferAccepted", details: { generation, partner } }],
    { status: "accepted", owner: partner, offers: close(state, offer, "accepted", at) },
    [
      { letter: "introduction-partner", ...toPartner(programme, partner), generation },
      { letter: "introduction-founder", ...toFounder(state), generation },
    ],
  );
}

/** A partner says no, with a reason: the lead goes on to the next one at once. */
export function declineOffer(
  state: LeadState,
  generation: number,
  answer: { reason: string; note?: string },
  at: Instant,
): Transition | Refusal {
  const offer = answerable(state, generation);
  if ("refused" in offer) return offer;
  const { partner } = offer;
  return advance(
    state,
    at,
    [
      {
        type: "OfferDeclined",
        details: { generation, partner, reason: answer.reason },
        ...(answer.note ? { note: { text: answer.note } } : {}),
      },
    ],
    {
      status: "routing",
      offers: close(state, offer, "declined", at, answer.reason),
      dueAt: minutesLater(at, patienceMinutes),
    },
    [],
    [givesPlaceBack(offer)],
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
    [{ letter: "offer-reminder", ...toPartner(programme, partner), generation }],
  );
}

/** Silence never stalls a lead: past its deadline the offer is over and the next partner is looked for. */
export function lapseOffer(
  state: LeadState,
  offer: Offer,
  programme: Programme,
  at: Instant,
): Transition {
  const { generation, partner } = offer;
  return advance(
    state,
    at,
    [{ type: "OfferLapsed", details: { generation, partner } }],
    {
      status: "routing",
      offers: close(state, offer, "lapsed", at),
      dueAt: minutesLater(at, patienceMinutes),
    },
    [{ letter: "moved-on", ...toPartner(programme, partner), generation }],
    [givesPlaceBack(offer)],
  );
}

/** The founder steps back. Whoever holds the lead hears it. */
export function withdraw(
  state: LeadState,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  if (["withdrawn", "declined", "referred", "landed"].includes(state.status))
    return { refused: "already-closed" };
  const offer = state.offers.find(({ status }) => status === "open" || status === "accepted");
  const { review: _review, asked: _asked, owner: _owner, ...rest } = state;
  return advance(
    rest,
    at,
    [{ type: "LeadWithdrawn" }],
    { status: "withdrawn", offers: offer ? close(state, offer, "withdrawn", at) : state.offers },
    [
      { letter: "withdrawn", ...toFounder(state) },
      ...(offer
        ? [
            {
              letter: "moved-on" as const,
              ...toPartner(programme, offer.partner),
              generation: offer.generation,
            },
          ]
        : []),
    ],
    offer ? [givesPlaceBack(offer)] : [],
  );
}

function close(
  state: LeadState,
  offer: Offer,
  status: OfferStatus,
  at: Instant,
  reason?: string,
): Offer[] {
  const closed: Offer = { ...offer, status, answeredAt: at, ...(reason ? { reason } : {}) };
  return state.offers.map((one) => (one === offer ? closed : one));
}

function givesPlaceBack({ month, partner }: Offer): LoadMove {
  return { month, partner, add: { offers: 0, taken: -1 } };
}
