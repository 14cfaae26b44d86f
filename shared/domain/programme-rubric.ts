import * as z from "zod";
import { both, id } from "./programme-terms.ts";

const anchors = z.array(both).length(6);

/** `rubric.json`: the screening instrument. */
export const rubricSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Printed name and version, e.g. `SLF-2S v1`. */
  name: z.string(),
  gates: z.array(
    z.strictObject({
      id: z.enum(["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9"]),
      title: both,
      outcome: z.enum(["incomplete", "hold", "redirect", "not-yet", "merge"]),
      /** What a person reads when the gate is not met: advice, never blame. */
      advice: both,
      /** Partners that a redirect points to; ids of `partners.json`. */
      redirectTo: z.array(id).default([]),
    }),
  ),
  gateLimits: z.strictObject({
    minTrl: z.int().min(1).max(9),
    minCrl: z.int().min(1).max(9),
    maxAgeYears: z.int().min(0),
    /** Staff must stay under this number. */
    staffBelow: z.int().min(1),
    /** ISO 3166-1 alpha-2 country of the region: a seat there is not "from abroad". */
    homeCountry: z.string().length(2),
  }),
  regionFit: z.array(
    z.strictObject({
      id: z.string().regex(/^R[1-8]$/),
      title: both,
      weight: z.int().min(0).max(100),
      anchors,
    }),
  ),
  addedValue: z.array(
    z.strictObject({
      id: z.string().regex(/^E[1-9]$/),
      /** Key of the answer in the form's `value`; absent where the level is computed (E6). */
      answer: z
        .enum([
          "innovation",
          "scalability",
          "team",
          "traction",
          "jobs",
          "research",
          "commitment",
          "sustainability",
        ])
        .optional(),
      title: both,
      /** What the form asks. */
      question: both,
      weight: z.int().min(0).max(100),
      anchors,
    }),
  ),
  /** E5: the lowest full-time-job number that no longer belongs to level 0, 1, 2, 3, 4. See `added-value.ts`. */
  jobsLevels: z.array(z.number().min(0)).length(5),
  /** E6: level by the cluster of the sector. */
  sectorFitLevels: z.strictObject({ softLanding: z.int(), cluster: z.int(), other: z.int() }),
  evidence: z.strictObject({
    /** A level above this needs evidence, or is capped to it. */
    capWithout: z.int().min(0).max(5),
    confidenceWith: z.number().min(0).max(1),
    confidenceWithout: z.number().min(0).max(1),
  }),
  matching: z.strictObject({
    offerHit: z.int(),
    sectorHit: z.int(),
    near: z.int(),
    available: z.int(),
    cap: z.int().min(0).max(5),
    /** An essential need at or below this level is a critical gap. */
    criticalAtMost: z.int().min(0).max(5),
  }),
  bands: z.strictObject({
    /** A: both scores at least these, floors kept, confidence at least `minConfidence`. Inclusive. */
    a: z.strictObject({
      addedValue: z.number().min(0).max(100),
      regionFit: z.number().min(0).max(100),
      floors: z.record(z.string().regex(/^E[1-9]$/), z.int().min(0).max(5)),
    }),
    b: z.strictObject({
      addedValue: z.number().min(0).max(100),
      regionFit: z.number().min(0).max(100),
    }),
    minConfidence: z.number().min(0).max(1),
    /** Points around a threshold within which two readers are asked for. */
    nearThreshold: z.number().min(0).max(20),
  }),
});
export type Rubric = z.infer<typeof rubricSchema>;
