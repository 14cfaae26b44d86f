import type { Programme } from "#shared/domain/programme.ts";
import { desksSchema, guideSchema } from "#shared/domain/programme-welcome.ts";
import desks from "#shared/programme/desks.json" with { type: "json" };
import guide from "#shared/programme/guide.json" with { type: "json" };
import { siteProgramme } from "./programme.ts";

/** The programme with its desks and guide, for pages that are finished when the site is built: too much for a browser. */
export function guideProgramme(version: string): Programme {
  const { desks: all, knownGaps } = desksSchema.parse(desks);
  return {
    ...siteProgramme(version),
    desks: all,
    deskGaps: knownGaps,
    guide: guideSchema.parse(guide),
  };
}
