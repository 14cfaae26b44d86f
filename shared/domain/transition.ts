import type { EventDetails, EventType, LeadEvent, Note } from "./event.ts";
import type { Instant, Language, LeadCore, LeadState, Offer } from "./lead.ts";
import type { Letter, LetterId, Receiver } from "./letter.ts";
import type { Programme } from "./programme.ts";
import type { MailboxChange, Standing } from "./standing.ts";
import { findPartner, partnerLanguage } from "./taker.ts";

/** A partner's counters that move together with the lead. */
export interface LoadMove {
  month: string;
  partner: string;
  expected?: { offers: number; taken: number };
  add: { offers: number; taken: number };
}

/** What a rule wants written, all of it or nothing. */
export interface Transition {
  state: LeadState;
  events: LeadEvent[];
  letters: Letter[];
  notes: Note[];
  loads: LoadMove[];
  standings?: Standing[];
  mailboxes?: MailboxChange[];
}

/** A rule's "no", as a value: `code` is worded by presentation. */
export interface Refusal {
  refused: RefusalCode;
}
export type RefusalCode =
  | "already-answered"
  | "moved-on"
  | "handed-over"
  | "handed-too-often"
  | "own-mailbox"
  | "not-accepted"
  | "already-told"
  | "asked-too-often"
  | "corrected-too-often"
  | "already-decided"
  | "quarantined"
  | "not-quarantined"
  | "not-in-review"
  | "no-sharing-consent"
  | "unknown-partner"
  | "already-closed"
  | "not-asked"
  | "erased";

export function isRefusal(result: Transition | Refusal): result is Refusal {
  return "refused" in result;
}

export interface Happening {
  type: EventType;
  details?: EventDetails;
  note?: Omit<Note, "seq">;
}
export interface Owed {
  letter: LetterId;
  receiver: Receiver;
  language: Language;
  generation?: number;
  hand?: number;
  /** Letters to staff: the partner that they speak of. */
  partner?: string;
}

/** Minutes after which the sweep wakes a consumer again for something that should have happened at once. */
export const patienceMinutes = 2;

export function minutesLater(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
export function daysLater(at: Instant, days: number): Instant {
  return minutesLater(at, days * 24 * 60);
}

/**
 * The one way a lead moves: numbers the events after the ones it has, owes the letters to the last of them,
 * and keeps each signed or free text apart in a note. The last event says when the sweep must look next.
 */
export function advance(
  before: LeadState,
  at: Instant,
  happenings: Happening[],
  change: Partial<LeadCore>,
  owed: Owed[] = [],
  loads: LoadMove[] = [],
): Transition {
  const { reference } = before;
  const events: LeadEvent[] = [];
  const notes: Note[] = [];
  for (const [index, { type, details, note }] of happenings.entries()) {
    const seq = before.version + index + 1;
    const isLast = index === happenings.length - 1;
    if (note) notes.push({ seq, ...note });
    events.push({
      reference,
      seq,
      type,
      at,
      details: {
        ...details,
        ...(note ? { note: seq } : {}),
        ...(isLast && change.dueAt ? { dueAt: change.dueAt } : {}),
      },
    });
  }
  const version = before.version + events.length;
  const { dueAt: _, ...kept } = before;
  return {
    state: { ...kept, ...change, version },
    events,
    letters: owed.map((one, index) => {
      const same = owed.slice(0, index).filter(({ letter }) => letter === one.letter).length;
      return owe(before, version, at, one, same + 1);
    }),
    notes,
    loads,
  };
}

/** For an event that happens beside the lead's way: the sweep looks when it would have looked. */
export function stillDue({ dueAt }: LeadState): Pick<LeadState, "dueAt"> {
  return dueAt === undefined ? {} : { dueAt };
}

function owe(
  state: LeadState,
  seq: number,
  at: Instant,
  { letter, receiver, language, generation, hand, partner }: Owed,
  count: number,
): Letter {
  const place = String(seq).padStart(4, "0");
  return {
    reference: state.reference,
    id: count === 1 ? `${place}-${letter}` : `${place}-${letter}-${count}`,
    letter,
    receiver,
    language,
    ...(generation === undefined ? {} : { generation }),
    ...(hand === undefined ? {} : { hand }),
    ...(partner === undefined ? {} : { partner }),
    status: "pending",
    owedAt: at,
    attempts: 0,
    dueAt: minutesLater(at, patienceMinutes),
  };
}

/** Who is written to in which language: partners in the first of theirs that we write, staff in the programme's. */
export function toPartner(
  programme: Programme,
  partner: string,
): Pick<Owed, "receiver" | "language"> {
  return {
    receiver: { role: "partner", partner },
    language: partnerLanguage(findPartner(programme, partner)),
  };
}
/** Whoever holds the offer: the partner, or the colleague to whom it was handed. */
export function toHolder(
  programme: Programme,
  { partner, generation, hand }: Pick<Offer, "partner" | "generation" | "hand">,
): Pick<Owed, "receiver" | "language" | "generation" | "hand"> {
  const asked = toPartner(programme, partner);
  if (hand === undefined) return { ...asked, generation };
  return { ...asked, receiver: { role: "colleague", partner }, generation, hand };
}
export function toFounder(state: LeadState): Pick<Owed, "receiver" | "language"> {
  return { receiver: { role: "founder" }, language: state.language };
}
export function toStaff(programme: Programme): Pick<Owed, "receiver" | "language"> {
  return { receiver: { role: "programme" }, language: programme.settings.staffLanguage };
}
