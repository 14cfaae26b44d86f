import * as z from "zod";
import { both, confidence, day, id } from "./programme-terms.ts";

/** `partners.json`: who may receive a lead. */
export const partnerSchema = z.strictObject({
  id,
  name: z.string(),
  type: z.string(),
  roles: z.array(z.string()).min(1),
  coverage: z.strictObject({
    sectors: z.array(z.string()).min(1),
    stages: z.array(z.string()).min(1),
    needs: z.array(z.string()).min(1),
    nuts3: z.array(z.string()).min(1),
    /** Empty means the whole of `nuts3`. Names of `places.json`. */
    municipalities: z.array(z.string()),
  }),
  languages: z.array(z.string()).min(1),
  receives: z.string(),
  notFor: z.string(),
  contactEmail: z.email(),
  proposedSla: z.strictObject({
    acknowledgeWorkingDays: z.int().min(1),
    decisionWorkingDays: z.int().min(1).max(60),
  }),
  knownPublicPromise: z.string().nullable(),
  routingPriority: z.int(),
  confidence,
  source: z.string(),
  verify: z.boolean(),
  /** Share among equals; proposal, 1 = a normal share. */
  weight: z.number().positive(),
  /** Most leads (open or accepted) per calendar month; proposal. */
  monthlyCapacity: z.int().min(0),
  paused: z.boolean().default(false),
  absences: z.array(z.strictObject({ from: day, to: day })).default([]),
  /** Partner asked next when this one cannot; an id of this file. Must not form a cycle. */
  escalatesTo: id.optional(),
});
export const partnersSchema = z.strictObject({
  $schema: z.string().optional(),
  partners: z.array(partnerSchema),
  /** Sector × need pairs for which it is known and accepted that nobody may receive the lead. */
  knownGaps: z.array(z.strictObject({ sector: z.string(), need: z.string(), why: both })),
});
export type Partner = z.infer<typeof partnerSchema>;
