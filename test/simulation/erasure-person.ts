import { startupForm } from "#test/unit/startup-form.ts";

/** Values that stand in one personal field each, and nowhere else. */
export const canaries = {
  name: "Canaria Nimble",
  email: "canary-box@quillmark.example",
  phone: "+370 698 76543",
  company: "Quillmark Canaries",
  website: "https://www.quillmark.example",
  number: "QM-775533991",
  place: "Canaryville",
  summary: "Wings that hum in b flat.",
  difference: "Nobody hums like us.",
  customers: "Choirs of the far north.",
  innovation: "patent of the humming wing",
  jobs: "hiring plan of the choir",
};
/** What other people write about them. */
export const texts = {
  decline: "They hum too loud for us",
  reason: "A hum is not a plan",
  answer: "We shall hum in tune",
  question: "Do they hum at night",
  toTeam: "Is humming taxed in Ghent",
  newPhone: "+37069811223",
  newSite: "https://new-perch.com/",
  colleague: "perch@partner-lab.com",
};
/** What must be found nowhere once the person is erased, also as we store it. */
export const hidden = [
  ...Object.values(canaries),
  ...Object.values(texts),
  "Canaria",
  "Nimble",
  "canary-box",
  "quillmark.example",
  "+37069876543",
  "QM775533991",
];

/** A form with all of them. */
export const personal = (base = startupForm()) => ({
  ...base,
  contact: {
    ...base.contact,
    name: canaries.name,
    email: canaries.email,
    phone: canaries.phone,
  },
  company: {
    ...base.company,
    name: canaries.company,
    website: canaries.website,
    registrationNumber: canaries.number,
  },
  venture: {
    ...base.venture,
    summary: canaries.summary,
    difference: canaries.difference,
    customers: canaries.customers,
  },
  landing: { ...base.landing, preferredMunicipality: canaries.place },
  value: {
    ...base.value,
    innovation: { level: base.value.innovation?.level ?? 2, evidence: canaries.innovation },
    jobs: { fteYear3: base.value.jobs?.fteYear3 ?? 1, evidence: canaries.jobs },
  },
});
