import type { Programme } from "#shared/domain/programme.ts";
import assets from "#shared/programme/assets.json" with { type: "json" };
import places from "#shared/programme/places.json" with { type: "json" };
import rubric from "#shared/programme/rubric.json" with { type: "json" };
import settings from "#shared/programme/settings.json" with { type: "json" };
import taxonomies from "#shared/programme/taxonomies.json" with { type: "json" };

/**
 * The programme as a browser needs it: what screening reads. Who the partners are, the calendar and the letters stay
 * behind. `version` is the one that the functions give, computed when the site is built.
 */
export function siteProgramme(version: string): Programme {
  return {
    version,
    // As in the functions: the programme's check has proved what TypeScript cannot see in JSON.
    settings: settings as Programme["settings"],
    rubric: rubric as Programme["rubric"],
    taxonomies: taxonomies as Programme["taxonomies"],
    places: places as unknown as Programme["places"],
    assets: assets.assets as Programme["assets"],
    partners: [],
    knownGaps: [],
    desks: [],
    deskGaps: [],
    guide: { topics: [], items: [] },
    calendar: { years: [], holidays: [] },
    letters: {},
  };
}
