import type { Importance, StartupAnswers, ValueKey } from "#shared/domain/answers.ts";
import type { Draw } from "./draw.ts";
import { areas, drawTown } from "./places.ts";

/** What start-ups ask for everywhere, and what those of one sector ask for besides. */
const anybody = {
  office: 8,
  coworking: 5,
  community: 6,
  "business-setup": 8,
  "market-access": 9,
  "corporate-customer": 8,
  internationalisation: 4,
  "seed-funding": 7,
  "growth-funding": 4,
  "grants-advice": 7,
  "talent-pipeline": 7,
  "research-partner": 9,
  "housing-relocation": 3,
  "education-family": 1,
  "regulatory-advice": 3,
  incubation: 3,
  accelerator: 4,
};
const lab = { "lab-space": 14, "research-partner": 8, "ip-techtransfer": 6 };
const bySector: Record<string, Record<string, number>> = {
  digital: { accelerator: 8, "testbed-living-lab": 3 },
  photonics: { cleanroom: 14, "testing-certification": 8, "research-partner": 8 },
  pharma: { ...lab, "clinical-trials": 9, "pilot-production": 4 },
  medtech: { "clinical-trials": 14, "regulatory-advice": 9, "testbed-living-lab": 6 },
  agrotech: { "greenhouse-field-trials": 14, "testbed-living-lab": 6, "research-partner": 6 },
  food: { "pilot-production": 14, "testing-certification": 8 },
  "bioeconomy-cleantech": { "pilot-production": 12, ...lab },
  materials: { "testing-certification": 12, "pilot-production": 6, cleanroom: 4 },
  "smart-logistics": { "testbed-living-lab": 10, "corporate-customer": 8 },
  "cross-sector": {},
};
const sectors = {
  digital: 27,
  medtech: 14,
  pharma: 10,
  food: 10,
  agrotech: 9,
  photonics: 9,
  "bioeconomy-cleantech": 8,
  materials: 6,
  "smart-logistics": 6,
  "cross-sector": 1,
};
const stages = {
  idea: 6,
  "proof-of-concept": 18,
  mvp: 26,
  "early-revenue": 26,
  growth: 17,
  "scale-up": 7,
};
/** The lowest technology level of each stage; a company is there or up to two above. */
const readiness: Record<keyof typeof stages, number> = {
  idea: 1,
  "proof-of-concept": 3,
  mvp: 4,
  "early-revenue": 6,
  growth: 7,
  "scale-up": 7,
};
const seats = [
  "LT",
  "EE",
  "PT",
  "ES",
  "FR",
  "DE",
  "IT",
  "PL",
  "IE",
  "DK",
  "SE",
  "US",
  "IN",
  "TR",
  "KR",
  "UA",
  "GB",
];
const keys: ValueKey[] = [
  "innovation",
  "scalability",
  "team",
  "traction",
  "research",
  "commitment",
  "sustainability",
];
const jobs = [0, 0.5, 1, 2, 3, 4, 6, 8, 12, 18];

/** One start-up's answers, and how good it is all in all (0–4): its levels lie around that. */
export function drawStartup(draw: Draw): { answers: StartupAnswers; strength: number } {
  const strength = Number(draw.weighted({ "0": 5, "1": 9, "2": 26, "3": 36, "4": 24 }));
  const sector = draw.weighted(sectors);
  const stage = draw.weighted(stages);
  const town = drawTown(draw);
  const trl = Math.min(9, readiness[stage] + draw.below(3));
  const answers: StartupAnswers = {
    role: draw.weighted({ founder: 78, director: 14, mandated: 5, other: 3 }),
    seatCountry: draw.percent(3) ? "BE" : draw.pick(seats),
    foundedYear: draw.percent(5) ? 2004 + draw.below(11) : 2017 + draw.below(9),
    employees: 1 + draw.below(stage === "scale-up" ? 120 : 25),
    subsidiaryOfGroup: draw.percent(2),
    sector,
    otherSectors: draw.percent(30) ? [draw.weighted(sectors)].filter((one) => one !== sector) : [],
    stage,
    trl,
    ...(draw.percent(75) ? { crl: Math.max(1, Math.min(9, trl - draw.below(3))) } : {}),
    localTradeOnly: draw.percent(2),
    ...(draw.percent(65) ? { nace: "72.19" } : {}),
    intent: draw.weighted({
      exploring: 7,
      "within-24-months": 28,
      "within-12-months": 45,
      committed: 20,
    }),
    preferredNuts3: town === undefined && draw.percent(40) ? [draw.pick(areas)] : [],
    ...(town === undefined ? {} : { preferredMunicipality: town }),
    needs: drawNeeds(draw, sector),
    value: drawValue(draw, strength),
    consents: {
      privacyNotice: true,
      shareWithPartners: draw.percent(96),
      shareWithInvestors: draw.percent(45),
    },
  };
  return { answers, strength };
}

function drawNeeds(draw: Draw, sector: string): StartupAnswers["needs"] {
  const weights = { ...anybody, ...bySector[sector] };
  const wanted = new Set<string>();
  const count = draw.percent(2) ? 0 : 1 + draw.below(5);
  while (wanted.size < count) wanted.add(draw.weighted(weights));
  return [...wanted].map((need, at) => ({
    need,
    importance: (at === 0 ? 2 + draw.below(2) : 1 + draw.below(3)) as Importance,
  }));
}

function drawValue(draw: Draw, strength: number): StartupAnswers["value"] {
  const level = () => Math.max(0, Math.min(5, strength - 1 + draw.below(3)));
  const placed = keys.flatMap((key) => {
    if (draw.percent(5)) return [];
    const answer = { level: level(), evidence: draw.percent(strength > 2 ? 65 : 35) };
    return [[key, answer] as const];
  });
  const fteYear3 = jobs[Math.min(jobs.length - 1, strength * 2 + draw.below(2))] ?? 0;
  const plan = draw.percent(6) ? [] : [["jobs", { fteYear3, evidence: draw.percent(60) }] as const];
  return Object.fromEntries([...placed, ...plan]);
}
