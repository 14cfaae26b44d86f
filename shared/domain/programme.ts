import * as z from "zod";
import type { Asset, Places, Taxonomies } from "./programme-map.ts";
import type { Partner, partnersSchema } from "./programme-partners.ts";
import type { Rubric } from "./programme-rubric.ts";
import { both, day, id } from "./programme-terms.ts";
import type { Desk, desksSchema, Guide } from "./programme-welcome.ts";

/**
 * The programme: everything staff edit, as data. One schema per file of `shared/programme/`.
 * The schemas check one file each; what must hold between files is in `programme-check.ts`.
 */

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "use a 24-hour time such as 09:00");

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
  desks: Desk[];
  deskGaps: z.infer<typeof desksSchema>["knownGaps"];
  guide: Pick<Guide, "topics" | "items">;
  calendar: Calendar;
  letters: LetterTexts;
}
