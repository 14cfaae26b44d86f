import * as z from "zod";
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
 * It checks shape, lengths and the programme's closed lists. What needs a library or arithmetic is in `contact-checks.ts`.
 */

const level = z.int().min(0).max(5);

export function startupSubmissionSchema({
  taxonomies,
  places,
}: Pick<Programme, "taxonomies" | "places">) {
  const sector = oneOf(taxonomies.sectors);
  const placed = z.strictObject({ level, evidence: paragraph().optional() });
  return z.strictObject({
    kind: z.literal("startup"),
    language,
    contact: z.strictObject({ ...contact, role: oneOf(taxonomies.roles) }),
    company: z.strictObject({
      name: line(),
      country: z
        .string()
        .overwrite((code) => code.trim().toUpperCase())
        .regex(/^[A-Z]{2}$/, { error: "country.form" }),
      website: line(2000).optional(),
      registrationNumber: line(50).optional(),
      foundedYear: z.int().min(1800).max(2100),
      employees: z.int().min(0).max(1_000_000),
      subsidiaryOfGroup: z.boolean(),
    }),
    venture: z.strictObject({
      summary: paragraph(),
      difference: paragraph(),
      customers: paragraph(),
      sector,
      otherSectors: z.array(sector).max(10).optional(),
      stage: oneOf(taxonomies.stages),
      trl: z.int().min(1).max(9),
      crl: z.int().min(1).max(9).optional(),
      localTradeOnly: z.boolean(),
      nace: z
        .string()
        .regex(/^\d{2}(\.\d{1,3})?$/, { error: "nace.form" })
        .optional(),
    }),
    landing: z.strictObject({
      intent: oneOf(taxonomies.intents),
      when: month.optional(),
      preferredNuts3: z
        .array(oneOf(places.areas.map(({ nuts3 }) => ({ id: nuts3 }))))
        .max(30)
        .optional(),
      preferredMunicipality: line(100).optional(),
    }),
    needs: needsOf(
      z.strictObject({
        need: oneOf(taxonomies.needs),
        importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        by: month.optional(),
      }),
    ),
    value: z
      .strictObject({
        innovation: placed,
        scalability: placed,
        team: placed,
        traction: placed,
        jobs: z.strictObject({
          fteYear3: z.number().min(0).max(100_000),
          evidence: paragraph().optional(),
        }),
        research: placed,
        commitment: placed,
        sustainability: placed,
      })
      .partial(),
    check: check.optional(),
    consents: z.strictObject({
      privacyNotice,
      shareWithPartners: z.boolean(),
      shareWithInvestors: z.boolean(),
    }),
  });
}

export type StartupSubmission = z.infer<ReturnType<typeof startupSubmissionSchema>>;
