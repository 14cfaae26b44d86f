import type { Instant, LeadState } from "./lead.ts";
import type { Letter, LetterId, LetterStatus } from "./letter.ts";
import type { LinkPurpose } from "./link.ts";
import { minutesLater } from "./transition.ts";

/**
 * How long a claimed letter belongs to one attempt, in minutes: two for the call itself, then twenty in which an
 * unknown outcome is left to the mail service's own events.
 */
export const leaseMinutes = 2 + 20;
/** A mail that certainly did not go out is tried again: soon, then ever later, at the latest after an hour. */
const longestRetryMinutes = 60;

/** Which link does a letter carry? */
export function linkOf(letter: LetterId): LinkPurpose | undefined {
  switch (letter) {
    case "receipt":
    case "introduction-founder":
    case "question":
    case "question-reminder":
    case "referral-founder":
    case "decline":
    case "corrected":
      return "status";
    case "offer":
    case "offer-reminder":
    case "introduction-partner":
      return "offer";
    case "review":
    case "review-reminder":
    case "quarantine":
    case "information-given":
    case "partner-question":
    case "founder-question":
      return "review";
    case "partner-unreachable":
    case "partner-paused":
      return "partner";
    case "needs-report":
      return "report";
    case "moved-on":
    case "withdrawn":
    case "referral-partner":
    case "desk-request":
    case "digest":
      return undefined;
  }
}

/** May this letter be claimed now? Pending, or a claim whose lease and hold-down have passed without news. */
export function claimable(letter: Letter, at: Instant): boolean {
  if (letter.status === "pending") return true;
  return letter.status === "sending" && letter.leaseUntil !== undefined && letter.leaseUntil <= at;
}

/** Why a letter must not go out any more: the lead has moved on since it was owed. */
export function staleReason(letter: Letter, state: LeadState): string | undefined {
  const { receiver } = letter;
  if (state.erasedAt && speaksOfPerson(letter)) return "erased";
  if (state.contactUnreachable && receiver.role === "founder") return "address-refused";
  if (state.quarantine && receiver.role === "founder") return "quarantined";
  switch (letter.letter) {
    case "offer":
    case "offer-reminder": {
      const offer = state.offers.find(({ generation }) => generation === letter.generation);
      if (offer?.status !== "open") return "moved-on";
      return offer.hand === letter.hand ? undefined : "handed-over";
    }
    case "introduction-founder":
    case "introduction-partner":
    case "desk-request":
      return state.status === "accepted" || state.status === "landed" ? undefined : "moved-on";
    case "review":
    case "review-reminder":
    case "quarantine":
    case "information-given":
      return state.status === "review" ? undefined : "decided";
    case "question":
    case "question-reminder":
      return state.status === "incomplete" ? undefined : "answered";
    default:
      return undefined;
  }
}

/** Is nothing left to say once the person is erased? Partners still hear that a lead has gone, staff of a closed mailbox. */
function speaksOfPerson({ letter, receiver, partner }: Letter): boolean {
  if (letter === "partner-question") return true;
  return receiver.role !== "partner" && receiver.role !== "colleague" && partner === undefined;
}

/** The ledger entry after an attempt settled it. */
export function settle(
  letter: Letter,
  status: LetterStatus,
  at: Instant,
  extra: Partial<Letter> = {},
): Letter {
  const { dueAt: _due, leaseUntil: _lease, ...rest } = letter;
  return { ...rest, ...extra, status, settledAt: at };
}

/** Certainly not sent: back to pending, for another attempt later. Such a letter is never given up. */
export function release(letter: Letter, why: string, at: Instant): Letter {
  const { leaseUntil: _, ...rest } = letter;
  const wait = Math.min(2 ** letter.attempts, longestRetryMinutes);
  return { ...rest, status: "pending", why, dueAt: minutesLater(at, wait) };
}

/** What the mail service told about a letter, by the tag that it carried. */
export type Delivery =
  | "sent"
  | "delivered"
  | "bounced"
  | "complained"
  | "rejected"
  | "suppressed"
  | "failed";

const certainty: Record<LetterStatus, number> = {
  pending: 0,
  sending: 1,
  sent: 2,
  failed: 3,
  cancelled: 3,
  delivered: 4,
  rejected: 5,
  suppressed: 5,
  bounced: 5,
  complained: 6,
};

/** The ledger entry after such news; news that adds nothing (late, repeated, out of order) gives `undefined`. */
export function learn(
  letter: Letter,
  news: Delivery,
  at: Instant,
  sesId?: string,
  why?: string,
): Letter | undefined {
  if (certainty[news] <= certainty[letter.status]) return undefined;
  return settle(letter, news, at, { ...(sesId ? { sesId } : {}), ...(why ? { why } : {}) });
}
