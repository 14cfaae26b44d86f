import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Asset } from "#shared/domain/programme-map.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { both, rubric } from "./rules-rubric.ts";

/** A small programme for the tests of the rules: the printed rubric, invented places and people. */

/** An asset in Gent that offers photonics companies a clean room; nobody confirmed that it is open. */
export function asset(changes: Partial<Asset> = {}): Asset {
  return {
    id: "gent-cleanroom",
    name: "Clean room",
    kind: "test-facility",
    sectors: ["photonics"],
    municipality: "Gent",
    nuts3: "BE234",
    lat: 51.05,
    lon: 3.73,
    offers: ["cleanroom"],
    website: null,
    oneLine: "",
    confidence: "high",
    source: "invented",
    ...changes,
  };
}

/** A specialist for every sector, stage and need of this programme, in the whole region. */
export function partner(
  id: string,
  changes: Partial<Omit<Partner, "coverage">> & { coverage?: Partial<Partner["coverage"]> } = {},
): Partner {
  const { coverage, ...rest } = changes;
  return {
    id,
    name: id,
    type: "cluster",
    roles: ["specialist"],
    languages: ["en", "nl"],
    receives: "",
    notFor: "",
    contactEmail: `${id}@partner.example`,
    proposedSla: { acknowledgeWorkingDays: 1, decisionWorkingDays: 3 },
    knownPublicPromise: null,
    routingPriority: 50,
    confidence: "high",
    source: "invented",
    verify: false,
    weight: 1,
    monthlyCapacity: 10,
    paused: false,
    absences: [],
    ...rest,
    coverage: {
      sectors: ["cross-sector"],
      stages: ["mvp", "growth"],
      needs: ["cleanroom", "research-partner", "office"],
      nuts3: ["BE231", "BE234"],
      municipalities: [],
      ...coverage,
    },
  };
}

const term = (id: string) => ({ id, label: both(id) });
const need = (id: string, criterion: string) => ({ ...term(id), criterion });
const holiday = (day: string) => ({ day, name: both(day) });

export const rulesProgramme: Programme = {
  version: "0".repeat(64),
  settings: {
    programmeName: both("Soft Landing"),
    region: { name: both("East"), nuts3: ["BE231", "BE234"], defaultMunicipality: "gent" },
    timeZone: "Europe/Brussels",
    workingDays: [1, 2, 3, 4, 5],
    workingHours: { from: "09:00", to: "17:00" },
    staffLanguage: "nl",
    confirmBeforeRouting: false,
    reviewWorkingDays: 10,
    askedReminderDays: [10, 25],
    askedLapseDays: 60,
    retentionDays: { incomplete: 60, closed: 365, accepted: 1095 },
    pauseAfterSilences: 3,
    proofBits: 8,
    nearKm: 60,
  },
  rubric,
  taxonomies: {
    sectors: [
      { ...term("photonics"), cluster: "soft-landing" },
      { ...term("medtech"), cluster: "soft-landing" },
      { ...term("materials"), cluster: "cluster" },
      { ...term("cross-sector"), cluster: "other" },
    ],
    needs: [
      need("cleanroom", "R1"),
      need("lab-space", "R1"),
      need("research-partner", "R2"),
      need("office", "R6"),
      need("business-setup", "R7"),
    ],
    stages: ["idea", "mvp", "growth"].map(term),
    assetKinds: [term("test-facility")],
    partnerTypes: [
      { ...term("cluster"), investor: false },
      { ...term("public-investor"), investor: true },
    ],
    roles: ["founder", "director", "mandated", "other"].map(term),
    intents: [
      { ...term("exploring"), exploring: true },
      { ...term("committed"), exploring: false },
    ],
    declineReasons: [term("other")],
    talentNeeds: ["housing", "commune-registration", "dutch-courses"].map(term),
    profiles: ["researcher", "eu-employee"].map(term),
  },
  places: {
    source: "invented",
    licence: "CC0-1.0",
    areas: [
      area("BE231", [4.04, 50.94], [3.9, 50.85, 4.2, 51.0]),
      area("BE234", [3.73, 51.05], [3.5, 50.95, 3.9, 51.2]),
      area("BE255", [2.92, 51.22], [2.7, 51.0, 3.1, 51.3]),
    ],
    municipalities: [
      municipality("gent", "Gent", ["Gand", "Ghent"], [3.73, 51.05], "BE234"),
      municipality("aalst", "Aalst", ["Alost"], [4.04, 50.94], "BE231"),
      municipality("oostende", "Oostende", ["Ostend"], [2.92, 51.22], "BE255"),
      {
        ...municipality("moerbeke", "Moerbeke", [], [3.93, 51.17], "BE234"),
        nuts3: [
          { code: "BE234", from: "2000-01-01" },
          { code: "BE236", from: "2025-01-01" },
        ],
      },
    ],
  },
  assets: [
    asset(),
    asset({ id: "gent-research", offers: ["research-partner"], sectors: ["cross-sector"] }),
    asset({ id: "gent-office", offers: ["office"], sectors: ["medtech"], availability: "open" }),
    asset({ id: "oostende-lab", offers: ["lab-space"], nuts3: "BE255", lat: 51.22, lon: 2.92 }),
  ],
  partners: [partner("alpha"), partner("beta"), partner("gamma")],
  knownGaps: [],
  desks: [],
  deskGaps: [],
  guide: { topics: [], items: [] },
  calendar: {
    years: [2026, 2027, 2028],
    holidays: ["2026-11-11", "2026-12-25", "2027-01-01", "2027-03-29"].map(holiday),
  },
  letters: {},
};

function area(
  nuts3: string,
  centre: [number, number],
  [west, south, east, north]: [number, number, number, number],
): Programme["places"]["areas"][number] {
  const outline: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { nuts3, name: both(nuts3), province: "x", outline: [outline], centre, verify: false };
}

function municipality(
  id: string,
  name: string,
  aliases: string[],
  centre: [number, number],
  code: string,
): Programme["places"]["municipalities"][number] {
  return { id, name, aliases, centre, nuts3: [{ code, from: "2000-01-01" }], verify: false };
}

/** A laser-sensor company that qualifies for band A in `rulesProgramme`. */
export function startup(changes: Partial<StartupAnswers> = {}): StartupAnswers {
  return {
    role: "founder",
    seatCountry: "LT",
    foundedYear: 2020,
    employees: 40,
    subsidiaryOfGroup: false,
    sector: "photonics",
    otherSectors: [],
    stage: "growth",
    trl: 7,
    crl: 6,
    localTradeOnly: false,
    nace: "26.51",
    intent: "committed",
    preferredNuts3: [],
    preferredMunicipality: "gent",
    needs: [
      { need: "cleanroom", importance: 3 },
      { need: "research-partner", importance: 2 },
    ],
    value: {
      innovation: { level: 4, evidence: true },
      scalability: { level: 3, evidence: false },
      team: { level: 4, evidence: true },
      traction: { level: 4, evidence: true },
      jobs: { fteYear3: 8, evidence: true },
      research: { level: 4, evidence: true },
      commitment: { level: 3, evidence: false },
      sustainability: { level: 2, evidence: false },
    },
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: false },
    ...changes,
  };
}
