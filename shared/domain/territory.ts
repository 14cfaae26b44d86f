import type { LandingPlace } from "./landing-place.ts";
import { oncePer } from "./once-per.ts";
import type { Places } from "./programme-map.ts";
import type { Partner } from "./programme-partners.ts";
import { findMunicipality, type Municipality, nuts3On } from "./programme-places.ts";

/** How close a partner or desk works, nearest first: named municipalities, the programme's region, or wider. */
export type Reach = "local" | "region" | "wider";

export interface Coverage {
  covered: boolean;
  reach: Reach;
  /** Municipalities (ids) that it names and the company or newcomer looks at. */
  shared: string[];
}

/** What is compared of a partner or desk: the areas it works in. */
export interface Territory {
  coverage: Pick<Partner["coverage"], "nuts3" | "municipalities">;
}

/** The ground that a lead and a partner or desk are compared on, on one local day: areas change with mergers. */
export interface Ground {
  place: LandingPlace;
  places: Places;
  /** NUTS 3 codes of the programme's region: what whoever names no place looks at. */
  region: readonly string[];
  day: string;
}

/** Does this partner or desk work where the company or newcomer wants to be, and how close? */
export function coverageOf({ coverage }: Territory, ground: Ground): Coverage {
  const named = municipalitiesOf(ground.places)(coverage);
  const onlyNamed = coverage.municipalities.length > 0;
  const shared = named.filter((one) => isLookedAt(one, ground)).map(({ id }) => id);
  const areas = areasLookedAt(ground);
  const covered = onlyNamed
    ? shared.length > 0
    : coverage.nuts3.some((code) => areas.includes(code));
  const inRegion = coverage.nuts3.every((code) => ground.region.includes(code));
  const local = shared.length > 0 && ground.place.from !== "default";
  return { covered, reach: local ? "local" : inRegion ? "region" : "wider", shared };
}

/** The municipalities that a partner or desk names, found once for each. */
const municipalitiesOf = oncePer((places: Places) =>
  oncePer(({ municipalities }: Territory["coverage"]) =>
    municipalities.flatMap((name) => findMunicipality(places, name) ?? []),
  ),
);

function areasLookedAt({ place, region, day }: Ground): readonly string[] {
  if (place.from === "municipality") return [nuts3On(place.municipality, day)];
  return place.from === "areas" ? place.areas.map(({ nuts3 }) => nuts3) : region;
}

function isLookedAt(one: Municipality, ground: Ground): boolean {
  return ground.place.from === "municipality"
    ? one.id === ground.place.municipality.id
    : areasLookedAt(ground).includes(nuts3On(one, ground.day));
}
