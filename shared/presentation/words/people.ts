import { ofStartup, type Person } from "#shared/domain/answers.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Taker } from "#shared/domain/taker.ts";
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
    organisation: "Employer who asks",
  },
  nl: {
    name: "Naam",
    email: "E-mail",
    phone: "Telefoon",
    company: "Bedrijf",
    website: "Website",
    number: "Ondernemingsnummer",
    organisation: "Werkgever die het vraagt",
  },
} as const;

/** One thing by which somebody can be reached; `href` where a click can do it. */
export interface ContactRow {
  label: string;
  value: string;
  href?: string;
}

/** Name, mail and phone, and of a company also its name, website and number: what is known of them. */
export function contactOf(person: Person | undefined, language: Language): ContactRow[] {
  if (!person) return [];
  const { contact } = person;
  const words = fields[language];
  const rows: [string, string | undefined, (string | undefined)?][] = [
    [words.name, contact.name],
    [words.email, contact.email, `mailto:${contact.email}`],
    [words.phone, contact.phone, `tel:${contact.phone}`],
  ];
  if (ofStartup(person)) {
    const { name, country, website, registrationNumber } = person.company;
    rows.push(
      [words.company, `${name}, ${countryName(country, language)}`],
      [words.website, website, website],
      [words.number, registrationNumber],
    );
  } else rows.push([words.organisation, person.organisation]);
  return rows.flatMap(([label, value, href]) =>
    value ? [{ label, value, ...(href ? { href } : {}) }] : [],
  );
}

export function contactOfPartner(partner: Taker | undefined, language: Language): ContactRow[] {
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
