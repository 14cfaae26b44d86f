import type { Person } from "#shared/domain/answers.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { countryName } from "./dates.ts";

/** How to reach people. Only for letters and pages after acceptance or a referral with consent. */

/** Stands where contact data was taken out of a text. */
export const hiddenContact: Record<Language, string> = {
  en: "[after acceptance]",
  nl: "[na aanvaarding]",
};

export function greeting(person: Person | undefined, language: Language): string {
  const hello = language === "nl" ? "Dag" : "Hello";
  return person ? `${hello} ${person.contact.name},` : `${hello},`;
}

const fields = {
  en: {
    name: "Name",
    email: "E-mail",
    phone: "Phone",
    company: "Company",
    website: "Website",
    number: "Registration number",
  },
  nl: {
    name: "Naam",
    email: "E-mail",
    phone: "Telefoon",
    company: "Bedrijf",
    website: "Website",
    number: "Ondernemingsnummer",
  },
} as const;

/** One thing by which somebody can be reached; `href` where a click can do it. */
export interface ContactRow {
  label: string;
  value: string;
  href?: string;
}

/** Name, mail, phone, company, website, number: what is known of them. */
export function contactOfFounder(person: Person | undefined, language: Language): ContactRow[] {
  if (!person) return [];
  const { contact, company } = person;
  const words = fields[language];
  const rows: [string, string | undefined, (string | undefined)?][] = [
    [words.name, contact.name],
    [words.email, contact.email, `mailto:${contact.email}`],
    [words.phone, contact.phone, `tel:${contact.phone}`],
    [words.company, `${company.name}, ${countryName(company.country, language)}`],
    [words.website, company.website, company.website],
    [words.number, company.registrationNumber],
  ];
  return rows.flatMap(([label, value, href]) =>
    value ? [{ label, value, ...(href ? { href } : {}) }] : [],
  );
}

export function contactOfPartner(partner: Partner | undefined, language: Language): ContactRow[] {
  if (!partner) return [];
  const words = fields[language];
  const { name, contactEmail } = partner;
  return [
    { label: words.name, value: name },
    { label: words.email, value: contactEmail, href: `mailto:${contactEmail}` },
  ];
}

/** `Name: Ana Kovač`, for a letter. */
export function contactLines(rows: readonly ContactRow[]): string[] {
  return rows.map(({ label, value }) => `${label}: ${value}`);
}
