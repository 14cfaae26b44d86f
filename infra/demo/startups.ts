/** Twelve believable start-ups: the six Soft Landing sectors, every band, one that needs a careful look. All invented. */

type Level = number | [level: number, evidence: string];

interface Sketch {
  company: string;
  country: string;
  contact: string;
  sector: string;
  stage: string;
  trl: number;
  /** What it is; what makes it different; who buys it. */
  pitch: [string, string, string];
  place: string;
  needs: Record<string, 1 | 2 | 3>;
  /** E1, E2, E3, E4, E7, E8, E9 in the order of the rubric; a pair brings evidence. */
  levels: [Level, Level, Level, Level, Level, Level, Level] | [];
  /** Full-time jobs in year 3, with a plan to show for it. */
  jobs?: number;
  role?: string;
  foundedYear?: number;
  language?: "en" | "nl";
}

const sketches: Sketch[] = [
  {
    company: "Lumen Sensors",
    country: "LT",
    contact: "Ana Petrauskienė",
    sector: "photonics",
    stage: "growth",
    trl: 7,
    place: "Gent",
    pitch: [
      "Laser sensors that read glucose without a needle.",
      "A tunable laser on one chip.",
      "Makers of wearables and clinics.",
    ],
    needs: { "research-partner": 3, "ip-techtransfer": 2, "talent-pipeline": 2, office: 1 },
    levels: [
      [4, "Two granted patents"],
      3,
      [4, "Fifteen years in lasers"],
      [4, "Three paying customers"],
      [4, "Joint project with a photonics group"],
      3,
      2,
    ],
    jobs: 8,
  },
  {
    company: "Kaido Vision",
    country: "EE",
    contact: "Kaido Tamm",
    sector: "digital",
    stage: "early-revenue",
    trl: 8,
    place: "Ghent",
    pitch: [
      "Software that reads X-ray images of welds.",
      "Learns from ten images instead of ten thousand.",
      "Steel builders and ports.",
    ],
    needs: { office: 2, community: 2, "market-access": 3, "corporate-customer": 3 },
    levels: [
      [4, "Benchmark published"],
      [4, "Customers in four countries"],
      [4, "Founders of an earlier exit"],
      [5, "Repeat sales"],
      3,
      [4, "Entity in March"],
      2,
    ],
    jobs: 14,
  },
  {
    company: "Nova Vacina",
    country: "PT",
    contact: "Rui Almeida",
    sector: "pharma",
    stage: "proof-of-concept",
    trl: 4,
    place: "Gent",
    pitch: [
      "Vaccines that keep at room temperature.",
      "A sugar-glass that holds the protein.",
      "Vaccine makers and relief organisations.",
    ],
    needs: { "lab-space": 3, "research-partner": 3, "clinical-trials": 2, "seed-funding": 2 },
    levels: [
      [5, "Nature Biotechnology 2025"],
      [4, "Licence talks with two makers"],
      [4, "Three PhDs full-time"],
      3,
      [5, "Agreement with an institute"],
      3,
      [4, "Less cold chain, measured"],
    ],
    jobs: 7,
  },
  {
    company: "CardioLoop",
    country: "IE",
    contact: "Niamh Byrne",
    sector: "medtech",
    stage: "mvp",
    trl: 6,
    place: "Aalst",
    pitch: [
      "A patch that warns of heart failure a week early.",
      "Reads fluid in the lungs by sound.",
      "Hospitals and heart clinics.",
    ],
    needs: { "clinical-trials": 3, "regulatory-advice": 2, incubation: 2 },
    levels: [
      [4, "Patent filed"],
      [4, "Pilots in two countries"],
      [4, "Cardiologist and engineer"],
      [4, "Clinical results in 40 patients"],
      3,
      3,
      3,
    ],
    jobs: 6,
  },
  {
    company: "TerraScan",
    country: "ES",
    contact: "Lucía Romero",
    sector: "agrotech",
    stage: "early-revenue",
    trl: 7,
    place: "Merelbeke",
    pitch: [
      "A probe that tells a farmer what the soil lacks.",
      "Measures at root depth while driving.",
      "Vegetable growers.",
    ],
    needs: { "greenhouse-field-trials": 3, "research-partner": 2, "testbed-living-lab": 2 },
    levels: [
      [4, "Patent granted"],
      3,
      [4, "Team of six"],
      [4, "Forty farms pay"],
      [4, "Trial planned with a named group"],
      3,
      [4, "A third less fertiliser, measured"],
    ],
    jobs: 5,
  },
  {
    company: "Umami Loop",
    country: "DK",
    contact: "Freja Holm",
    sector: "food",
    stage: "growth",
    trl: 8,
    place: "Gent",
    language: "nl",
    pitch: [
      "Savoury protein from brewers' grain.",
      "A fermentation without added salt.",
      "Makers of soup and sauce.",
    ],
    needs: { "pilot-production": 3, "testing-certification": 2, "corporate-customer": 2 },
    levels: [
      [4, "Patent granted"],
      [4, "Sold in three countries"],
      3,
      [4, "Two supermarkets"],
      [4, "Joint project with a pilot plant"],
      [4, "Budget and date set"],
      [5, "Uses a waste stream"],
    ],
    jobs: 9,
  },
  {
    company: "Fogline",
    country: "PL",
    contact: "Marek Zieliński",
    sector: "digital",
    stage: "mvp",
    trl: 5,
    place: "Gent",
    pitch: ["Scheduling for hospital cleaners.", "Plans around patients, not rooms.", "Hospitals."],
    needs: { office: 1, incubation: 2, "market-access": 2 },
    levels: [3, 3, 3, 3, 2, 3, 2],
    jobs: 4,
  },
  {
    company: "Hullclear",
    country: "NO",
    contact: "Ingrid Solberg",
    sector: "bioeconomy-cleantech",
    stage: "early-revenue",
    trl: 6,
    place: "Oostende",
    pitch: [
      "A film that keeps shells off ships.",
      "No biocide: it moves with the water.",
      "Ship owners.",
    ],
    needs: { cleanroom: 3 },
    levels: [
      3,
      [4, "Ordered from five countries"],
      3,
      [4, "Paying customers"],
      1,
      2,
      [4, "Measured in two ports"],
    ],
    jobs: 4,
  },
  {
    company: "Boxly",
    country: "FR",
    contact: "Hugo Martin",
    sector: "digital",
    stage: "mvp",
    trl: 4,
    place: "Gent",
    pitch: ["An app that resells gift boxes.", "A wider choice.", "Shoppers."],
    needs: { coworking: 2 },
    levels: [
      [1, "Our own site"],
      [2, "Plan"],
      [2, "Two founders"],
      [3, "Letters of intent"],
      [0, "None wanted"],
      [2, "One visit"],
      [1, "No plan"],
    ],
    jobs: 1,
  },
  {
    company: "Quanta Yarn",
    country: "TR",
    contact: "Elif Kaya",
    sector: "materials",
    stage: "proof-of-concept",
    trl: 4,
    place: "Oudenaarde",
    pitch: ["Yarn that stores heat.", "Wax in a hollow fibre.", "Sportswear makers."],
    needs: { "testing-certification": 3, "research-partner": 2 },
    levels: [],
  },
  {
    company: "OldHarbour Systems",
    country: "US",
    contact: "Dana Cole",
    sector: "smart-logistics",
    stage: "scale-up",
    trl: 9,
    place: "Gent",
    foundedYear: 2009,
    pitch: [
      "Planning for container terminals.",
      "One plan for ship, crane and train.",
      "Port operators.",
    ],
    needs: { "business-setup": 3, "corporate-customer": 3, office: 2 },
    levels: [
      [4, "Patents"],
      [5, "Live in twelve ports"],
      [5, "Proven founders"],
      [5, "Repeat sales"],
      2,
      [4, "Lease signed"],
      2,
    ],
    jobs: 20,
  },
  {
    company: "GlassMind",
    country: "IN",
    contact: "Asha Rao",
    sector: "photonics",
    stage: "mvp",
    trl: 5,
    place: "Gent",
    role: "other",
    pitch: [
      "Glasses that translate signs for blind people.",
      "Light enough to wear all day.",
      "Health insurers.",
    ],
    needs: { "research-partner": 2, "growth-funding": 1, office: 1 },
    levels: [
      [4, "Prototype shown"],
      3,
      3,
      3,
      [4, "PhD planned with a named group"],
      3,
      [5, "Its whole purpose"],
    ],
    jobs: 6,
  },
];

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
export const startups = sketches.map((sketch) => {
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
