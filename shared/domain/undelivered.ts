import { withoutHelper } from "./helper-desks.ts";
import type { Instant, LeadState } from "./lead.ts";
import type { Letter, LetterStatus } from "./letter.ts";
import { undeliverable } from "./offering.ts";
import type { Programme } from "./programme.ts";
import { afterUndelivered, type Standing } from "./standing.ts";
import { advance, type Owed, stillDue, type Transition, toStaff } from "./transition.ts";

/** What follows when a letter does not reach its receiver. */

/** The fates of a letter that its receiver does not get, or does not want. */
export type Refused = "bounced" | "complained" | "rejected" | "suppressed" | "failed";
export type RefusedLetter = Letter & { status: Refused };
const fates: readonly LetterStatus[] = [
  "bounced",
  "complained",
  "rejected",
  "suppressed",
  "failed",
];

export function isRefused(letter: Letter): letter is RefusedLetter {
  return fates.includes(letter.status);
}

/** A refused letter with all that is known of its lead and of its receiver. */
export interface Undelivered {
  letter: RefusedLetter;
  state: LeadState;
  /** Hash of the receiver's present address; absent when there is none (any more). */
  mailbox?: string | undefined;
  /** Of the partner that the letter was for. */
  standing?: Standing | undefined;
  /** A colleague's mailbox is closed to us already. */
  closed?: boolean | undefined;
}

/**
 * What does a refused letter cause? The rule reads the ledger and what was written since, so it may be asked again at
 * any time: `undefined` when nothing follows, or everything has followed already.
 */
export function afterRefusal(
  told: Undelivered,
  programme: Programme,
  at: Instant,
): Transition | undefined {
  switch (told.letter.receiver.role) {
    case "founder":
      return founderRefused(told, at);
    case "partner":
      return partnerRefused(told, told.letter.receiver.partner, programme, at);
    case "colleague":
      return colleagueRefused(told, told.letter.receiver.partner, at);
    case "programme":
      return undefined;
  }
}

/** Nobody writes to that address again, and staff see it on the lead. What the mail service refused by itself says nothing about it, nor what was owed before the address was corrected. */
function founderRefused({ letter, state, mailbox }: Undelivered, at: Instant) {
  if (state.contactUnreachable || state.erasedAt || !mailbox || refusedByService(letter.status))
    return undefined;
  if (state.contactSince && letter.owedAt < state.contactSince) return undefined;
  return {
    ...advance(
      state,
      at,
      [{ type: "ContactUnreachable", details: { reason: letter.status, letter: letter.id } }],
      { contactUnreachable: at, ...stillDue(state) },
    ),
    mailboxes: [{ mailbox, suppression: { why: causeOf(letter), since: at } }],
  };
}

/**
 * An open offer goes on to the next partner. A mailbox that is found closed stops the partner, and staff hear it once.
 * A desk that was to help with some needs cannot: staff hear it for each such lead, so that nobody waits for that desk.
 */
function partnerRefused(
  told: Undelivered,
  partner: string,
  programme: Programme,
  at: Instant,
): Transition | undefined {
  const { letter, state, standing, mailbox } = told;
  const offer = state.offers.find(
    ({ status, generation }) => status === "open" && generation === letter.generation,
  );
  const why = causeOf(letter);
  const found = mailbox && findsClosed(told, mailbox);
  const helps = helpedWith(letter, state, partner);
  if (!offer && !found && !helps) return undefined;
  const owed: Owed[] =
    found || helps ? [{ letter: "partner-unreachable", ...toStaff(programme), partner }] : [];
  const details = { partner, reason: letter.status, letter: letter.id };
  const moved = offer
    ? undeliverable(state, offer, letter, at, owed)
    : advance(
        state,
        at,
        [{ type: "PartnerUnreachable", details: { ...details, ...helps } }],
        {
          ...stillDue(state),
          ...(helps ? { offers: withoutHelper(state, partner, helps.generation) } : {}),
        },
        owed,
      );
  if (!found) return moved;
  return {
    ...moved,
    standings: [afterUndelivered(standing, partner, { mailbox, since: at, why })],
    mailboxes: [{ mailbox, suppression: { why, since: at } }],
  };
}

/** Talent: the accepted offer that this desk was asked to help with, as long as it is counted on. */
function helpedWith(
  { letter, generation = 0 }: Letter,
  { offers }: LeadState,
  desk: string,
): { generation: number } | undefined {
  const accepted = offers.find((one) => one.generation === generation && one.status === "accepted");
  const counts = letter === "desk-request" && accepted?.helpers?.includes(desk);
  return counts ? { generation } : undefined;
}

/** A colleague's mailbox says nothing of the partner's own: the offer goes on, that mailbox is closed, the partner stays. */
function colleagueRefused(
  { letter, state, mailbox, closed }: Undelivered,
  partner: string,
  at: Instant,
): Transition | undefined {
  const { generation, hand, id, status } = letter;
  const offer = state.offers.find(
    (one) => one.status === "open" && one.generation === generation && one.hand === hand,
  );
  const closes = mailbox !== undefined && !closed && !refusedByService(status);
  if (!offer && !closes) return undefined;
  const details = { partner, reason: status, letter: id };
  const moved = offer
    ? undeliverable(state, offer, letter, at, [])
    : advance(state, at, [{ type: "PartnerUnreachable", details }], stillDue(state));
  if (!closes) return moved;
  return {
    ...moved,
    mailboxes: [{ mailbox, suppression: { why: causeOf(letter), since: at } }],
  };
}

/**
 * Does this letter tell something new about the partner's present mailbox? Not when the mailbox is known to be closed,
 * when staff have opened it since, or when the letter went to another address. And when the mail service refuses a
 * second letter of one lead, it is the lead's own text that it refuses, not the mailboxes; so it is when it refuses a
 * desk's request, of which one lead has several.
 */
function findsClosed({ letter, state, standing }: Undelivered, mailbox: string): boolean {
  if (standing?.unreachable?.mailbox === mailbox) return false;
  if (standing?.resumedAt && letter.settledAt && letter.settledAt <= standing.resumedAt)
    return false;
  if (letter.mailbox !== undefined && letter.mailbox !== mailbox) return false;
  if (letter.letter === "desk-request" && refusedByService(letter.status)) return false;
  const before = state.offers.some(
    ({ generation, reason = "" }) => generation !== letter.generation && refusedByService(reason),
  );
  return !(before && refusedByService(letter.status));
}

function refusedByService(fate: string): boolean {
  return fate === "rejected" || fate === "failed";
}

/** Why the mailbox is closed: a letter that was held back because of it keeps the first cause. */
function causeOf({ status, why }: RefusedLetter): string {
  return status === "suppressed" && why && (fates as readonly string[]).includes(why)
    ? why
    : status;
}
