import * as z from "zod";
import type { Person } from "./answers.ts";
import { readEmail, readPhone, readWebsite } from "./contact-checks.ts";
import { contactErrors } from "./contact-errors.ts";
import { type FieldError, toFieldErrors } from "./reading.ts";
import { line, paragraph } from "./submission.ts";

/** What a founder may correct by themselves: how to reach them, and their own words. Nothing that a score is made of. */
const contact = z.strictObject({ name: line(), email: line(254), phone: line(40).optional() });
const venture = z.strictObject({
  summary: paragraph(),
  difference: paragraph(),
  customers: paragraph(),
});
/** A part that is missing as a whole is read as empty, so that each of its fields is named. */
const schema = z.strictObject({
  contact: contact.prefault({} as never),
  company: z.strictObject({ website: line(2000).optional() }).optional(),
  venture: venture.prefault({} as never),
});

export interface Correction {
  person: Person;
  /** The fields that are other than before, as in the outside contract: `contact.email`. */
  fields: string[];
}

/** The person after a correction, checked like the form itself; or every wrong field at once. */
export function readCorrection(
  raw: unknown,
  before: Person,
): Correction | { errors: FieldError[] } {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(toFieldErrors) };
  const { contact, company = {}, venture } = parsed.data;
  const { country } = before.company;
  const errors = contactErrors({ contact, company: { ...company, country } });
  if (errors.length > 0) return { errors };
  const { phone: _phone, ...kept } = before.contact;
  const { website: _website, ...firm } = before.company;
  const phone = contact.phone && readPhone(contact.phone, country);
  const website = company.website && readWebsite(company.website);
  const person: Person = {
    ...before,
    contact: {
      ...kept,
      name: contact.name,
      email: readEmail(contact.email) ?? contact.email,
      ...(phone ? { phone } : {}),
    },
    company: { ...firm, ...(website ? { website } : {}) },
    venture,
  };
  return { person, fields: changedFields(before, person) };
}

export const correctable = [
  "contact.name",
  "contact.email",
  "contact.phone",
  "company.website",
  "venture.summary",
  "venture.difference",
  "venture.customers",
] as const;
export type Correctable = (typeof correctable)[number];

/** What stands in a correctable field; empty when nothing does. */
export function fieldOf({ contact, company, venture }: Person, field: Correctable): string {
  switch (field) {
    case "contact.name":
      return contact.name;
    case "contact.email":
      return contact.email;
    case "contact.phone":
      return contact.phone ?? "";
    case "company.website":
      return company.website ?? "";
    case "venture.summary":
      return venture.summary;
    case "venture.difference":
      return venture.difference;
    case "venture.customers":
      return venture.customers;
  }
}

function changedFields(before: Person, after: Person): string[] {
  return correctable.filter((field) => fieldOf(before, field) !== fieldOf(after, field));
}
