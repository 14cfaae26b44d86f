import { isCountry, looksBelgian, readBelgianNumber } from "./company-seat.ts";
import type { FieldError } from "./field-error.ts";
import { readEmail } from "./mail-address.ts";
import { readPhone } from "./phone-number.ts";
import { readWebsite } from "./web-address.ts";

/** How to reach somebody, as typed. */
interface Reachable {
  email: string;
  phone?: string | undefined;
}
interface Company {
  country: string;
  website?: string | undefined;
  registrationNumber?: string | undefined;
}

/** The checks that need more than shape; each names its field. `country` is that of a phone number without a prefix. */
export function contactErrors({ email, phone }: Reachable, country: string): FieldError[] {
  return [
    ...unless(readEmail(email), "contact.email", "email.form"),
    ...(phone === undefined
      ? []
      : unless(readPhone(phone, country), "contact.phone", "phone.form")),
  ];
}

export function companyErrors({ country, website, registrationNumber }: Company): FieldError[] {
  const belgian = registrationNumber !== undefined && looksBelgian(registrationNumber, country);
  return [
    ...unless(isCountry(country), "company.country", "country.form"),
    ...(website === undefined
      ? []
      : unless(readWebsite(website), "company.website", "website.form")),
    ...(belgian
      ? unless(
          readBelgianNumber(registrationNumber),
          "company.registrationNumber",
          "number.belgian",
        )
      : []),
  ];
}

function unless(ok: unknown, field: string, code: string): FieldError[] {
  return ok ? [] : [{ field, code }];
}
