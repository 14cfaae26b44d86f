import { createHash } from "node:crypto";
import { canonicalJson } from "#shared/domain/canonical.ts";
import type { Programme } from "#shared/domain/programme.ts";
import assets from "#shared/programme/assets.json" with { type: "json" };
import calendar from "#shared/programme/calendar.json" with { type: "json" };
import desks from "#shared/programme/desks.json" with { type: "json" };
import guide from "#shared/programme/guide.json" with { type: "json" };
import letters from "#shared/programme/letters.json" with { type: "json" };
import partners from "#shared/programme/partners.json" with { type: "json" };
import places from "#shared/programme/places.json" with { type: "json" };
import rubric from "#shared/programme/rubric.json" with { type: "json" };
import settings from "#shared/programme/settings.json" with { type: "json" };
import taxonomies from "#shared/programme/taxonomies.json" with { type: "json" };

/** The content of the programme's files, by name without `.json`. */
export const presentFiles = {
  assets,
  calendar,
  desks,
  guide,
  letters,
  partners,
  places,
  rubric,
  settings,
  taxonomies,
};
export type ProgrammeFiles = typeof presentFiles;

let loaded: Programme | undefined;

/**
 * The programme as the functions carry it, read once per process.
 * It is not checked here: an app whose programme fails `checkedProgramme` cannot be synthesised.
 */
export function loadProgramme(): Programme {
  loaded ??= assembleProgramme(presentFiles, programmeVersion(presentFiles));
  return loaded;
}

/** The programme that these files make. They are not checked: they have been, when they were deployed or released. */
export function assembleProgramme(
  { assets, calendar, desks, guide, letters, partners, places, ...rest }: ProgrammeFiles,
  version: string,
): Programme {
  return {
    version,
    // TypeScript reads enums and pairs of JSON as plain strings and lists; the check has proved them.
    settings: rest.settings as Programme["settings"],
    rubric: rest.rubric as Programme["rubric"],
    taxonomies: rest.taxonomies as Programme["taxonomies"],
    places: places as unknown as Programme["places"],
    assets: assets.assets as Programme["assets"],
    partners: partners.partners as Programme["partners"],
    knownGaps: partners.knownGaps,
    desks: desks.desks as unknown as Programme["desks"],
    deskGaps: desks.knownGaps,
    guide: { topics: guide.topics, items: guide.items } as unknown as Programme["guide"],
    calendar,
    letters: letters.letters,
  };
}

/** Which version the files' content is: SHA-256, in hex, whatever the order of keys, the spaces and `$schema`. */
export function programmeVersion(files: Record<string, unknown>): string {
  return createHash("sha256").update(programmeText(files)).digest("hex");
}

/** All that the version is a hash of, as text: what a release keeps. */
export function programmeText(files: Record<string, unknown>): string {
  const contents = Object.entries(files).map(([name, content]) => [name, withoutSchema(content)]);
  return canonicalJson(Object.fromEntries(contents));
}

function withoutSchema(content: unknown): unknown {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
  return Object.fromEntries(Object.entries(content).filter(([key]) => key !== "$schema"));
}
