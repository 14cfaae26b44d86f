/**
 * The words of a lead: its state, its events, its offers and letters.
 * `LeadState`, `LeadEvent` and `Letter` hold no personal data; names, addresses and free text live in `Person` and `Note`.
 * Instants are ISO 8601 in UTC (`2026-11-24T20:15:00.000Z`).
 */

export type Language = "en" | "nl";
export type Instant = string;
/** What people read over the phone, and the lead's id everywhere: `SL-2026-7K3F9Q`. */
export type Reference = string;

export type Band = "A" | "B" | "C" | "D" | "I";
export type Importance = 1 | 2 | 3;
export type ValueKey =
  | "innovation"
  | "scalability"
  | "team"
  | "traction"
  | "research"
  | "commitment"
  | "sustainability";

/** What a rule may read of a start-up: codes and numbers only. */
export interface StartupAnswers {
  role: "founder" | "director" | "mandated" | "other";
  seatCountry: string;
  foundedYear: number;
  employees: number;
  subsidiaryOfGroup: boolean;
  sector: string;
  otherSectors: string[];
  stage: string;
  trl: number;
  crl?: number;
  localTradeOnly: boolean;
  nace?: string;
  intent: string;
  when?: string;
  preferredNuts3: string[];
  /** Id of a municipality of the programme; absent when none was named or the name is not known. */
  preferredMunicipality?: string;
  needs: { need: string; importance: Importance; by?: string }[];
  /** `evidence` says whether some was given; its text is in `Person`. */
  value: Partial<Record<ValueKey, { level: number; evidence: boolean }>> & {
    jobs?: { fteYear3: number; evidence: boolean };
  };
  consents: { privacyNotice: boolean; shareWithPartners: boolean; shareWithInvestors: boolean };
}

/** The personal half of a lead; erasure deletes it whole. */
export interface Person {
  contact: { name: string; email: string; phone?: string; role: string };
  company: { name: string; country: string; website?: string; registrationNumber?: string };
  venture: { summary: string; difference: string; customers: string };
  /** Evidence as typed, by key of the form's `value`. */
  evidence: Record<string, string>;
  /** The place as typed, when the programme does not know it. */
  preferredPlace?: string;
}

/** A code with what it speaks of; `presentation/` puts it into words, per language. */
export interface Reason {
  code: string;
  /** Ids, numbers and codes; never free text. */
  about?: Record<string, string | number | boolean | string[]>;
}

export type GateOutcome = "incomplete" | "hold" | "redirect" | "not-yet" | "merge";
export interface Gate {
  id: string;
  met: boolean;
  /** Only when not met. */
  outcome?: GateOutcome;
  why: Reason;
}

/** How one need meets the map. */
export interface NeedMatch {
  need: string;
  importance: Importance;
  /** 0–5; 5 only by a person. */
  level: number;
  /** The asset that made the point; absent when no asset offers it. */
  asset?: string;
  distanceKm?: number;
  /** Each part of the level: offer, sector, distance, availability. */
  why: Reason[];
  criticalGap: boolean;
}

export interface CriterionResult {
  /** R1–R8 or E1–E9. */
  id: string;
  /** 0–5, unrounded; null when the criterion is not asked for (R without needs). */
  level: number | null;
  weight: number;
  /** R only: 0–3. */
  importance?: number;
  /** Out of 100; the points of one side sum exactly (in listed order) to its total. */
  points: number;
  why: Reason[];
  /** E only. */
  evidence?: "given" | "missing" | "unknown";
  /** E only: the level that was asked for, when missing evidence capped it. */
  cappedFrom?: number;
  /** R only. */
  needs?: NeedMatch[];
}

/** A stored decision: recomputed from `answers` and the programme version it gives the same bytes. */
export interface Screening {
  programmeVersion: string;
  rubric: string;
  screenedAt: Instant;
  gates: Gate[];
  /** 0–100, unrounded; null when nothing is needed. */
  regionFit: number | null;
  addedValue: number;
  /** 0–1 */
  confidence: number;
  criteria: CriterionResult[];
  criticalGaps: string[];
  band: Band;
  /** True when a gate asks a person to hold the lead; band A is then impossible. */
  hold: boolean;
  bandWhy: Reason[];
  /** Thresholds within reach: a second reader is asked for. */
  nearThresholds: string[];
}

