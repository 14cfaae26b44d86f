import { toHelpers } from "./helper-desks.ts";
import type { Instant, LeadState, Offer } from "./lead.ts";
import { closeOffer, givesPlaceBack } from "./offering.ts";
import type { Programme } from "./programme.ts";
import { keptUntil } from "./retention.ts";
import { afterAnswer, type Standing, standingOf } from "./standing.ts";
import {
  advance,
  minutesLater,
  patienceMinutes,
  type Refusal,
  type Transition,
  toFounder,
  toHolder,
} from "./transition.ts";

/** How people end an offer: the partner says yes or no, the founder steps back. */

/** For which offer does a link speak, and in whose hand? */
export interface Held {
  generation: number;
  /** Absent: the partner's own. */
  hand?: number | undefined;
}

/** The offer of a link that still speaks for it: handed on, its old link is dead. */
export function heldOffer(state: LeadState, { generation, hand }: Held): Offer | Refusal {
  const offer = state.offers.find((one) => one.generation === generation);
  if (!offer || state.erasedAt) return { refused: "moved-on" };
  return offer.hand === hand ? offer : { refused: "handed-over" };
}

/** Which offer does this link answer for, and may it still be answered? */
export function answerable(state: LeadState, held: Held): Offer | Refusal {
  const offer = heldOffer(state, held);
  if ("refused" in offer || offer.status === "open") return offer;
  return {
    refused:
      offer.status === "accepted" || offer.status === "declined" ? "already-answered" : "moved-on",
  };
}

/** An answer, whatever it says, ends a partner's silence. */
export function breaksSilence(
  transition: Transition,
  generation: number,
  standings: readonly Standing[],
): Transition {
  const offer = transition.state.offers.find((one) => one.generation === generation);
  const standing = offer && afterAnswer(standingOf(standings, offer.partner));
  return standing ? { ...transition, standings: [standing] } : transition;
}

/** A partner takes the lead over: it becomes the owner, and both sides are introduced. */
export function acceptOffer(
  state: LeadState,
  held: Held,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  const offer = answerable(state, held);
  if ("refused" in offer) return offer;
  const { partner, generation } = offer;
  return advance(
    state,
    at,
    [{ type: "OfferAccepted", details: { generation, partner } }],
    {
      status: "accepted",
      owner: partner,
      offers: closeOffer(state, offer, "accepted", at),
      dueAt: keptUntil("accepted", programme, at),
    },
    [
      { letter: "introduction-partner", ...toHolder(programme, offer) },
      { letter: "introduction-founder", ...toFounder(state), generation },
      ...toHelpers(programme, offer, "desk-request"),
    ],
  );
}

/** A partner says no, with a reason: the lead goes on to the next one at once. */
export function declineOffer(
  state: LeadState,
  held: Held,
  answer: { reason: string; note?: string },
  at: Instant,
): Transition | Refusal {
  const offer = answerable(state, held);
  if ("refused" in offer) return offer;
  const { partner, generation } = offer;
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
      offers: closeOffer(state, offer, "declined", at, answer.reason),
      dueAt: minutesLater(at, patienceMinutes),
    },
    [],
    [givesPlaceBack(offer)],
  );
}

/** The founder steps back. Whoever holds the lead hears it, and every desk that was asked to help. */
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
    {
      status: "withdrawn",
      offers: offer ? closeOffer(state, offer, "withdrawn", at) : state.offers,
      dueAt: keptUntil("closed", programme, at),
    },
    [
      { letter: "withdrawn", ...toFounder(state) },
      ...(offer ? [{ letter: "moved-on" as const, ...toHolder(programme, offer) }] : []),
      ...(offer?.status === "accepted" ? toHelpers(programme, offer, "moved-on") : []),
    ],
    offer ? [givesPlaceBack(offer)] : [],
  );
}
