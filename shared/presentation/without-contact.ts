import type { StartupPerson } from "#shared/domain/answers.ts";

/**
 * What a partner may read before accepting: the founder's own words with every way to reach them taken out
 * (mail addresses, web addresses, phone numbers, the contact's name, the company's number).
 */
export function withoutContact(text: string, person: StartupPerson, placeholder: string): string {
  const known = [
    person.contact.name,
    person.contact.email,
    person.contact.phone,
    person.company.website,
    person.company.registrationNumber,
    host(person.company.website),
    mailDomain(person.contact.email),
  ].filter((value): value is string => value !== undefined && value.trim().length > 2);
  let hidden = text;
  for (const pattern of patterns) hidden = hidden.replace(pattern, placeholder);
  for (const value of known) {
    hidden = hidden.replace(new RegExp(escapePattern(value), "giu"), placeholder);
  }
  return hidden;
}

const patterns = [
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/giu,
  /(?:\+|\b00)\d[\d\s()./-]{6,}\d/gu,
  /\b0\d(?:[\s./-]?\d){7,}\b/gu,
];

/** Mail houses whose domain says nothing about a company. */
const sharedMail = /^(gmail|outlook|hotmail|yahoo|proton|protonmail|icloud|gmx|live)\./i;

function host(website: string | undefined): string | undefined {
  return website?.replace(/^https?:\/\/(www\.)?/i, "").split(/[/?#]/)[0];
}

function mailDomain(email: string): string | undefined {
  const domain = email.split("@")[1];
  return domain !== undefined && sharedMail.test(domain) ? undefined : domain;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
