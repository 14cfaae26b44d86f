import { talentForm } from "#test/unit/talent-form.ts";
import { canary } from "./privacy-watch.ts";

/** Which newcomer fills in the form: it decides which desks are asked, and whether any may be. */
export const newcomerKinds = ["newcomer", "employer", "private", "stranger", "bot"] as const;
export type NewcomerKind = (typeof newcomerKinds)[number];

export function isNewcomer(kind: string): kind is NewcomerKind {
  return newcomerKinds.some((one) => one === kind);
}

/** A form whose every personal field holds the canary. `company` is shared by newcomers of one employer. */
export function newcomerForm(
  kind: NewcomerKind,
  founder: number,
  company: number,
  language: "en" | "nl",
) {
  const form = talentForm({
    language,
    contact: {
      name: `Ana ${canary}-${founder}`,
      email: `${canary}-${founder}@founder.example`,
      phone: "+370 612 34567",
    },
    note: `My daughter is called ${canary}. Call +370 612 34567.`,
  });
  switch (kind) {
    case "newcomer":
      return form;
    case "employer":
      return {
        ...form,
        person: {
          profile: "non-eu-employee",
          euCitizen: false,
          arrival: "2027-02",
          municipality: `${canary}dorp`,
        },
        onBehalf: { organisation: `${canary} Works ${company}`, agreed: true as const },
      };
    case "private":
      return { ...form, consents: { privacyNotice: true as const, shareWithDesks: false } };
    case "stranger":
      return { ...form, needs: [] };
    case "bot":
      return { ...form, check: { website2: "https://spam.example" } };
  }
}
