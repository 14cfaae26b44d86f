import * as z from "zod";
import { both, confidence, day, id } from "./programme-terms.ts";

/** The welcome of newcomers: the desks that help them, and the guide that tells them what to do by when. */

/** `desks.json`: services that help newcomers. No desk ever rates a person. */
export const deskSchema = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  /**
   * `host` may own a request and answer for the whole of it; `helper` is written to for its own needs once there is a
   * host; `informs` is only named in the newcomer's plan, with its link and channel.
   */
  part: z.enum(["host", "helper", "informs"]),
  /** Whom it serves; ids of `taxonomies.json`. */
  profiles: z.array(z.string()).min(1),
  /** What it helps with; ids of `taxonomies.json`. */
  needs: z.array(z.string()).min(1),
  coverage: z.strictObject({
    nuts3: z.array(z.string()).min(1),
    /** Empty means the whole of `nuts3`. Names of `places.json`. */
    municipalities: z.array(z.string()),
  }),
  languages: z.array(z.string()).min(1),
  website: z.url().nullable(),
  contactEmail: z.email(),
  /** How to reach it. */
  channel: both,
  oneLine: both,
  /** Proposal: within how many working days it answers. */
  proposedSla: z.strictObject({
    acknowledgeWorkingDays: z.int().min(1),
    decisionWorkingDays: z.int().min(1).max(60),
  }),
  confidence,
  source: z.string(),
  verify: z.boolean(),
  paused: z.boolean().default(false),
  absences: z.array(z.strictObject({ from: day, to: day })).default([]),
});
export const desksSchema = z.strictObject({
  $schema: z.string().optional(),
  desks: z.array(deskSchema),
  /** Needs that are known and accepted to be served by nobody in an area. */
  knownGaps: z.array(z.strictObject({ need: z.string(), nuts3: z.string(), why: both })),
});
export type Desk = z.infer<typeof deskSchema>;

/** By when something is to be done, counted from the day of arrival. */
const due = z.discriminatedUnion("count", [
  /** Working days after the day of arrival, which is not counted. */
  z.strictObject({ count: z.literal("working-days"), n: z.int().min(1).max(260) }),
  z.strictObject({ count: z.literal("days"), n: z.int().min(1).max(1000) }),
  /** The same day of the month, or the month's last. */
  z.strictObject({ count: z.literal("months"), n: z.int().min(1).max(60) }),
  /** Before leaving: so many weeks before arrival. */
  z.strictObject({ count: z.literal("weeks-before"), n: z.int().min(0).max(52) }),
]);
export type PlanDue = z.infer<typeof due>;

/** `guide.json`: what a newcomer has to know and do, each item with its official source. */
export const guideItemSchema = z.strictObject({
  id,
  /** The need that it belongs to; an id of `taxonomies.json`. */
  need: z.string(),
  /** What to do, as an instruction. */
  title: both,
  why: both,
  /** Where it is done. */
  where: both,
  /** What to bring or have ready; empty when nothing. */
  bring: z.array(both),
  /** The figures: amounts, limits, terms. Shown only while they are in date. */
  figures: both.optional(),
  /** Whose plan it is in: all that are given must hold. */
  for: z.strictObject({
    /** EU, EEA or Swiss citizens, or everybody else; absent: both. */
    citizens: z.enum(["eu", "other"]).optional(),
    profiles: z.array(z.string()).optional(),
    /** Not in the plan of whoever has one of these profiles; who comes along does not count. */
    exceptProfiles: z.array(z.string()).optional(),
    /** Households that bring a partner, or children. */
    household: z.enum(["partner", "children"]).optional(),
    nuts3: z.array(z.string()).optional(),
    /** Names of `places.json`. */
    municipalities: z.array(z.string()).optional(),
  }),
  /** `always`: in every plan that it is for; `asked`: only when the need was ticked. */
  when: z.enum(["always", "asked"]),
  due: due.optional(),
  sources: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  checkedOn: day,
  /** Days after `checkedOn` for which the figures count; past them they are "being checked". */
  validForDays: z.int().min(1).max(730),
  /** True: an official has still to confirm it, and the page says so. */
  verify: z.boolean(),
});
export const guideSchema = z.strictObject({
  $schema: z.string().optional(),
  /** One page of the information hub per need, in the order of the hub. */
  topics: z.array(
    z.strictObject({
      need: z.string(),
      title: both,
      /** A sentence for lists and search results. */
      summary: both,
      /** Short paragraphs of the page. */
      text: z.array(both).min(1),
    }),
  ),
  /** In the order of the plan, for items with the same date. */
  items: z.array(guideItemSchema),
});
export type GuideItem = z.infer<typeof guideItemSchema>;
export type Guide = z.infer<typeof guideSchema>;
