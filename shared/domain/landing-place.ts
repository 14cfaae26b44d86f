import type { StartupAnswers } from "./answers.ts";
import { oncePer } from "./once-per.ts";
import type { Places } from "./programme-map.ts";
import {
  type Area,
  distanceKm,
  distanceToAreaKm,
  type Municipality,
  type Point,
} from "./programme-places.ts";

/**
 * Where a company or newcomer wants to land: the municipality named, else the areas, else the programme's default municipality.
 * What the programme does not know (any more) counts as not named.
 */
export type LandingPlace =
  | { from: "municipality" | "default"; municipality: Municipality }
  | { from: "areas"; areas: Area[] };

/** Throws when the programme's own default municipality does not exist, which its check forbids. */
export function landingPlace(
  {
    preferredMunicipality,
    preferredNuts3,
  }: Pick<StartupAnswers, "preferredMunicipality" | "preferredNuts3">,
  places: Places,
  defaultMunicipality: string,
): LandingPlace {
  const towns = municipalityById(places);
  const named = preferredMunicipality && towns.get(preferredMunicipality);
  if (named) return { from: "municipality", municipality: named };
  const areas =
    preferredNuts3.length > 0
      ? places.areas.filter(({ nuts3 }) => preferredNuts3.includes(nuts3))
      : [];
  if (areas.length > 0) return { from: "areas", areas };
  const fallback = towns.get(defaultMunicipality);
  if (!fallback)
    throw new Error(`default municipality '${defaultMunicipality}' is not in places.json`);
  return { from: "default", municipality: fallback };
}

const municipalityById = oncePer(
  ({ municipalities }: Places) => new Map(municipalities.map((one) => [one.id, one])),
);

/** Ids of the place, as reasons name it: one municipality, or NUTS 3 codes. */
export function placeIds(place: LandingPlace): string[] {
  return place.from === "areas" ? place.areas.map(({ nuts3 }) => nuts3) : [place.municipality.id];
}

/**
 * Kilometres from a point to the place: to the municipality's centre or the nearest border of the areas.
 * Rounded to whole metres, so that the last digits of a sine decide nothing.
 */
export function distanceToPlaceKm(point: Point, place: LandingPlace): number {
  const km =
    place.from === "areas"
      ? Math.min(...place.areas.map((area) => distanceToAreaKm(point, area)))
      : distanceKm(point, place.municipality.centre);
  return Math.round(km * 1000) / 1000;
}
