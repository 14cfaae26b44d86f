import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { welcomeLabels, welcomeSections } from "#shared/presentation/pages/welcome-sections.ts";
import { type Checks, checksOf } from "./form-check.ts";
import { stepOfField } from "./welcome-steps.ts";

/** What is wrong in the newcomers' form. */
export function checks(version: string, language: Language): Checks {
  return checksOf(
    { sections: welcomeSections, labels: welcomeLabels, stepOfField, onlyReachable },
    version,
    language,
  );
}

function onlyReachable(body: object, { taxonomies }: Programme): unknown {
  const { contact = {}, person = {} } = body as Partial<
    Record<"contact" | "person", Record<string, unknown>>
  >;
  return {
    kind: "talent",
    language: "en",
    contact: { name: "-", email: contact.email ?? "nobody@nowhere.eu", phone: contact.phone },
    person: {
      profile: taxonomies.profiles[0]?.id,
      euCitizen: true,
      arrival: person.arrival,
      arrivalDay: person.arrivalDay,
    },
    needs: [],
    consents: { privacyNotice: true, shareWithDesks: true },
  };
}
