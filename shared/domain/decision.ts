import type { Importance, Urgency } from "./answers.ts";
import type { Instant } from "./lead.ts";

/** The words of a decision: what a screening and a routing found, each with its reasons. Recomputed from the same input it gives the same bytes. */

export type Band = "A" | "B" | "C" | "D" | "I";
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
/** Talent: where one need goes. `desk`: the host or a helper that is written to; `service`: a desk that only informs; `gap`: nobody. */
export interface NeedRoute {
  need: string;
  urgency: Urgency;
  goesTo: "desk" | "service" | "gap";
  /** Absent: a gap. */
  desk?: string;
  why: Reason[];
}
/** Every partner (of a talent lead: every desk that can host) is listed, chosen or not. */
export interface RoutingDecision {
  programmeVersion: string;
  decidedAt: Instant;
  month: string;
  chosen?: string;
  candidates: Candidate[];
  /** Talent: each need of the newcomer exactly once, in the order of the form. */
  needs?: NeedRoute[];
}
