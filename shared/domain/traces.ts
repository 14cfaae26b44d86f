import { ofStartup, type Person } from "./answers.ts";
import { emailTrace } from "./mail-address.ts";
import { webDomain } from "./web-address.ts";

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
