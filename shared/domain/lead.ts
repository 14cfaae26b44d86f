import type { StartupAnswers, TalentAnswers } from "./answers.ts";
import type { Screening } from "./decision.ts";

/**
 * The words of a lead: its state, and the offers it makes.
 * `LeadState`, `LeadEvent` and `Letter` hold no personal data; names, addresses and free text live in `Person` and `Note`.
 * Instants are ISO 8601 in UTC (`2026-11-24T20:15:00.000Z`).
 */

export type Language = "en" | "nl";
export type Instant = string;
/** What people read over the phone, and the lead's id everywhere: `SL-2026-7K3F9Q`. */
export type Reference = string;

/** `undeliverable`: the mail never reached the partner. */
export type OfferStatus =
  | "open"
  | "accepted"
  | "declined"
  | "lapsed"
  | "withdrawn"
  | "undeliverable";
export interface Offer {
  /** 1, 2, 3 …; a link of an older generation changes nothing. */
  generation: number;
  partner: string;
  /** Calendar month (Europe/Brussels) whose counters it took a place in. */
  month: string;
  madeAt: Instant;
  remindAt: Instant;
  remindedAt?: Instant;
  deadline: Instant;
  status: OfferStatus;
  answeredAt?: Instant;
  reason?: string;
  /** How often it was handed to a colleague; a link of an earlier hand is dead. Absent: never. */
  hand?: number;
  /** Talent: other desks that help with some of the needs; they are written to once this one accepts. */
  helpers?: string[];
}

/** What became of an accepted lead, as its owner tells it. */
export type Outcome = "met" | "landed" | "not-landed";

export type ReviewCause =
  | "gate"
  | "hold"
  | "band-b"
  | "band-c"
  | "band-d"
  | "band-i"
  | "confirm"
  | "no-sharing-consent"
  | "nobody-eligible"
  | "all-asked"
  | "information-given"
  | "suspicious";

/** Why a form looks as if a machine sent it. */
export type Suspicion = "honeypot" | "too-fast" | "links-everywhere" | "proof-wrong";

export type LeadStatus =
  | "received"
  | "routing"
  | "review"
  | "offered"
  | "accepted"
  | "referred"
  | "declined"
  | "incomplete"
  | "withdrawn"
  | "landed";

export type Step =
  | "received"
  | "screening"
  | "review"
  | "offered"
  | Exclude<LeadStatus, "received" | "routing" | "review" | "offered">;

export const leadKinds = ["startup", "talent"] as const;
export type LeadKind = (typeof leadKinds)[number];

/** A start-up that wants to land: screened on two sides, then offered to partners. */
export interface StartupLead extends LeadCore {
  kind: "startup";
  answers: StartupAnswers;
  screening?: Screening;
}
/** A newcomer who needs help: offered to desks as it comes. */
export interface TalentLead extends LeadCore {
  kind: "talent";
  answers: TalentAnswers;
  /** Nobody is screened: there is no score of a person. */
  screening?: never;
}
export type LeadState = StartupLead | TalentLead;
/** What a form asks for, as the rules read it. */
export type LeadRequest =
  | Pick<StartupLead, "kind" | "answers">
  | Pick<TalentLead, "kind" | "answers">;

/** What a lead of either kind is, and how it moves. */
export interface LeadCore {
  reference: Reference;
  language: Language;
  /** Number of events so far. */
  version: number;
  status: LeadStatus;
  receivedAt: Instant;
  /** Programme version that the door used to read the answers. */
  programmeVersion: string;
  /** Leads of the same company or contact that came before; all are kept. */
  earlier: Reference[];
  offers: Offer[];
  /** Set once a person has put their name to a decision. */
  decidedByPerson?: { decision: PersonDecision; at: Instant; seq: number };
  review?: { causes: ReviewCause[]; since: Instant; dueAt: Instant; remindedAt?: Instant };
  asked?: { at: Instant; reminders: number; closedAt?: Instant };
  referredTo?: string;
  /** Set aside as probably sent by a machine, until a person releases it: no screening, and no letter to the founder. */
  quarantine?: Suspicion[];
  owner?: string;
  /** What the owner last told of it. */
  outcome?: { what: Outcome; at: Instant };
  /** Since when the founder's address refuses our letters; staff see it on the lead. */
  contactUnreachable?: Instant;
  /** Since when the founder's address is the present one, when it was corrected: older letters tell nothing of it. */
  contactSince?: Instant;
  /** How often somebody asked our team something, and how often the person was corrected. */
  questions?: number;
  corrections?: number;
  erasedAt?: Instant;
  /** Chain value of the newest event: see `LeadEvent.chain`. */
  chain?: string;
  /** The next moment at which the sweep must look; absent when nothing is awaited. */
  dueAt?: Instant;
}

export type PersonDecision = "qualify" | "refer" | "decline" | "ask" | "release";
