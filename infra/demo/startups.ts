import { otherSketches } from "./other-sketches.ts";
import { sectorSketches } from "./sector-sketches.ts";
import type { Sketch } from "./sketch.ts";

/** Twelve believable start-ups: the six Soft Landing sectors, every band, one that needs a careful look. */

const keys = [
  "innovation",
  "scalability",
  "team",
  "traction",
  "research",
  "commitment",
  "sustainability",
];

function selfPlacement({ levels, jobs, company }: Sketch): object {
  const placed = levels.map((given, at) => {
    const [level, evidence] = typeof given === "number" ? [given, undefined] : given;
    return [keys[at] ?? "", { level, ...(evidence ? { evidence } : {}) }];
  });
  const plan =
    jobs === undefined ? [] : [["jobs", { fteYear3: jobs, evidence: `Hiring plan of ${company}` }]];
  return Object.fromEntries([...placed, ...plan]);
}

/** The forms as the public door takes them. */
export const startups = [...sectorSketches, ...otherSketches].map((sketch) => {
  const host = `${sketch.company.toLowerCase().replace(/[^a-z]/g, "")}.com`;
  const [summary, difference, customers] = sketch.pitch;
  return {
    kind: "startup",
    language: sketch.language ?? "en",
    contact: { name: sketch.contact, email: `hello@${host}`, role: sketch.role ?? "founder" },
    company: {
      name: sketch.company,
      country: sketch.country,
      website: `https://www.${host}`,
      foundedYear: sketch.foundedYear ?? 2021,
      employees: 9,
      subsidiaryOfGroup: false,
    },
    venture: {
      summary,
      difference,
      customers,
      sector: sketch.sector,
      stage: sketch.stage,
      trl: sketch.trl,
      crl: 5,
      localTradeOnly: false,
      nace: "62.10",
    },
    landing: { intent: "within-12-months", when: "2027-04", preferredMunicipality: sketch.place },
    needs: Object.entries(sketch.needs).map(([need, importance]) => ({ need, importance })),
    value: selfPlacement(sketch),
    consents: { privacyNotice: true, shareWithPartners: true, shareWithInvestors: false },
  };
});
