import * as z from "zod";
import type { Programme } from "./programme.ts";

/**
 * The form of a start-up as it comes in: one schema for the door, the OpenAPI description and (later) the browser.
 * It checks shape, lengths and the programme's closed lists. What needs a library or arithmetic is in `contact-checks.ts`.
 */

/** Longest text of the three venture questions, in characters; also printed by the form. */
export const longText = 600;
const shortText = 200;
export const maxNeeds = 25;

// Control characters, lone surrogates and non-characters: nothing a person types, and poison for mails and queues.
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const lineBreak = /[\r\n\t\u2028\u2029]/;

/** One line of text: trimmed, NFC, no line breaks or control characters. */
export function line(max = shortText): z.ZodString {
  return z
    .string()
    .normalize("NFC")
    .trim()
    .min(1, { error: "text.empty" })
    .max(max, { error: "text.long" })
    .refine((text) => !unprintable.test(text) && !lineBreak.test(text), { error: "text.control" });
}

/** What tells people from machines: never required, and never shown in an error. */
const check = z.strictObject({
  website2: z.string().max(2000).optional(),
  openedAt: z.iso.datetime({ error: "check.instant" }).optional(),
  proof: z.strictObject({ nonce: z.string().max(100) }).optional(),
});

/** Text over several lines: line ends become `\n`. */
export function paragraph(max = longText): z.ZodString {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n"))
    .normalize("NFC")
    .trim()
    .min(1, { error: "text.empty" })
    .max(max, { error: "text.long" })
    .refine((text) => !unprintable.test(text), { error: "text.control" });
}

function oneOf(terms: { id: string }[]) {
  return z.enum(terms.map(({ id }) => id) as [string, ...string[]]);
}

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: "month.form" });
const level = z.int().min(0).max(5);

export function startupSubmissionSchema({
  taxonomies,
  places,
}: Pick<Programme, "taxonomies" | "places">) {
  const sector = oneOf(taxonomies.sectors);
  const placed = z.strictObject({ level, evidence: paragraph().optional() });
  return z.strictObject({
    kind: z.literal("startup"),
    language: z.enum(["en", "nl"]),
    contact: z.strictObject({
      name: line(),
      email: line(254),
      phone: line(40).optional(),
      role: oneOf(taxonomies.roles),
    }),
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
    needs: z
      .array(
        z.strictObject({
          need: oneOf(taxonomies.needs),
          importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
          by: month.optional(),
        }),
      )
      .max(maxNeeds, { error: "needs.many" })
      .refine((needs) => new Set(needs.map(({ need }) => need)).size === needs.length, {
        error: "needs.twice",
      }),
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
      privacyNotice: z.literal(true, { error: "consent.privacy" }),
      shareWithPartners: z.boolean(),
      shareWithInvestors: z.boolean(),
    }),
  });
}

export type StartupSubmission = z.infer<ReturnType<typeof startupSubmissionSchema>>;
