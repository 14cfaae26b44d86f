import { startupForm } from "#test/unit/startup-form.ts";
import { isNewcomer, type NewcomerKind, newcomerForm } from "./newcomers.ts";
import { canary } from "./privacy-watch.ts";

/** Which founder fills in the form: it decides where the lead goes. */
export const founderKinds = [
  "strong",
  "modest",
  "unshared",
  "needless",
  "exploring",
  "machine",
] as const;
export type FounderKind = (typeof founderKinds)[number];

/** The form of a founder or newcomer. `company` is shared by those of one company. */
export function formOf(
  kind: FounderKind | NewcomerKind,
  founder: number,
  company: number,
  language: "en" | "nl",
) {
  return isNewcomer(kind)
    ? newcomerForm(kind, founder, company, language)
    : founderForm(kind, founder, company, language);
}

/** A form whose every personal field holds the canary. `company` is shared by founders of one company. */
function founderForm(kind: FounderKind, founder: number, company: number, language: "en" | "nl") {
  const form = startupForm({
    language,
    contact: {
      name: `Ana ${canary}-${founder}`,
      email: `${canary}-${founder}@founder.example`,
      phone: "+370 612 34567",
      role: "founder",
    },
    company: {
      name: `${canary} Sensors ${company}`,
      country: "LT",
      website: `https://www.${canary}-${company}.example`,
      registrationNumber: `${canary}${company}`,
      foundedYear: 2021,
      employees: 12,
      subsidiaryOfGroup: false,
    },
  });
  form.venture = {
    ...form.venture,
    summary: `Laser sensors, says ${canary}. Call +370 612 34567.`,
    difference: `A laser on one chip, by ${canary}.`,
    customers: `Clinics that know ${canary}.`,
  };
  form.value = {
    ...form.value,
    innovation: { level: 4, evidence: `patents of ${canary}` },
    team: { level: 4, evidence: `two founders of ${canary}` },
    traction: { level: 4, evidence: `customers of ${canary}` },
    jobs: { fteYear3: 8, evidence: `plan of ${canary}` },
    research: { level: 4, evidence: `project of ${canary}` },
  };
  switch (kind) {
    case "strong":
      return form;
    case "unshared":
      return { ...form, consents: { ...form.consents, shareWithPartners: false } };
    case "needless":
      return { ...form, needs: [] };
    case "exploring":
      return { ...form, venture: { ...form.venture, trl: 2, stage: "idea" } };
    case "machine":
      return { ...form, check: { website2: "https://spam.example" } };
    case "modest":
      return { ...form, value: modest };
  }
}

const modest = {
  innovation: { level: 2 },
  scalability: { level: 2 },
  team: { level: 1 },
  traction: { level: 1 },
  jobs: { fteYear3: 1 },
  research: { level: 0 },
  commitment: { level: 1 },
  sustainability: { level: 1 },
};
