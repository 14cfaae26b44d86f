import type { StartupAnswers, StartupPerson } from "./answers.ts";
import { looksBelgian, readBelgianNumber } from "./company-seat.ts";
import { companyErrors, contactErrors } from "./contact-errors.ts";
import type { FieldError } from "./field-error.ts";
import { readEmail } from "./mail-address.ts";
import { readPhone } from "./phone-number.ts";
import type { Programme } from "./programme.ts";
import { findMunicipality } from "./programme-places.ts";
import type { StartupSubmission } from "./submission-startup.ts";
import { readWebsite } from "./web-address.ts";

/** What is wrong with a start-up's form besides its shape? */
export function startupErrors({ contact, company }: StartupSubmission): FieldError[] {
  return [...contactErrors(contact, company.country), ...companyErrors(company)];
}

/** A start-up's form in its two halves: codes and numbers for the rules, everything personal beside them. */
export function splitStartup(
  form: StartupSubmission,
  programme: Programme,
): { kind: "startup"; answers: StartupAnswers; person: StartupPerson } {
  const { contact, company, venture, landing, needs, value } = form;
  const email = readEmail(contact.email) ?? contact.email;
  const phone = contact.phone && readPhone(contact.phone, company.country);
  const website = company.website && readWebsite(company.website);
  const typedNumber = company.registrationNumber;
  const registrationNumber =
    typedNumber &&
    ((looksBelgian(typedNumber, company.country) && readBelgianNumber(typedNumber)) || typedNumber);
  const place = landing.preferredMunicipality;
  const known = place ? findMunicipality(programme.places, place) : undefined;
  const levels = given(value).map(([key, { evidence, ...placed }]) => [
    key,
    { ...placed, evidence: evidence !== undefined },
  ]);
  const answers: StartupAnswers = {
    role: contact.role as StartupAnswers["role"],
    seatCountry: company.country,
    foundedYear: company.foundedYear,
    employees: company.employees,
    subsidiaryOfGroup: company.subsidiaryOfGroup,
    sector: venture.sector,
    otherSectors: venture.otherSectors ?? [],
    stage: venture.stage,
    trl: venture.trl,
    ...(venture.crl === undefined ? {} : { crl: venture.crl }),
    localTradeOnly: venture.localTradeOnly,
    ...(venture.nace ? { nace: venture.nace } : {}),
    intent: landing.intent,
    ...(landing.when ? { when: landing.when } : {}),
    preferredNuts3: landing.preferredNuts3 ?? [],
    ...(known ? { preferredMunicipality: known.id } : {}),
    needs: needs.map(({ need, importance, by }) => ({ need, importance, ...(by ? { by } : {}) })),
    value: Object.fromEntries(levels),
    consents: form.consents,
  };
  const person: StartupPerson = {
    contact: { name: contact.name, email, role: contact.role, ...(phone ? { phone } : {}) },
    company: {
      name: company.name,
      country: company.country,
      ...(website ? { website } : {}),
      ...(registrationNumber ? { registrationNumber } : {}),
    },
    venture: {
      summary: venture.summary,
      difference: venture.difference,
      customers: venture.customers,
    },
    evidence: Object.fromEntries(
      given(value).flatMap(([key, { evidence }]) => (evidence ? [[key, evidence]] : [])),
    ),
    ...(place && !known ? { preferredPlace: place } : {}),
  };
  return { kind: "startup", answers, person };
}

/** The self-placements that were answered. */
function given(value: StartupSubmission["value"]) {
  return Object.entries(value).flatMap(([key, answer]) => (answer ? [[key, answer] as const] : []));
}
