import type { Instant, Language, LeadKind, Reference } from "./lead.ts";
import type { NeedsReport } from "./needs-report.ts";

/** The words of the letter ledger: which letters there are, whom they go to, how far they are. No body is ever kept. */

export const letterIds = [
  "receipt",
  "offer",
  "offer-reminder",
  "introduction-founder",
  "introduction-partner",
  "desk-request",
  "moved-on",
  "partner-question",
  "review",
  "review-reminder",
  "quarantine",
  "question",
  "question-reminder",
  "information-given",
  "referral-founder",
  "referral-partner",
  "decline",
  "withdrawn",
  "corrected",
  "founder-question",
  "partner-unreachable",
  "partner-paused",
  "digest",
  "needs-report",
] as const;
export type LetterId = (typeof letterIds)[number];

/** Letters to staff that belong to no lead at all. */
const ofNoLead = ["digest", "needs-report"] as const;
export type LeadlessLetterId = (typeof ofNoLead)[number];
export function isOfNoLead(letter: LetterId): letter is LeadlessLetterId {
  return ofNoLead.some((id) => id === letter);
}
/** Letters about a start-up, and about a newcomer: only the latter has helper desks, who get a `desk-request`. */
export type StartupLetterId = Exclude<LetterId, LeadlessLetterId | "desk-request">;
export type TalentLetterId = Exclude<LetterId, LeadlessLetterId>;

/** The name of a letter's wording in `letters.json`: what is about a newcomer has words of its own. */
export type WordingId = LeadlessLetterId | StartupLetterId | `talent-${TalentLetterId}`;
export const wordingIds: readonly WordingId[] = [
  ...letterIds.filter((letter) => letter !== "desk-request"),
  ...letterIds.flatMap((letter) => (isOfNoLead(letter) ? [] : [`talent-${letter}` as const])),
];
export function wordingOf(letter: LetterId, kind: LeadKind): WordingId {
  if (isOfNoLead(letter)) return letter;
  if (kind === "talent") return `talent-${letter}`;
  if (letter === "desk-request") throw new Error("a start-up has no helper desks");
  return letter;
}

export type Receiver =
  | { role: "founder" }
  | { role: "programme" }
  | { role: "partner"; partner: string }
  /** Somebody to whom the partner handed the offer; the address is in a note. */
  | { role: "colleague"; partner: string };

export type LetterStatus =
  | "pending"
  | "sending"
  | "sent"
  | "delivered"
  | "bounced"
  | "complained"
  | "rejected"
  | "suppressed"
  | "failed"
  | "cancelled";

/** An entry of the letter ledger. The body is never kept. */
export interface Letter {
  reference: Reference;
  /** `<seq>-<letter>`: the event that owes it, and which letter; from the second of the same kind on `-<n>` more. Unique within the lead; also the SES tag. */
  id: string;
  letter: LetterId;
  receiver: Receiver;
  language: Language;
  /** Offer generation the letter belongs to: it is cancelled when the lead has moved on. */
  generation?: number;
  /** Which hand of that offer it is for: it is cancelled when the offer was handed on. */
  hand?: number;
  /** Letters to staff: the partner that they speak of. */
  partner?: string;
  status: LetterStatus;
  owedAt: Instant;
  /** Programme version whose wording was sent. */
  programmeVersion?: string;
  /** Who holds the claim, and until when nobody else may send. */
  attempt?: string;
  attempts: number;
  leaseUntil?: Instant;
  sesId?: string;
  /** Partners only: hash of the mailbox that it was sent to. */
  mailbox?: string;
  settledAt?: Instant;
  why?: string;
  dueAt?: Instant;
  /** Only of the letter `digest`: what it tells. */
  digest?: Digest;
  /** Only of the letter `needs-report`: what it leads to. */
  report?: NeedsReport;
}

/** What the daily proof can find wrong. */
export type ProblemCode =
  | "no-state"
  | "no-timer"
  | "overdue"
  | "letter-failed"
  | "letter-rejected"
  | "staff-unreachable"
  | "letter-stuck"
  | "founder-unreachable"
  | "review-waiting"
  | "partner-unreachable"
  | "partner-paused"
  | "chain-broken"
  | "state-differs"
  | "decision-differs";
/** One thing found wrong, of one lead or one partner. */
export interface LedgerProblem {
  code: ProblemCode;
  reference?: Reference;
  partner?: string;
  letter?: LetterId;
  /** Since when it is so, where that is known. */
  since?: Instant;
  /** `chain-broken`: the first event that is not what was written. */
  seq?: number;
}
/** What one day's digest says: codes and numbers, worded when it is sent. */
export interface Digest {
  /** Day in the programme's time zone: `2026-11-25`. */
  day: string;
  /** The first of them; `count` is how many there are. */
  problems: LedgerProblem[];
  count: number;
  /** Persons erased since the day before because their time was over, and those to be erased within 30 days. */
  erased: number;
  erasedSoon: number;
}
