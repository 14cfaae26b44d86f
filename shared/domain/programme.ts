import * as z from "zod";

/**
 * The programme: everything staff edit, as data. One schema per file of `shared/programme/`.
 * The schemas check one file each; what must hold between files is in `programme-check.ts`.
 */

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");
const day = z.iso.date();
const both = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "use a 24-hour time such as 09:00");
const confidence = z.enum(["high", "medium", "low"]);

/** Text in each language of the programme. */
export type Both = z.infer<typeof both>;

/** `settings.json`: choices of this region. Durations are whole working days unless the name says otherwise. */
export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  programmeName: both,
  region: z.strictObject({
    name: both,
    /** NUTS 3 codes of the region that the programme speaks for. */
    nuts3: z.array(z.string()).min(1),
    /** Where distance counts from when the applicant names no place; an id of `places.json`. */
    defaultMunicipality: id,
  }),
  timeZone: z.literal("Europe/Brussels"),
  /** ISO weekdays (1 = Monday) on which the programme and its partners work. */
  workingDays: z.array(z.int().min(1).max(7)).min(1),
  workingHours: z.strictObject({ from: timeOfDay, to: timeOfDay }),
  /** Language of review mails and pages of programme staff. */
  staffLanguage: z.enum(["en", "nl"]),
  /** When true a person confirms each band A lead before it goes to a partner. */
  confirmBeforeRouting: z.boolean(),
  /** Working days a person has for a review before a reminder goes out. */
  reviewWorkingDays: z.int().min(1).max(60),
  /** Calendar days after which an asked founder is reminded, and the lead lapses. */
  askedReminderDays: z.array(z.int().min(1)).max(4),
  askedLapseDays: z.int().min(1).max(365),
  /**
   * Calendar days after which the person of an ended lead is erased, by how it ended: closed without an answer from the
   * founder; declined, referred or withdrawn; accepted by a partner.
   */
  retentionDays: z.strictObject({
    incomplete: z.int().min(1).max(3650),
    closed: z.int().min(1).max(3650),
    accepted: z.int().min(1).max(3650),
  }),
  /** Offers in a row that a partner may let run out before it is paused until staff resume it. */
  pauseAfterSilences: z.int().min(1).max(20),
  /** How hard the form's proof of work is: zero bits that its hash must begin with. Each bit more doubles the work. */
  proofBits: z.int().min(8).max(24),
  /** Under this distance an asset earns its distance point, in kilometres. */
  nearKm: z.number().positive(),
});
export type Settings = z.infer<typeof settingsSchema>;

const anchors = z.array(both).length(6);

