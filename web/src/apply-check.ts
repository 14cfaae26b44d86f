import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { applyLabels, applySections } from "#shared/presentation/pages/apply-sections.ts";
import { stillNeeded } from "./apply-missing.ts";
import { stepOfField } from "./apply-steps.ts";
import { type Checks, checksOf } from "./form-check.ts";

/** What is wrong in the founders' form, and what it still lacks. */
export function checks(version: string, language: Language): Checks {
  return checksOf(
    {
      sections: applySections,
      labels: applyLabels,
      stepOfField,
      onlyReachable,
      missing(body, wrong, programme) {
        const fields = wrong
          .filter(({ code }) => code === "field.missing" || code === "consent.privacy")
          .map(({ field }) => field);
        return stillNeeded(body, fields, programme, language).text;
      },
    },
    version,
    language,
  );
}

function onlyReachable(body: object, { taxonomies }: Programme): unknown {
  const { contact = {}, company = {} } = body as Partial<
    Record<"contact" | "company", Record<string, unknown>>
  >;
  return {
    kind: "startup",
    language: "en",
    contact: {
      name: "-",
      role: taxonomies.roles[0]?.id,
      email: contact.email ?? "nobody@nowhere.eu",
      phone: contact.phone,
    },
    company: {
      name: "-",
      country: company.country ?? "LT",
      website: company.website,
      registrationNumber: company.registrationNumber,
      foundedYear: 2020,
      employees: 1,
      subsidiaryOfGroup: false,
    },
    venture: {
      summary: "-",
      difference: "-",
      customers: "-",
      sector: taxonomies.sectors[0]?.id,
      stage: taxonomies.stages[0]?.id,
      trl: 1,
      localTradeOnly: false,
    },
    landing: { intent: taxonomies.intents[0]?.id },
    needs: [],
    value: {},
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: true },
  };
}
