import type { Reason } from "./decision.ts";
import { deskReasonCodes } from "./desk-reason-codes.ts";

/**
 * Every code that a rule may give as a reason, and what its `about` holds. `presentation/` has words for each.
 * Ids in `about` are ids of the programme; numbers are unrounded unless said otherwise.
 */
export const reasonCodes = [
  // Gates. `about.gate` is the gate's id in all of them.
  /** The gate is met. */
  "gate-met",
  /** The machine does not judge this gate; it counts as met until a person says otherwise. */
  "gate-not-judged-automatically",
  /** G1. */
  "privacy-notice-not-accepted",
  /** G1: the address given cannot be reached. */
  "contact-not-reachable",
  /** G2: `role`. */
  "role-without-mandate",
  /** G3: `country`. */
  "seat-in-home-country",
  /** G4: `intent`. */
  "only-exploring",
  /** G5: `trl`, `minTrl`, `minCrl`, and `crl` when it was given. */
  "not-yet-ready",
  /** G6. */
  "local-trade-only",
  /** G7: `limits` lists which of `age`, `staff`, `group` failed; `age`, `maxAgeYears`, `employees`, `staffBelow`. */
  "not-young-and-independent",
  /** G9. */
  "earlier-lead-open",

  // Needs against the map. `points` is what the part gave to the level.
  /** `need`: no asset of the map offers it. */
  "need-not-offered",
  /** `asset`, `need`, `points`. */
  "asset-offers-need",
  /** `asset`, `sector` (the one that both have), `points`. */
  "asset-serves-sector",
  /** `asset`, `points`: it serves every sector. */
  "asset-serves-all-sectors",
  /** `asset`, `points` 0. */
  "asset-serves-other-sectors",
  /** `asset`, `km` (1 decimal), `nearKm`, `points`, `from` (`municipality`, `areas` or `default`), `places` (ids or NUTS 3 codes). */
  "asset-near",
  /** The same as `asset-near`, `points` 0. */
  "asset-far",
  /** `asset`, `points`: its owner confirmed that it is open. */
  "asset-open",
  /** `asset`, `availability` (`waiting-list` or `by-call`), `points` 0. */
  "asset-not-open",
  /** `asset`, `points` 0: nobody confirmed its availability. */
  "asset-availability-unconfirmed",
  /** `sum`, `cap`: the parts are more than the map alone may give. */
  "level-capped-by-map",
  /** `need`, `level`, `criticalAtMost`. */
  "critical-gap",

  // Criteria.
  /** R: `needs`, `importance` (highest), `level` (mean of the needs, weighted by importance). */
  "level-from-needs",
  /** R: nobody asked for it. */
  "not-needed",
  /** E: `level` as answered. */
  "level-answered",
  /** E5: `fteYear3`, `level`. */
  "level-from-jobs",
  /** E6: `sector`, `cluster`, `level`. */
  "level-from-sector",
  /** E: `from`, `to`. */
  "level-capped-without-evidence",
  "evidence-given",
  "evidence-missing",
  "answer-unknown",
  /** E6: `nace`. */
  "nace-given",
  "nace-missing",

  // Band: the rule that matched comes first.
  /** `addedValue`, `regionFit`, `confidence`; the same in `band-b` and `band-d`. */
  "band-a",
  "band-b",
  /** `regionFit`, `threshold`. */
  "band-c-region-fit",
  /** `needs`: critical gaps that assets outside the region could fill; `assets`: the first such asset of each need. */
  "band-c-critical-gap",
  "band-d",
  /** `confidence`, `threshold`. */
  "band-i-confidence",
  "band-i-no-needs",
  // What kept a lead from band A.
  /** `addedValue`, `threshold`. */
  "not-a-added-value",
  /** `regionFit`, `threshold`. */
  "not-a-region-fit",
  /** `criterion`, `level`, `floor`. */
  "not-a-floor",
  /** `needs`. */
  "not-a-critical-gap",
  /** `gates`. */
  "not-a-hold",

  // Routing: why a candidate stands where it does.
  /** `needs`, `importance` (sum over these), `of` (sum over all needs). */
  "partner-covers-needs",
  /** `sector`: the company's main sector. */
  "partner-names-sector",
  /** `sector`: one of the company's other sectors. */
  "partner-names-other-sector",
  "partner-serves-all-sectors",
  /** `municipalities`: works in named municipalities only, here those that the company looks at. */
  "partner-reach-local",
  /** Works inside the programme's region only. */
  "partner-reach-region",
  "partner-reach-wider",
  /** `offers` (this month), `weight`. */
  "partner-share",
  /** A fallback partner, asked because nobody else is eligible. */
  "partner-is-fallback",
  /** `by`: what put it before the next one (`urgent`, `needs`, `sector`, `reach`, `share`, `id`), or `only`; `partner`: the next one. */
  "first-in-order",
  /** `by`: what put it behind (same words); `partner`: the one before it. */
  "behind-in-order",

  // Routing: why a candidate was excluded.
  /** `roles`. */
  "excluded-role",
  "excluded-fallback-not-needed",
  /** `sectors` of the company. */
  "excluded-sector",
  /** `stage`. */
  "excluded-stage",
  /** `needs` of the company. */
  "excluded-needs",
  /** `from` (`municipality`, `areas` or `default` for the whole region), `places`. */
  "excluded-territory",
  /** `language`, `languages`. */
  "excluded-language",
  /** `taken`, `capacity`. */
  "excluded-capacity",
  "excluded-paused",
  /** Its mailbox refuses our letters. */
  "excluded-unreachable",
  /** It let too many offers in a row run out; staff can resume it. */
  "excluded-paused-after-silence",
  /** `from`, `to`: local days, inclusive. */
  "excluded-absent",
  /** `status` of its last offer for this lead. */
  "excluded-asked-before",
  /** `type`. */
  "excluded-investor-without-consent",

  ...deskReasonCodes,
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Names in `Screening.nearThresholds`. */
export const thresholdNames = [
  "a-added-value",
  "a-region-fit",
  "b-added-value",
  "b-region-fit",
] as const;
export type ThresholdName = (typeof thresholdNames)[number];

/** A reason whose code is sure to have words. */
export function reason(code: ReasonCode, about?: NonNullable<Reason["about"]>): Reason {
  return about === undefined ? { code } : { code, about };
}
