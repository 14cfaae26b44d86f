import type { StartupAnswers, TalentAnswers } from "./answers.ts";
import type { Band, RoutingDecision } from "./decision.ts";
import type {
  Instant,
  Language,
  PersonDecision,
  Reference,
  ReviewCause,
  Suspicion,
} from "./lead.ts";

/** The words of a lead's history: codes, numbers and reasons; what a person wrote or signed is a note apart. */

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
  /** The same of a newcomer, in place of `answers`: it says which kind the lead is of. */
  talent?: TalentAnswers;
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
