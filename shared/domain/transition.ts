import type {
  EventDetails,
  EventType,
  Instant,
  Language,
  LeadEvent,
  LeadState,
  Letter,
  LetterId,
  Note,
  Receiver,
} from "./lead.ts";
import type { Partner, Programme } from "./programme.ts";

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
}

/** A rule's "no", as a value: `code` is worded by presentation. */
export interface Refusal {
  refused: RefusalCode;
}
export type RefusalCode =
  | "already-answered"
  | "moved-on"
  | "already-decided"
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
 * and keeps each signed or free text apart in a note.
 */
export function advance(
  before: LeadState,
  at: Instant,
  happenings: Happening[],
  change: Partial<LeadState>,
  owed: Owed[] = [],
  loads: LoadMove[] = [],
): Transition {
  const { reference } = before;
  const events: LeadEvent[] = [];
  const notes: Note[] = [];
  for (const { type, details = {}, note } of happenings) {
    const seq = before.version + events.length + 1;
    if (note) notes.push({ seq, ...note });
    events.push({ reference, seq, type, at, details: note ? { ...details, note: seq } : details });
  }
  const version = before.version + events.length;
  const { dueAt: _, ...kept } = before;
  return {
    state: { ...kept, ...change, version },
    events,
    letters: owed.map((letter) => owe(before, version, at, letter)),
    notes,
    loads,
  };
}

function owe(
  state: LeadState,
  seq: number,
  at: Instant,
  { letter, receiver, language, generation }: Owed,
): Letter {
  const place = String(seq).padStart(4, "0");
  return {
    reference: state.reference,
    id: `${place}-${letter}`,
    letter,
    receiver,
    language,
    ...(generation === undefined ? {} : { generation }),
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
export function toFounder(state: LeadState): Pick<Owed, "receiver" | "language"> {
  return { receiver: { role: "founder" }, language: state.language };
}
export function toStaff(programme: Programme): Pick<Owed, "receiver" | "language"> {
  return { receiver: { role: "programme" }, language: programme.settings.staffLanguage };
}

export function findPartner(programme: Programme, id: string): Partner | undefined {
  return programme.partners.find((partner) => partner.id === id);
}
export function partnerLanguage(partner: Partner | undefined): Language {
  return (
    partner?.languages.find(
      (language): language is Language => language === "nl" || language === "en",
    ) ?? "en"
  );
}
