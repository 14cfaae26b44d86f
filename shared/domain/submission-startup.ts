import * as z from "zod/mini";
import type { Programme } from "./programme.ts";
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
 * The form of a start-up as it comes in: one schema for the door, the OpenAPI description and the browser.
 * It checks shape, lengths and the programme's closed lists. What needs a library or arithmetic is in `contact-errors.ts`.
 */

const level = z.int().check(z.minimum(0), z.maximum(5));

export function startupSubmissionSchema({
  taxonomies,
  places,
}: Pick<Programme, "taxonomies" | "places">) {
  const sector = oneOf(taxonomies.sectors);
  const placed = z.strictObject({ level, evidence: z.optional(paragraph()) });
  return z.strictObject({
    kind: z.literal("startup"),
    language,
    contact: z.strictObject({ ...contact, role: oneOf(taxonomies.roles) }),
    company: z.strictObject({
      name: line(),
      country: z.string().check(
        z.overwrite((code) => code.trim().toUpperCase()),
        z.regex(/^[A-Z]{2}$/, { error: "country.form" }),
      ),
      website: z.optional(line(2000)),
      registrationNumber: z.optional(line(50)),
      foundedYear: z.int().check(z.minimum(1800), z.maximum(2100)),
      employees: z.int().check(z.minimum(0), z.maximum(1_000_000)),
      subsidiaryOfGroup: z.boolean(),
    }),
    venture: z.strictObject({
      summary: paragraph(),
      difference: paragraph(),
      customers: paragraph(),
      sector,
      otherSectors: z.optional(z.array(sector).check(z.maxLength(10))),
      stage: oneOf(taxonomies.stages),
      trl: z.int().check(z.minimum(1), z.maximum(9)),
      crl: z.optional(z.int().check(z.minimum(1), z.maximum(9))),
      localTradeOnly: z.boolean(),
      nace: z.optional(z.string().check(z.regex(/^\d{2}(\.\d{1,3})?$/, { error: "nace.form" }))),
    }),
    landing: z.strictObject({
      intent: oneOf(taxonomies.intents),
      when: z.optional(month),
      preferredNuts3: z.optional(
        z.array(oneOf(places.areas.map(({ nuts3 }) => ({ id: nuts3 })))).check(z.maxLength(30)),
      ),
      preferredMunicipality: z.optional(line(100)),
    }),
    needs: needsOf(
      z.strictObject({
        need: oneOf(taxonomies.needs),
        importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        by: z.optional(month),
      }),
    ),
    value: z.partial(
      z.strictObject({
        innovation: placed,
        scalability: placed,
        team: placed,
        traction: placed,
        jobs: z.strictObject({
          fteYear3: z.number().check(z.minimum(0), z.maximum(100_000)),
          evidence: z.optional(paragraph()),
        }),
        research: placed,
        commitment: placed,
        sustainability: placed,
      }),
    ),
    check: z.optional(check),
    consents: z.strictObject({
      privacyNotice,
      shareWithPartners: z.boolean(),
      shareWithInvestors: z.boolean(),
    }),
  });
}

export type StartupSubmission = z.infer<ReturnType<typeof startupSubmissionSchema>>;
