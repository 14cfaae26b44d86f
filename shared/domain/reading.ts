import type { $ZodIssue } from "zod/v4/core";
import type { Person, StartupAnswers } from "./answers.ts";
import {
  looksBelgian,
  readBelgianNumber,
  readEmail,
  readPhone,
  readWebsite,
  webDomain,
} from "./contact-checks.ts";
import { contactErrors } from "./contact-errors.ts";
import type { Language } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { findMunicipality } from "./programme-places.ts";
import { type StartupSubmission, startupSubmissionSchema } from "./submission.ts";
import type { FormCheck } from "./suspicion.ts";

/** One wrong field. `code` is worded by presentation; `about` holds limits and known values, never what was typed. */
export interface FieldError {
  /** As in the outside contract: `company.country`, `needs[0].need`; empty for the body as a whole. */
  field: string;
  code: string;
  about?: Record<string, string | number>;
}

export interface ReadLead {
  language: Language;
  answers: StartupAnswers;
  person: Person;
  /** What tells people from machines, if it was sent. */
  check: FormCheck | undefined;
  /** What identifies the company, to be hashed: `number:…`, `domain:…`, `email:…`. */
  traces: string[];
}

/** What does this form say? Either the lead in its two halves, or every wrong field at once. */
export function readSubmission(
  raw: unknown,
  programme: Programme,
): ReadLead | { errors: FieldError[] } {
  const parsed = schemaOf(programme).safeParse(raw);
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(toFieldErrors) };
  const errors = contactErrors(parsed.data);
  return errors.length > 0 ? { errors } : split(parsed.data, programme);
}

/** A schema is slow to make: one per programme, kept as long as the programme is. */
const schemas = new WeakMap<
  Programme["taxonomies"],
  { places: Programme["places"]; schema: ReturnType<typeof startupSubmissionSchema> }
>();
function schemaOf({ taxonomies, places }: Programme) {
  const known = schemas.get(taxonomies);
  if (known?.places === places) return known.schema;
  const schema = startupSubmissionSchema({ taxonomies, places });
  schemas.set(taxonomies, { places, schema });
  return schema;
}

/** Codes and numbers for the rules on one side, everything personal on the other. */
function split(form: StartupSubmission, programme: Programme): ReadLead {
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
  const person: Person = {
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
  return {
    language: form.language,
    answers,
    person,
    check: form.check,
    traces: tracesOf(person),
  };
}

/** The self-placements that were answered. */
function given(value: StartupSubmission["value"]) {
  return Object.entries(value).flatMap(([key, answer]) => (answer ? [[key, answer] as const] : []));
}

/** By what is the same company known again? Its registration number, its web domain, or the contact's address. */
export function tracesOf({ contact, company }: Person): string[] {
  const number = company.registrationNumber?.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const domain = company.website && webDomain(company.website);
  return [
    ...(number ? [`number:${company.country}:${number}`] : []),
    ...(domain ? [`domain:${domain}`] : []),
    emailTrace(contact.email),
  ];
}

/** The trace of a contact's address, however it was typed. */
export function emailTrace(email: string): string {
  return `email:${(readEmail(email.trim()) ?? email).normalize("NFKC").toLowerCase()}`;
}

/** `["needs", 0, "need"]` reads `needs[0].need`. */
export function fieldName(path: PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name ? `${name}.${String(part)}` : String(part);
  }, "");
}

/** At most this many problems are listed: a hostile body must not buy a huge answer. */
const shownKeys = 20;

/** One zod issue as our field errors; unknown keys give one each. */
export function toFieldErrors(issue: $ZodIssue): FieldError[] {
  const field = fieldName(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, shownKeys).map((key) => ({
        field: fieldName([...issue.path, key.slice(0, 60)]),
        code: "field.unknown",
      }));
    case "invalid_type":
      return [
        issue.input === undefined
          ? { field, code: "field.missing" }
          : { field, code: "type", about: { expected: issue.expected } },
      ];
    case "invalid_value":
      return [
        {
          field,
          code: ownCode(issue) ?? (issue.input === undefined ? "field.missing" : "choice"),
          about: { choices: issue.values.join(", ") },
        },
      ];
    case "invalid_union":
      return [
        {
          field,
          code: issue.input === undefined ? "field.missing" : "choice",
          about: { choices: "1, 2, 3" },
        },
      ];
    case "too_big":
      return [
        { field, code: ownCode(issue) ?? "number.high", about: { limit: Number(issue.maximum) } },
      ];
    case "too_small":
      return [
        { field, code: ownCode(issue) ?? "number.low", about: { limit: Number(issue.minimum) } },
      ];
    default:
      return [{ field, code: ownCode(issue) ?? "type" }];
  }
}

/** Our schemas put a code where zod puts a message. */
function ownCode({ message }: $ZodIssue): string | undefined {
  return /^[a-z]+\.[a-z]+$/.test(message) ? message : undefined;
}
