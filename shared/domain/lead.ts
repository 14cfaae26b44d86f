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
  /** Keys of the claims under which the form is known for a day, so that erasure finds them. */
  claims?: string[];
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
  | "OfferUndeliverable"
  | "OfferWithdrawn"
  | "PartnerAsked"
  | "OfferHandedOver"
  | "PartnerMet"
  | "LeadLanded"
  | "LeadNotLanded"
  | "LeadReleased"
  | "LeadReferred"
  | "LeadDeclined"
  | "InformationAsked"
  | "InformationReminded"
  | "InformationGiven"
  | "LeadLapsed"
  | "LeadWithdrawn"
  | "FounderAsked"
  | "PersonCorrected"
  | "ContactUnreachable"
  | "PartnerUnreachable"
  | "PartnerResumed"
  | "PersonErased";

/** One entry of the history. `details` holds ids, codes, numbers, versions and reasons only. */
export interface LeadEvent {
  reference: Reference;
  seq: number;
  type: EventType;
  at: Instant;
  details: EventDetails;
  /** SHA-256 over the chain value of the event before and this event: history cannot be changed unseen. */
  chain?: string;
}
export interface EventDetails {
  programmeVersion?: string;
  band?: Band;
  hold?: boolean;
  causes?: ReviewCause[];
  generation?: number;
  /** `OfferHandedOver`: which hand the offer is in now. */
  hand?: number;
  partner?: string;
  reason?: string;
  routing?: RoutingDecision;
  decision?: PersonDecision;
  /** Seq of the `Note` that holds who decided and what they wrote. */
  note?: number;
  earlier?: Reference[];
  /** `PersonCorrected`: names of the fields, never what stands in them. */
  fields?: string[];
  /** `LeadReceived`: the codes and numbers that every later decision starts from. */
  answers?: StartupAnswers;
  language?: Language;
  /** `LeadReceived`: why it was set aside, if so. */
  suspicion?: Suspicion[];
  /** The letter whose fate caused the event. */
  letter?: string;
  /** `LeadScreened`: what the screening knew besides the answers. */
  earlierOpen?: boolean;
  contactReachable?: boolean;
  /** `OfferMade`: until when the partner may answer. */
  deadline?: Instant;
  /** When the sweep must look next, after this event; absent when nothing is awaited. */
  dueAt?: Instant;
}

/** What a person wrote or signed at one event: kept apart, because it may name somebody. */
export interface Note {
  seq: number;
  by?: string;
  secondReader?: string;
  text?: string;
  /** `OfferHandedOver`: the colleague's address. */
  mailbox?: string;
}

export const letterIds = [
  "receipt",
  "offer",
  "offer-reminder",
  "introduction-founder",
  "introduction-partner",
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
] as const;
export type LetterId = (typeof letterIds)[number];

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
  /** `<seq>-<letter>-<n>`: the event that owes it, and which letter. Unique within the lead; also the SES tag. */
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
  | "state-differs";
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

export type LinkPurpose = "status" | "offer" | "review" | "partner";
/** What a link token stands for. Only the SHA-256 of the token is stored. */
export interface Link {
  purpose: LinkPurpose;
  reference: Reference;
  /** For `offer`: which generation it answers for. */
  generation?: number;
  /** For `offer`: in which hand; absent for the partner's own. */
  hand?: number;
  /** For `offer` and `partner`. */
  partner?: string;
  expiresAt: Instant;
}