export type CandidateStanding = "chosen" | "ranked" | "excluded";
/** One partner in a routing decision: what was compared, or why not. */
export interface Candidate {
  partner: string;
  standing: CandidateStanding;
  /** Place in the order, from 1; absent when excluded. */
  rank?: number;
  why: Reason[];
  needsCovered: string[];
  /** Stored counters that the decision read. */
  offersThisMonth: number;
  takenThisMonth: number;
}
/** Every partner is listed, chosen or not. */
export interface RoutingDecision {
  programmeVersion: string;
  decidedAt: Instant;
  month: string;
  chosen?: string;
  candidates: Candidate[];
}

export type OfferStatus = "open" | "accepted" | "declined" | "lapsed" | "withdrawn";
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
}

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
  | "information-given";

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

export interface LeadState {
  reference: Reference;
  kind: "startup";
  language: Language;
  /** Number of events so far. */
  version: number;
  status: LeadStatus;
  receivedAt: Instant;
  /** Programme version that the door used to read the answers. */
  programmeVersion: string;
  answers: StartupAnswers;
  /** Leads of the same company that came before; both are kept. */
  earlier: Reference[];
  screening?: Screening;
  offers: Offer[];
  /** Set once a person has put their name to a decision. */
  decidedByPerson?: { decision: PersonDecision; at: Instant; seq: number };
  review?: { causes: ReviewCause[]; since: Instant; dueAt: Instant; remindedAt?: Instant };
  asked?: { at: Instant; reminders: number; closedAt?: Instant };
  referredTo?: string;
  owner?: string;
  erasedAt?: Instant;
  /** The next moment at which the sweep must look; absent when nothing is awaited. */
  dueAt?: Instant;
}

export type PersonDecision = "qualify" | "refer" | "decline" | "ask";

export type EventType =
  | "LeadReceived"
  | "LeadScreened"
  | "ReviewRequested"
  | "ReviewReminded"
  | "LeadQualified"
  | "OfferMade"
  | "OfferReminded"
  | "OfferAccepted"
  | "OfferDeclined"
  | "OfferLapsed"
  | "OfferWithdrawn"
  | "LeadReferred"
  | "LeadDeclined"
  | "InformationAsked"
  | "InformationReminded"
  | "InformationGiven"
  | "LeadLapsed"
  | "LeadWithdrawn"
  | "PersonErased";

/** One entry of the history. `details` holds ids, codes, numbers, versions and reasons only. */
export interface LeadEvent {
  reference: Reference;
  seq: number;
  type: EventType;
  at: Instant;
  details: EventDetails;
}
export interface EventDetails {
  programmeVersion?: string;
  band?: Band;
  hold?: boolean;
  causes?: ReviewCause[];
  generation?: number;
  partner?: string;
  reason?: string;
  routing?: RoutingDecision;
  decision?: PersonDecision;
  /** Seq of the `Note` that holds who decided and what they wrote. */
  note?: number;
  earlier?: Reference[];
}

/** What a person wrote or signed at one event: kept apart, because it may name somebody. */
export interface Note {
  seq: number;
  by?: string;
  secondReader?: string;
  text?: string;
}

export const letterIds = [
  "receipt",
  "offer",
  "offer-reminder",
  "introduction-founder",
  "introduction-partner",
  "moved-on",
  "review",
  "review-reminder",
  "question",
  "question-reminder",
  "information-given",
  "referral-founder",
  "referral-partner",
  "decline",
  "withdrawn",
] as const;
export type LetterId = (typeof letterIds)[number];

export type Receiver =
  | { role: "founder" }
  | { role: "programme" }
  | { role: "partner"; partner: string };

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
  /** `<seq>-<letter>-<n>`: the event that owes it, and which letter. Unique within the lead; also the SES tag. */
  id: string;
  letter: LetterId;
  receiver: Receiver;
  language: Language;
  /** Offer generation the letter belongs to: it is cancelled when the lead has moved on. */
  generation?: number;
  status: LetterStatus;
  owedAt: Instant;
  /** Programme version whose wording was sent. */
  programmeVersion?: string;
  /** Who holds the claim, and until when nobody else may send. */
  attempt?: string;
  attempts: number;
  leaseUntil?: Instant;
  sesId?: string;
  settledAt?: Instant;
  why?: string;
  dueAt?: Instant;
}

export type LinkPurpose = "status" | "offer" | "review";
/** What a link token stands for. Only the SHA-256 of the token is stored. */
export interface Link {
  purpose: LinkPurpose;
  reference: Reference;
  /** For `offer`: which generation and partner it answers for. */
  generation?: number;
  partner?: string;
  expiresAt: Instant;
}
