import type { Programme } from "./programme.ts";
import type { Asset } from "./programme-map.ts";
import { distanceKm, findMunicipality, placeKey } from "./programme-places.ts";
import {
  listProblems,
  type Place,
  type Problem,
  referenceProblems,
  repeatedIds,
} from "./programme-problem.ts";
import { didYouMean } from "./programme-words.ts";

/** Further than this from the centre of its municipality, an asset's coordinates are a slip. */
const farKm = 25;

/** Does each place have a name of its own and an area, with its dates in order? */
export function placeProblems({ places }: Programme): Problem[] {
  const file = "places.json";
  const codes = places.areas.map((area) => area.nuts3);
  const owners = new Map<string, string>();
  return [
    ...repeatedIds(file, "areas", "area", codes),
    ...repeatedIds(
      file,
      "municipalities",
      "municipality",
      places.municipalities.map((one) => one.id),
    ),
    ...places.municipalities.flatMap((one, at) => {
      const path = `municipalities[${at}]`;
      const who = `municipality '${one.id}'`;
      const problems: Problem[] = [];
      for (const name of [one.name, ...one.aliases]) {
        const owner = owners.get(placeKey(name));
        if (owner !== undefined)
          problems.push({
            file,
            path: `${path}.aliases`,
            message: `${who} has the name '${name}', which '${owner}' has already`,
          });
        owners.set(placeKey(name), one.id);
      }
      if (one.nuts3.some((entry, n) => n > 0 && entry.from <= (one.nuts3[n - 1]?.from ?? "")))
        problems.push({
          file,
          path: `${path}.nuts3`,
          message: `${who} lists its NUTS 3 codes out of order; put the oldest date first`,
        });
      const now = one.nuts3.at(-1)?.code ?? "";
      const place = { file, path: `${path}.nuts3`, who };
      return [...problems, ...referenceProblems(place, "lies in", "NUTS 3 area", now, codes)];
    }),
  ];
}

/** Does each asset speak the words of the lists, and lie where its municipality lies? */
export function assetProblems(programme: Programme): Problem[] {
  const { assets } = programme;
  const ids = assets.map((asset) => asset.id);
  return [
    ...repeatedIds("assets.json", "assets", "asset", ids),
    ...assets.flatMap((asset, at) => oneAsset(programme, asset, `assets[${at}]`)),
  ];
}

function oneAsset({ taxonomies, places }: Programme, asset: Asset, path: string): Problem[] {
  const place = (field: string) => ({
    file: "assets.json",
    path: `${path}.${field}`,
    who: `asset '${asset.id}'`,
  });
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const problems = [
    ...referenceProblems(
      place("kind"),
      "has",
      "asset kind",
      asset.kind,
      ids(taxonomies.assetKinds),
    ),
    ...listProblems(place("sectors"), "sector", asset.sectors, ids(taxonomies.sectors)),
    ...listProblems(place("offers"), "need", asset.offers, ids(taxonomies.needs)),
    ...municipalityProblems(places, place("municipality"), asset.municipality),
    ...referenceProblems(
      place("nuts3"),
      "has",
      "NUTS 3 area",
      asset.nuts3,
      places.areas.map((area) => area.nuts3),
    ),
  ];
  const now = findMunicipality(places, asset.municipality)?.nuts3.at(-1)?.code;
  if (problems.length === 0 && now !== asset.nuts3)
    problems.push({
      file: "assets.json",
      path: `${path}.nuts3`,
      message: `asset '${asset.id}' says NUTS 3 area '${asset.nuts3}', but ${asset.municipality} lies in '${now}'`,
    });
  const centre = findMunicipality(places, asset.municipality)?.centre;
  const away = centre ? Math.round(distanceKm([asset.lon, asset.lat], centre)) : 0;
  if (away > farKm)
    problems.push({
      file: "assets.json",
      path: `${path}.lat`,
      message: `asset '${asset.id}' lies ${away} km from ${asset.municipality} by its lat and lon; are they right, and not swapped?`,
    });
  if ((asset.availability === undefined) !== (asset.lastConfirmed === undefined))
    problems.push({
      file: "assets.json",
      path,
      message: `asset '${asset.id}' needs availability and lastConfirmed together: what is open, and when the owner said so`,
    });
  return problems;
}

/** Is a municipality's name known, under today's name or an old one? */
export function municipalityProblems(
  places: Programme["places"],
  { file, path, who }: Place,
  name: string,
): Problem[] {
  if (findMunicipality(places, name)) return [];
  const names = places.municipalities.flatMap((one) => [one.name, ...one.aliases]);
  return [
    {
      file,
      path,
      message: `${who} names municipality '${name}', which is not in places.json${didYouMean(name, names)}`,
    },
  ];
}
