import * as z from "zod";
import type { Programme } from "./programme.ts";
import { referencePattern } from "./reference.ts";
import {
  check,
  contact,
  language,
  line,
  month,
  needsOf,
  oneOf,
  paragraph,
  privacyNotice,
} from "./submission-terms.ts";

/**
 * The form of a newcomer as it comes in. It asks for needs and circumstances: no level, no grade, no evidence, and never
 * the nationality. `arrivalDay`, `onBehalf` and `cameFrom` are our own optional fields of the outside contract.
 */

const mostChildren = 20;
const day = z.iso.date({ error: "day.form" }).startsWith("20", { error: "day.form" });

export function talentSubmissionSchema({ taxonomies }: Pick<Programme, "taxonomies">) {
  return z.strictObject({
    kind: z.literal("talent"),
    language,
    contact: z.strictObject(contact),
    person: z.strictObject({
      profile: oneOf(taxonomies.profiles),
      euCitizen: z.boolean(),
      arrival: month.optional(),
      arrivalDay: day.optional(),
      municipality: line(100).optional(),
      household: z
        .strictObject({ partner: z.boolean(), children: z.int().min(0).max(mostChildren) })
        .optional(),
    }),
    needs: needsOf(
      z.strictObject({
        need: oneOf(taxonomies.talentNeeds),
        urgency: z.enum(["urgent", "soon", "later"]),
      }),
    ),
    note: paragraph().optional(),
    /** An employer asks for somebody who agreed to it. */
    onBehalf: z
      .strictObject({
        organisation: line(),
        agreed: z.literal(true, { error: "consent.agreed" }),
      })
      .optional(),
    /** Reference of the start-up whose founder brings this person along. */
    cameFrom: z.string().regex(referencePattern, { error: "reference.form" }).optional(),
    check: check.optional(),
    consents: z.strictObject({ privacyNotice, shareWithDesks: z.boolean() }),
  });
}

export type TalentSubmission = z.infer<ReturnType<typeof talentSubmissionSchema>>;