/** `rubric.json`: the screening instrument. */
export const rubricSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Printed name and version, e.g. `SLF-2S v1`. */
  name: z.string(),
  gates: z.array(
    z.strictObject({
      id: z.enum(["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9"]),
      title: both,
      outcome: z.enum(["incomplete", "hold", "redirect", "not-yet", "merge"]),
      /** What a person reads when the gate is not met: advice, never blame. */
      advice: both,
      /** Partners that a redirect points to; ids of `partners.json`. */
      redirectTo: z.array(id).default([]),
    }),
  ),
  gateLimits: z.strictObject({
    minTrl: z.int().min(1).max(9),
    minCrl: z.int().min(1).max(9),
    maxAgeYears: z.int().min(0),
    /** Staff must stay under this number. */
    staffBelow: z.int().min(1),
    /** ISO 3166-1 alpha-2 country of the region: a seat there is not "from abroad". */
    homeCountry: z.string().length(2),
  }),
  regionFit: z.array(
    z.strictObject({
      id: z.string().regex(/^R[1-8]$/),
      title: both,
      weight: z.int().min(0).max(100),
      anchors,
    }),
  ),
  addedValue: z.array(
    z.strictObject({
      id: z.string().regex(/^E[1-9]$/),
      /** Key of the answer in the form's `value`; absent where the level is computed (E6). */
      answer: z
        .enum([
          "innovation",
          "scalability",
          "team",
          "traction",
          "jobs",
          "research",
          "commitment",
          "sustainability",
        ])
        .optional(),
      title: both,
      /** What the form asks. */
      question: both,
      weight: z.int().min(0).max(100),
      anchors,
    }),
  ),
  /** E5: the lowest full-time-job number that no longer belongs to level 0, 1, 2, 3, 4. See `added-value.ts`. */
  jobsLevels: z.array(z.number().min(0)).length(5),
  /** E6: level by the cluster of the sector. */
  sectorFitLevels: z.strictObject({ softLanding: z.int(), cluster: z.int(), other: z.int() }),
  evidence: z.strictObject({
    /** A level above this needs evidence, or is capped to it. */
    capWithout: z.int().min(0).max(5),
    confidenceWith: z.number().min(0).max(1),
    confidenceWithout: z.number().min(0).max(1),
  }),
  matching: z.strictObject({
    offerHit: z.int(),
    sectorHit: z.int(),
    near: z.int(),
    available: z.int(),
    cap: z.int().min(0).max(5),
    /** An essential need at or below this level is a critical gap. */
    criticalAtMost: z.int().min(0).max(5),
  }),
  bands: z.strictObject({
    /** A: both scores at least these, floors kept, confidence at least `minConfidence`. Inclusive. */
    a: z.strictObject({
      addedValue: z.number().min(0).max(100),
      regionFit: z.number().min(0).max(100),
      floors: z.record(z.string().regex(/^E[1-9]$/), z.int().min(0).max(5)),
    }),
    b: z.strictObject({
      addedValue: z.number().min(0).max(100),
      regionFit: z.number().min(0).max(100),
    }),
    minConfidence: z.number().min(0).max(1),
    /** Points around a threshold within which two readers are asked for. */
    nearThreshold: z.number().min(0).max(20),
  }),
});
export type Rubric = z.infer<typeof rubricSchema>;

const term = z.strictObject({ id, label: both });

/** `taxonomies.json`: the closed lists that forms, assets and partners share. */
export const taxonomiesSchema = z.strictObject({
  $schema: z.string().optional(),
  sectors: z.array(
    term.extend({
      /** `soft-landing` theme, another provincial `cluster`, or `other`. Decides E6. */
      cluster: z.enum(["soft-landing", "cluster", "other"]),
    }),
  ),
  /** Needs of a start-up equal the offers of an asset. */
  needs: z.array(term.extend({ criterion: z.string().regex(/^R[1-8]$/) })),
  stages: z.array(term),
  assetKinds: z.array(term),
  partnerTypes: z.array(term.extend({ investor: z.boolean().default(false) })),
  roles: z.array(term),
  intents: z.array(term.extend({ exploring: z.boolean().default(false) })),
  declineReasons: z.array(term),
});
export type Taxonomies = z.infer<typeof taxonomiesSchema>;

/** `places.json`: NUTS 3 areas with outlines, and municipalities with their old names. WGS 84, degrees. */
export const placesSchema = z.strictObject({
  $schema: z.string().optional(),
  source: z.string(),
  licence: z.string(),
  areas: z.array(
    z.strictObject({
      nuts3: z.string().regex(/^BE\d{3}$/),
      name: both,
      province: z.string(),
      /** Outer rings as [longitude, latitude] pairs; empty where no outline is known (distance then uses `centre`). */
      outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
      centre: z.tuple([z.number(), z.number()]),
      verify: z.boolean(),
    }),
  ),
  municipalities: z.array(
    z.strictObject({
      id,
      name: z.string(),
      /** Old names since mergers, and names in other languages. */
      aliases: z.array(z.string()),
      centre: z.tuple([z.number(), z.number()]),
      /** Membership of a NUTS 3 area changes over time: the last entry whose `from` is not after the day counts. */
      nuts3: z.array(z.strictObject({ code: z.string(), from: day })).min(1),
      nis: z.string().optional(),
      verify: z.boolean(),
    }),
  ),
});
export type Places = z.infer<typeof placesSchema>;

