import * as z from "zod/mini";
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
const day = z.iso.date({ error: "day.form" }).check(z.startsWith("20", { error: "day.form" }));

export function talentSubmissionSchema({ taxonomies }: Pick<Programme, "taxonomies">) {
  return z.strictObject({
    kind: z.literal("talent"),
    language,
    contact: z.strictObject(contact),
    person: z.strictObject({
      profile: oneOf(taxonomies.profiles),
      euCitizen: z.boolean(),
      arrival: z.optional(month),
      arrivalDay: z.optional(day),
      municipality: z.optional(line(100)),
      household: z.optional(
        z.strictObject({
          partner: z.boolean(),
          children: z.int().check(z.minimum(0), z.maximum(mostChildren)),
        }),
      ),
    }),
    needs: needsOf(
      z.strictObject({
        need: oneOf(taxonomies.talentNeeds),
        urgency: z.enum(["urgent", "soon", "later"]),
      }),
    ),
    note: z.optional(paragraph()),
    /** An employer asks for somebody who agreed to it. */
    onBehalf: z.optional(
      z.strictObject({
        organisation: line(),
        agreed: z.literal(true, { error: "consent.agreed" }),
      }),
    ),
    /** Reference of the start-up whose founder brings this person along. */
    cameFrom: z.optional(z.string().check(z.regex(referencePattern, { error: "reference.form" }))),
    check: z.optional(check),
    consents: z.strictObject({ privacyNotice, shareWithDesks: z.boolean() }),
  });
}

export type TalentSubmission = z.infer<ReturnType<typeof talentSubmissionSchema>>;
