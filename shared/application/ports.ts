import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Instant, LeadState, Reference } from "#shared/domain/lead.ts";
import type { Letter, LetterStatus } from "#shared/domain/letter.ts";
import type { Link, LinkPurpose } from "#shared/domain/link.ts";
import type { MailboxChange, Standing, Suppression } from "#shared/domain/standing.ts";

/** The outside world as the use cases see it. Each call may fail, be repeated, or succeed without saying so. */

/** The only source of time. */
export interface Clock {
  now(): Instant;
}

/** The only source of randomness. */
export interface Random {
  /** `count` unpredictable bytes. */
  bytes(count: number): Uint8Array;
}

/** SHA-256 in lower-case hex. */
export type Hash = (text: string) => string;

/** What one use case writes, as ONE transaction. */
export interface Change {
  /** The lead after the change; its `version` is `expectedVersion` plus the number of events. */
  state: LeadState;
  /** Version that was read; 0 for a lead that must not exist yet. */
  expectedVersion: number;
  events: LeadEvent[];
  letters?: Letter[];
  notes?: Note[];
  links?: { hash: string; link: Link }[];
  /** Written on receipt; `"erase"` deletes it. */
  person?: Person | "erase";
  /** Idempotency: the transaction fails as `duplicate` when one of the claims exists and has not expired. */
  claims?: { key: string; claim: Claim }[];
  /** Hashes by which the same company is recognised later. */
  seen?: string[];
  /** Deleted with the person. */
  unseen?: string[];
  /** Keys of claims, deleted with the person. */
  unclaimed?: string[];
  /** Partner counters, each conditional on the value that was read. */
  loads?: LoadChange[];
  /** Standings of partners, each conditional on the version that was read. */
  standings?: Standing[];
  /** Mailboxes that may not be written to any more, or may again. */
  mailboxes?: MailboxChange[];
}

export interface Load {
  /** Offers made this month; never falls. */
  offers: number;
  /** Places taken this month: open or accepted offers. */
  taken: number;
}
export interface LoadChange {
  month: string;
  partner: string;
  /** Counters that the decision read; the transaction fails as `conflict` when they have moved. Absent: unconditional. */
  expected?: Load;
  add: Load;
}

/** The answer of the first request, sealed so that only the same request can open it. */
export interface Claim {
  reference: Reference;
  /** Status token, encrypted under the request itself. */
  sealed: string;
  /** Digest of the body: the same key with another body is refused. */
  body: string;
  expiresAt: Instant;
}

/** `conflict`: somebody else moved the lead or a counter first; read again. `duplicate`: the claim or reference exists. */
export type Committed = "committed" | "conflict" | "duplicate";

export interface LeadStore {
  commit(change: Change): Promise<Committed>;
  readState(reference: Reference): Promise<LeadState | undefined>;
  readPerson(reference: Reference): Promise<Person | undefined>;
  /** Events in order of `seq`. */
  readHistory(reference: Reference): Promise<LeadEvent[]>;
  readNotes(reference: Reference): Promise<Note[]>;
  readLetters(reference: Reference): Promise<Letter[]>;
  readLink(hash: string): Promise<Link | undefined>;
  readClaim(key: string): Promise<Claim | undefined>;
  /** Earlier leads that share one of these hashes, oldest first. */
  readSeen(hashes: string[]): Promise<Reference[]>;
  /** Standings of every partner that has one. */
  readStandings(): Promise<Standing[]>;
  /** Why this mailbox (hash of the address) may not be written to, if so. */
  readSuppression(mailbox: string): Promise<Suppression | undefined>;
  /** Counters of every partner that has any in this month. */
  readLoads(month: string): Promise<Record<string, Load>>;
  /**
   * Takes the letter for one attempt: pending, or sending with its lease over. Mints `links` in the same transaction.
   * `undefined` when somebody else has it or it is settled.
   */
  claimLetter(
    letter: Letter,
    attempt: {
      attempt: string;
      now: Instant;
      leaseUntil: Instant;
      links: { hash: string; link: Link }[];
    },
  ): Promise<Letter | undefined>;
  /** Records an outcome, unless the letter is no longer in status `from` under the same attempt: then it is left alone and the answer is false. */
  settleLetter(letter: Letter, from: LetterStatus): Promise<boolean>;
  /**
   * Owes a letter that belongs to no lead, such as a digest, and wakes its sender through the stream.
   * False when a letter of that id is owed or sent already.
   */
  oweLetter(letter: Letter, at: Instant): Promise<boolean>;
  /** Every reference number that has a state or a first event, once each, page by page: for the daily proof only. */
  scanLeads(): AsyncIterable<Reference>;
  /** What waits past `now`, oldest first. May lag behind the rows (an index). */
  readDue(now: Instant, limit: number): Promise<Due[]>;
  /**
   * Wakes a consumer again through the stream: writes one row that expires by itself, and moves the due moment to `nextDueAt`.
   * Does nothing when the lead or letter is no longer due at `at`.
   */
  hint(due: Due, queue: HintQueue, at: Instant, nextDueAt: Instant): Promise<void>;
  /** Sends a row of no lead, which expires by itself, through the stream to every consumer: whoever hears nothing is cut off. */
  sendCanary(at: Instant): Promise<void>;
}

export type HintQueue = "screen-lead" | "route-lead" | "send-letter";
export interface Due {
  reference: Reference;
  /** Absent: the lead itself is due. */
  letter?: string;
}

/** Where counts go; names and numbers only. */
export interface Metrics {
  publish(counts: Record<string, number>): void;
}

export interface Mail {
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
}
export type MailOutcome =
  | { outcome: "sent"; sesId: string }
  /** Certainly not sent; try again later. */
  | { outcome: "not-sent"; why: string }
  /** Certainly never: this mail is wrong or its address is refused. */
  | { outcome: "refused"; why: string }
  /** Nobody knows; only an event of the mail service can tell. */
  | { outcome: "unknown"; why: string };
export interface Mailer {
  /** One attempt. `tag` comes back in the mail service's events. */
  send(mail: Mail, tag: { reference: Reference; letter: string }): Promise<MailOutcome>;
}

/** Allow-list logger: ids, codes and numbers only, so that no personal data can slip in. */
export type LogFields = Partial<{
  reference: string;
  event: string;
  letter: string;
  generation: number;
  partner: string;
  band: string;
  status: string;
  code: string;
  count: number;
  requestId: string;
  milliseconds: number;
  messageId: string;
  purpose: LinkPurpose;
}>;
export interface Log {
  info(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
