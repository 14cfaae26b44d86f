import { ofStartup, type Person } from "./answers.ts";
import type { LeadKind } from "./lead.ts";

/** The fields that people may correct by themselves, and what stands in them; how a correction is read is in `correcting.ts`. */

const reaching = ["contact.name", "contact.email", "contact.phone"] as const;
export const correctable = {
  startup: [
    ...reaching,
    "company.website",
    "venture.summary",
    "venture.difference",
    "venture.customers",
  ],
  talent: [...reaching, "note"],
} as const satisfies Record<LeadKind, readonly string[]>;
export type Correctable = (typeof correctable)[LeadKind][number];

/** What stands in a correctable field; empty when nothing does. */
export function fieldOf(person: Person, field: Correctable): string {
  const company = ofStartup(person) ? person : undefined;
  switch (field) {
    case "contact.name":
      return person.contact.name;
    case "contact.email":
      return person.contact.email;
    case "contact.phone":
      return person.contact.phone ?? "";
    case "company.website":
      return company?.company.website ?? "";
    case "venture.summary":
      return company?.venture.summary ?? "";
    case "venture.difference":
      return company?.venture.difference ?? "";
    case "venture.customers":
      return company?.venture.customers ?? "";
    case "note":
      return ofStartup(person) ? "" : (person.note ?? "");
  }
}

/** The correctable fields in which two versions of a person differ. */
export function changedFields(before: Person, after: Person): string[] {
  const fields = correctable[ofStartup(before) ? "startup" : "talent"];
  return fields.filter((field) => fieldOf(before, field) !== fieldOf(after, field));
}
