import * as z from "zod";
import { calendarSchema, lettersSchema, type Programme, settingsSchema } from "./programme.ts";
import { checkProgramme } from "./programme-check.ts";
import { assetsSchema, placesSchema, taxonomiesSchema } from "./programme-map.ts";
import { partnersSchema } from "./programme-partners.ts";
import type { Problem } from "./programme-problem.ts";
import { rubricSchema } from "./programme-rubric.ts";
import { plainIssue } from "./programme-shape.ts";
import { desksSchema, guideSchema } from "./programme-welcome.ts";

/** The schema of each file of `shared/programme/`, by the file's name without `.json`. */
export const programmeSchemas = {
  settings: settingsSchema,
  rubric: rubricSchema,
  taxonomies: taxonomiesSchema,
  places: placesSchema,
  assets: assetsSchema,
  partners: partnersSchema,
  desks: desksSchema,
  guide: guideSchema,
  calendar: calendarSchema,
  letters: lettersSchema,
};
export type ProgrammeFile = keyof typeof programmeSchemas;

/**
 * Is what the files hold a programme? First the shape of each file, then what must hold between them;
 * either the programme or every problem of the first of the two steps that fails. `version` is stored as given.
 */
export function parseProgramme(
  files: Record<ProgrammeFile, unknown>,
  version: string,
): { programme: Programme } | { problems: Problem[] } {
  const problems: Problem[] = [];
  function parsed<S extends z.ZodType>(name: ProgrammeFile, schema: S): z.infer<S> | undefined {
    const result = z.safeParse(schema, files[name]);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      problems.push(...plainIssue(name, schema, files[name], issue));
    return undefined;
  }
  const settings = parsed("settings", settingsSchema);
  const rubric = parsed("rubric", rubricSchema);
  const taxonomies = parsed("taxonomies", taxonomiesSchema);
  const places = parsed("places", placesSchema);
  const assets = parsed("assets", assetsSchema);
  const partners = parsed("partners", partnersSchema);
  const desks = parsed("desks", desksSchema);
  const guide = parsed("guide", guideSchema);
  const calendar = parsed("calendar", calendarSchema);
  const letters = parsed("letters", lettersSchema);
  if (
    !settings ||
    !rubric ||
    !taxonomies ||
    !places ||
    !assets ||
    !partners ||
    !desks ||
    !guide ||
    !calendar ||
    !letters
  )
    return { problems };
  const programme = {
    version,
    settings,
    rubric,
    taxonomies,
    places,
    assets: assets.assets,
    partners: partners.partners,
    knownGaps: partners.knownGaps,
    desks: desks.desks,
    deskGaps: desks.knownGaps,
    guide: { topics: guide.topics, items: guide.items },
    calendar,
    letters: letters.letters,
  };
  const between = checkProgramme(programme);
  return between.length === 0 ? { programme } : { problems: between };
}
