import * as z from "zod/mini";
import { ofStartup, type Person, type StartupPerson, type TalentPerson } from "./answers.ts";
import { companyErrors, contactErrors } from "./contact-errors.ts";
import { changedFields } from "./correctable.ts";
import { type FieldError, toFieldErrors } from "./field-error.ts";
import { readEmail } from "./mail-address.ts";
import { readPhone } from "./phone-number.ts";
import { phoneCountry } from "./reading-talent.ts";
import { contact, line, paragraph } from "./submission-terms.ts";
import { readWebsite } from "./web-address.ts";

/** What people may correct by themselves: how to reach them, and their own words. Nothing that a rule reads. */

const venture = z.strictObject({
  summary: paragraph(),
  difference: paragraph(),
  customers: paragraph(),
});
/** A part that is missing as a whole is read as empty, so that each of its fields is named. */
const contactPart = z.prefault(z.strictObject(contact), {} as never);
const startupSchema = z.strictObject({
  contact: contactPart,
  company: z.optional(z.strictObject({ website: z.optional(line(2000)) })),
  venture: z.prefault(venture, {} as never),
});
const talentSchema = z.strictObject({ contact: contactPart, note: z.optional(paragraph()) });

export interface Correction {
  person: Person;
  /** The fields that are other than before, as in the outside contract: `contact.email`. */
  fields: string[];
}
type Wrong = { errors: FieldError[] };

/** The person after a correction, checked like the form itself; or every wrong field at once. */
export function readCorrection(raw: unknown, before: Person): Correction | Wrong {
  const read = ofStartup(before) ? startupAfter(raw, before) : talentAfter(raw, before);
  if ("errors" in read) return read;
  return { person: read.person, fields: changedFields(before, read.person) };
}

function startupAfter(raw: unknown, before: StartupPerson): { person: StartupPerson } | Wrong {
  const parsed = startupSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(toFieldErrors) };
  const { contact, company = {}, venture } = parsed.data;
  const { country } = before.company;
  const errors = [
    ...contactErrors(contact, country),
    ...companyErrors({ country, website: company.website }),
  ];
  if (errors.length > 0) return { errors };
  const { website: _website, ...firm } = before.company;
  const website = company.website && readWebsite(company.website);
  const person: StartupPerson = {
    ...before,
    contact: { role: before.contact.role, ...stored(contact, country) },
    company: { ...firm, ...(website ? { website } : {}) },
    venture,
  };
  return { person };
}

function talentAfter(raw: unknown, before: TalentPerson): { person: TalentPerson } | Wrong {
  const parsed = talentSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(toFieldErrors) };
  const { contact, note } = parsed.data;
  const errors = contactErrors(contact, phoneCountry);
  if (errors.length > 0) return { errors };
  const { note: _note, ...kept } = before;
  const person = {
    ...kept,
    contact: stored(contact, phoneCountry),
    ...(note ? { note } : {}),
  };
  return { person };
}

/** A contact as it is kept. */
function stored(
  { name, email, phone: typed }: { name: string; email: string; phone?: string | undefined },
  country: string,
): TalentPerson["contact"] {
  const phone = typed && readPhone(typed, country);
  return { name, email: readEmail(email) ?? email, ...(phone ? { phone } : {}) };
}
