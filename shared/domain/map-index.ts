import { distanceToPlaceKm, type LandingPlace } from "./landing-place.ts";
import { oncePer } from "./once-per.ts";
import type { Programme } from "./programme.ts";
import type { Asset } from "./programme-map.ts";

/** Sector id of assets and partners that serve every sector. */
export const allSectors = "cross-sector";

/** The ecosystem map as columns: each list of numbers has one for each asset, and an asset is its place in them. */
export interface MapIndex {
  /** In the order of ids, so that of two equally good ones the first is the one that counts. */
  assets: readonly Asset[];
  /** What each gives to the level of any need that it offers, wherever a company is and whatever its sector. */
  basis: readonly number[];
  /** The assets that offer a need. */
  offering(need: string): readonly number[];
  /** Which assets serve a company of these sectors: they name one of them, or serve all. */
  serving(sectors: readonly string[]): readonly boolean[];
  /** Kilometres from a place. */
  distances(place: LandingPlace): readonly number[];
}

/** The index of a programme's map: made once, its distances when a place is asked for the first time. */
export const mapIndexOf = oncePer(({ assets: listed, rubric }: Programme): MapIndex => {
  const { offerHit, available } = rubric.matching;
  const assets = listed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = assets.map((_, at) => at);
  const offering = new Map(
    namesIn(assets, ({ offers }) => offers).map((need) => [
      need,
      numbers.filter((at) => assets[at]?.offers.includes(need)),
    ]),
  );
  return {
    assets,
    basis: assets.map(({ availability }) => offerHit + (availability === "open" ? available : 0)),
    offering: (need) => offering.get(need) ?? [],
    serving: servedBy(assets),
    distances: distancesTo(assets),
  };
});

function namesIn(assets: readonly Asset[], names: (asset: Asset) => string[]): string[] {
  return [...new Set(assets.flatMap(names))];
}

/** Kept for each choice of sectors: there are as many as forms can make of the programme's closed list. */
function servedBy(assets: readonly Asset[]): MapIndex["serving"] {
  const known = new Map<string, readonly boolean[]>();
  return (sectors) => {
    const key = sectors.length === 1 ? (sectors[0] ?? "") : sectors.join();
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = assets.map((asset) =>
      asset.sectors.some((one) => one === allSectors || sectors.includes(one)),
    );
    known.set(key, made);
    return made;
  };
}

/** Distances from municipalities and from single areas are kept; those from several areas are the shortest of each. */
function distancesTo(assets: readonly Asset[]): MapIndex["distances"] {
  const known = new Map<string, readonly number[]>();
  const from = (id: string, place: LandingPlace) => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const made = assets.map(({ lon, lat }) => distanceToPlaceKm([lon, lat], place));
    known.set(id, made);
    return made;
  };
  return (place) => {
    if (place.from !== "areas") return from(place.municipality.id, place);
    const [first = [], ...others] = place.areas.map((area) =>
      from(area.nuts3, { from: "areas", areas: [area] }),
    );
    if (others.length === 0) return first;
    return first.map((km, at) => others.reduce((least, one) => Math.min(least, one[at] ?? km), km));
  };
}
