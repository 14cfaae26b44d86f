import * as z from "zod";
import { both, confidence, day, id } from "./programme-terms.ts";

/** What the region is and offers: the closed lists, the places and the ecosystem map. */

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
  /** What newcomers need: another list than that of start-ups. */
  talentNeeds: z.array(term),
  /** Who newcomers are; `household`: desks for this profile also help whoever brings a partner, or children. */
  profiles: z.array(term.extend({ household: z.enum(["partner", "children"]).optional() })),
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
