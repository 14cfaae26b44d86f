import type { Programme } from "#shared/domain/programme.ts";
import { type ReadLead, readSubmission } from "#shared/domain/reading.ts";
import type { StartupSubmission } from "#shared/domain/submission-startup.ts";

/** A believable form that reaches band A in photonics; tests change what they speak of. */
export function startupForm(change: Partial<StartupSubmission> = {}): StartupSubmission {
  return {
    kind: "startup",
    language: "en",
    contact: {
      name: "Ana Petrauskienė",
      email: "ana@lumen.example",
      phone: "+370 612 34567",
      role: "founder",
    },
    company: {
      name: "Lumen Sensors",
      country: "LT",
      website: "https://www.lumen.example.com",
      registrationNumber: "302912345",
      foundedYear: 2021,
      employees: 12,
      subsidiaryOfGroup: false,
    },
    venture: {
      summary: "Laser sensors that read glucose without a needle.",
      difference: "A tunable laser on one chip.",
      customers: "Makers of wearables and clinics.",
      sector: "photonics",
      otherSectors: ["medtech"],
      stage: "growth",
      trl: 7,
      crl: 6,
      localTradeOnly: false,
      nace: "26.51",
    },
    landing: {
      intent: "within-12-months",
      when: "2027-03",
      preferredNuts3: ["BE234"],
      preferredMunicipality: "Gent",
    },
    needs: [
      { need: "research-partner", importance: 3 },
      { need: "ip-techtransfer", importance: 2 },
      { need: "office", importance: 2 },
    ],
    value: {
      innovation: { level: 4, evidence: "https://lumen.example.com/patents" },
      scalability: { level: 3 },
      team: { level: 4, evidence: "Two founders, fifteen years in lasers" },
      traction: { level: 4, evidence: "Three paying customers" },
      jobs: { fteYear3: 8, evidence: "Hiring plan" },
      research: { level: 4, evidence: "Joint project with a photonics group" },
      commitment: { level: 3 },
      sustainability: { level: 2 },
    },
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: false },
    ...change,
  };
}

/** A form that a person must look at: modest on every point. */
export function modestForm(change: Partial<StartupSubmission> = {}): StartupSubmission {
  return startupForm({
    value: {
      innovation: { level: 2 },
      scalability: { level: 2 },
      team: { level: 1 },
      traction: { level: 1 },
      jobs: { fteYear3: 1 },
      research: { level: 0 },
      commitment: { level: 1 },
      sustainability: { level: 1 },
    },
    ...change,
  });
}

/** What the door reads of a start-up's form that has nothing wrong. */
export function readStartup(
  form: StartupSubmission,
  programme: Programme,
): Extract<ReadLead, { kind: "startup" }> {
  const read = readSubmission(form, programme);
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  if (read.kind !== "startup") throw new Error("not read as a start-up");
  return read;
}