/** `assets.json`: the ecosystem map. `offers` are a classification to be confirmed by each owner. */
export const assetSchema = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  sectors: z.array(z.string()).min(1),
  municipality: z.string(),
  nuts3: z.string(),
  lat: z.number(),
  lon: z.number(),
  offers: z.array(z.string()).min(1),
  website: z.url().nullable(),
  oneLine: z.string(),
  confidence,
  source: z.string(),
  /** Filled when the owner confirmed it; without it the asset earns no availability point. */
  availability: z.enum(["open", "waiting-list", "by-call"]).optional(),
  lastConfirmed: day.optional(),
});
export const assetsSchema = z.strictObject({
  $schema: z.string().optional(),
  assets: z.array(assetSchema),
});
export type Asset = z.infer<typeof assetSchema>;

/** `partners.json`: who may receive a lead. */
export const partnerSchema = z.strictObject({
  id,
  name: z.string(),
  type: z.string(),
  roles: z.array(z.string()).min(1),
  coverage: z.strictObject({
    sectors: z.array(z.string()).min(1),
    stages: z.array(z.string()).min(1),
    needs: z.array(z.string()).min(1),
    nuts3: z.array(z.string()).min(1),
    /** Empty means the whole of `nuts3`. Names of `places.json`. */
    municipalities: z.array(z.string()),
  }),
  languages: z.array(z.string()).min(1),
  receives: z.string(),
  notFor: z.string(),
  contactEmail: z.email(),
  proposedSla: z.strictObject({
    acknowledgeWorkingDays: z.int().min(1),
    decisionWorkingDays: z.int().min(1).max(60),
  }),
  knownPublicPromise: z.string().nullable(),
  routingPriority: z.int(),
  confidence,
  source: z.string(),
  verify: z.boolean(),
  /** Share among equals; proposal, 1 = a normal share. */
  weight: z.number().positive(),
  /** Most leads (open or accepted) per calendar month; proposal. */
  monthlyCapacity: z.int().min(0),
  paused: z.boolean().default(false),
  absences: z.array(z.strictObject({ from: day, to: day })).default([]),
  /** Partner asked next when this one cannot; an id of this file. Must not form a cycle. */
  escalatesTo: id.optional(),
});
export const partnersSchema = z.strictObject({
  $schema: z.string().optional(),
  partners: z.array(partnerSchema),
  /** Sector × need pairs for which it is known and accepted that nobody may receive the lead. */
  knownGaps: z.array(z.strictObject({ sector: z.string(), need: z.string(), why: both })),
});
export type Partner = z.infer<typeof partnerSchema>;

/** `calendar.json`: Belgian public holidays and bridge days on which no deadline counts. */
export const calendarSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Days outside these years have no known holidays: the check asks for the next year in time. */
  years: z.array(z.int()),
  holidays: z.array(z.strictObject({ day, name: both })),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** One letter in one language. Paragraphs are split by a blank line; `{{name}}` is filled in by `presentation/letters.ts`. */
const letterText = z.strictObject({ subject: z.string().min(1), body: z.string().min(1) });
/** `letters.json`: wording of each letter, by letter id. */
export const lettersSchema = z.strictObject({
  $schema: z.string().optional(),
  letters: z.record(id, z.strictObject({ en: letterText, nl: letterText })),
});
export type LetterTexts = z.infer<typeof lettersSchema>["letters"];

/** The whole programme as the rules receive it. `version` is the SHA-256 of its canonical content, in hex. */
export interface Programme {
  version: string;
  settings: Settings;
  rubric: Rubric;
  taxonomies: Taxonomies;
  places: Places;
  assets: Asset[];
  partners: Partner[];
  knownGaps: z.infer<typeof partnersSchema>["knownGaps"];
  calendar: Calendar;
  letters: LetterTexts;
}
