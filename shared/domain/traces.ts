import { ofStartup, type Person } from "./answers.ts";
import { readEmail, webDomain } from "./contact-checks.ts";

/**
 * By what is the same applicant known again, to be hashed? A company by its registration number and its web domain,
 * everybody by the contact's address: `number:…`, `domain:…`, `email:…`.
 */
export function tracesOf(person: Person): string[] {
  const company = ofStartup(person) ? companyTraces(person.company) : [];
  return [...company, emailTrace(person.contact.email)];
}

function companyTraces(company: {
  country: string;
  website?: string;
  registrationNumber?: string;
}): string[] {
  const number = company.registrationNumber?.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const domain = company.website && webDomain(company.website);
  return [
    ...(number ? [`number:${company.country}:${number}`] : []),
    ...(domain ? [`domain:${domain}`] : []),
  ];
}

/** The trace of a contact's address, however it was typed. */
export function emailTrace(email: string): string {
  return `email:${(readEmail(email.trim()) ?? email).normalize("NFKC").toLowerCase()}`;
}
