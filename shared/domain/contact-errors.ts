import {
  isCountry,
  looksBelgian,
  readBelgianNumber,
  readEmail,
  readPhone,
  readWebsite,
} from "./contact-checks.ts";
import type { FieldError } from "./reading.ts";

/** How to reach somebody, as typed. */
interface Reachable {
  contact: { email: string; phone?: string | undefined };
  company: {
    country: string;
    website?: string | undefined;
    registrationNumber?: string | undefined;
  };
}

/** The checks that need more than shape; each names its field. */
export function contactErrors({ contact, company }: Reachable): FieldError[] {
  const errors: FieldError[] = [];
  const check = (field: string, code: string, ok: unknown) => {
    if (!ok) errors.push({ field, code });
  };
  check("contact.email", "email.form", readEmail(contact.email));
  if (contact.phone !== undefined)
    check("contact.phone", "phone.form", readPhone(contact.phone, company.country));
  check("company.country", "country.form", isCountry(company.country));
  if (company.website !== undefined)
    check("company.website", "website.form", readWebsite(company.website));
  const number = company.registrationNumber;
  if (number !== undefined && looksBelgian(number, company.country)) {
    check("company.registrationNumber", "number.belgian", readBelgianNumber(number));
  }
  return errors;
}
