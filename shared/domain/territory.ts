import type { LandingPlace } from "./landing-place.ts";
import type { Places } from "./programme-map.ts";
import type { Partner } from "./programme-partners.ts";
import { findMunicipality, type Municipality, nuts3On } from "./programme-places.ts";

/** How close a partner works, nearest first: named municipalities, the programme's region, or wider. */
type Reach = "local" | "region" | "wider";

export interface Coverage {
  covered: boolean;
  reach: Reach;
  /** Municipalities (ids) that the partner names and the company looks at. */
  shared: string[];
}

/** The ground that a lead and a partner are compared on, on one local day: areas change with mergers. */
export interface Ground {
  place: LandingPlace;
  places: Places;
  /** NUTS 3 codes of the programme's region: what a company without a preference looks at. */
  region: readonly string[];
  day: string;
}

/** Does this partner work where the company wants to land, and how close? */
export function coverageOf({ coverage }: Partner, ground: Ground): Coverage {
  const named = coverage.municipalities.flatMap(
    (name) => findMunicipality(ground.places, name) ?? [],
  );
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

function areasLookedAt({ place, region, day }: Ground): readonly string[] {
  if (place.from === "municipality") return [nuts3On(place.municipality, day)];
  return place.from === "areas" ? place.areas.map(({ nuts3 }) => nuts3) : region;
}

function isLookedAt(one: Municipality, ground: Ground): boolean {
  return ground.place.from === "municipality"
    ? one.id === ground.place.municipality.id
    : areasLookedAt(ground).includes(nuts3On(one, ground.day));
}
