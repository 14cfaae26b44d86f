import { answerable, type Held, heldOffer } from "./answering.ts";
import { questionsAfter } from "./asking.ts";
import type { EventType, LeadEvent, Note } from "./event.ts";
import type { Instant, LeadState, Offer, Outcome } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { keptUntil } from "./retention.ts";
import { findPartner } from "./taker.ts";
import {
  advance,
  type Refusal,
  stillDue,
  type Transition,
  toHolder,
  toStaff,
} from "./transition.ts";

/** What else whoever holds an offer may do: ask, hand it to a colleague, and say what became of the lead. */

/** A partner asks our team something before answering. The offer stays open and its deadline runs on. */
export function askAboutOffer(
  state: LeadState,
  held: Held,
  note: string,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  const offer = answerable(state, held);
  if ("refused" in offer) return offer;
  const counted = questionsAfter(state);
  if ("refused" in counted) return counted;
  const { generation, partner, hand } = offer;
  const asks = { generation, partner, ...(hand === undefined ? {} : { hand }) };
  return advance(
    state,
    at,
    [{ type: "PartnerAsked", details: asks, note: { text: note } }],
    { ...counted, ...stillDue(state) },
    [{ letter: "partner-question", ...toStaff(programme), ...asks }],
  );
}

/** Times that one offer may be handed on, so that nobody uses us to write to strangers. */
export const mostHands = 3;

/** A partner hands an open offer to a colleague, who gets a link of their own; the link used for it is dead from now on. */
export function handOver(
  state: LeadState,
  held: Held,
  mailbox: string,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  const offer = answerable(state, held);
  if ("refused" in offer) return offer;
  const { generation, partner } = offer;
  const hand = (offer.hand ?? 0) + 1;
  const own = findPartner(programme, partner)?.contactEmail;
  if (own?.toLowerCase() === mailbox.toLowerCase()) return { refused: "own-mailbox" };
  if (hand > mostHands) return { refused: "handed-too-often" };
  const handed: Offer = { ...offer, hand };
  return advance(
    state,
    at,
    [{ type: "OfferHandedOver", details: { generation, partner, hand }, note: { mailbox } }],
    { offers: state.offers.map((one) => (one === offer ? handed : one)), ...stillDue(state) },
    [{ letter: "offer", ...toHolder(programme, handed) }],
  );
}

/** The address of the colleague who holds this offer; `undefined` when the partner does, or when it was erased. */
export function colleagueOf(
  { generation, hand }: Partial<Held>,
  history: readonly LeadEvent[],
  notes: readonly Note[],
): string | undefined {
  if (hand === undefined) return undefined;
  const handed = history.find(
    ({ type, details }) =>
      type === "OfferHandedOver" && details.generation === generation && details.hand === hand,
  );
  return notes.find(({ seq }) => seq === handed?.seq)?.mailbox;
}

const eventOf: Record<Outcome, EventType> = {
  met: "PartnerMet",
  landed: "LeadLanded",
  "not-landed": "LeadNotLanded",
};
/** What may still be told after what was told: a first talk comes first, a landing is the end. */
const tellable: Record<Outcome | "nothing", readonly Outcome[]> = {
  nothing: ["met", "landed", "not-landed"],
  met: ["landed", "not-landed"],
  "not-landed": ["landed"],
  landed: [],
};

/** Which outcomes can the owner of this lead still tell? */
export function tellableOutcomes({ outcome, status }: LeadState): readonly Outcome[] {
  return status === "accepted" ? tellable[outcome?.what ?? "nothing"] : [];
}

/** The owner says what became of the lead, with one click. The person is kept from this last contact on. */
export function tellOutcome(
  state: LeadState,
  held: Held,
  what: Outcome,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  const offer = heldOffer(state, held);
  if ("refused" in offer) return offer;
  if (offer.status !== "accepted") return { refused: "not-accepted" };
  if (!tellableOutcomes(state).includes(what)) return { refused: "already-told" };
  const { generation, partner } = offer;
  return advance(state, at, [{ type: eventOf[what], details: { generation, partner } }], {
    outcome: { what, at },
    ...(what === "landed" ? { status: "landed" as const } : {}),
    dueAt: keptUntil("accepted", programme, at),
  });
}
