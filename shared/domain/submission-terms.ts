import * as z from "zod/mini";

/** What the forms of every kind are made of: texts, closed lists, months, and what tells people from machines. */

/** Longest text of a question that asks for more than a line, in characters; also printed by the form. */
export const longText = 600;
const shortText = 200;
const mostNeeds = 25;

// Control characters, lone surrogates and non-characters: nothing a person types, and poison for mails and queues.
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const lineBreak = /[\r\n\t\u2028\u2029]/;

/** One line of text: trimmed, NFC, no line breaks or control characters. */
export function line(max = shortText): z.ZodMiniString {
  return z.string().check(
    z.normalize("NFC"),
    z.trim(),
    z.minLength(1, { error: "text.empty" }),
    z.maxLength(max, { error: "text.long" }),
    z.refine((text) => !unprintable.test(text) && !lineBreak.test(text), {
      error: "text.control",
    }),
  );
}

/** Text over several lines: line ends become `\n`. */
export function paragraph(max = longText): z.ZodMiniString {
  return z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.normalize("NFC"),
    z.trim(),
    z.minLength(1, { error: "text.empty" }),
    z.maxLength(max, { error: "text.long" }),
    z.refine((text) => !unprintable.test(text), { error: "text.control" }),
  );
}

export function oneOf(terms: { id: string }[]) {
  return z.enum(terms.map(({ id }) => id) as [string, ...string[]]);
}

/** Needs of any kind: each once, and not too many. */
export function needsOf<Need extends z.ZodMiniType<{ need: string }>>(need: Need) {
  return z.array(need).check(
    z.maxLength(mostNeeds, { error: "needs.many" }),
    z.refine((needs) => new Set(needs.map((one) => one.need)).size === needs.length, {
      error: "needs.twice",
    }),
  );
}

export const language = z.enum(["en", "nl"]);
export const month = z
  .string()
  .check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: "month.form" }));
export const privacyNotice = z.literal(true, { error: "consent.privacy" });

/** How to reach somebody, as every form asks it. */
export const contact = { name: line(), email: line(254), phone: z.optional(line(40)) };

/** What tells people from machines: never required, and never shown in an error. */
export const check = z.strictObject({
  website2: z.optional(z.string().check(z.maxLength(2000))),
  openedAt: z.optional(z.iso.datetime({ error: "check.instant" })),
  proof: z.optional(z.strictObject({ nonce: z.string().check(z.maxLength(100)) })),
});
