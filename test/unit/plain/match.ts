import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { NeedMatch, Reason } from "#shared/domain/decision.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Asset } from "#shared/domain/programme-map.ts";
import { distanceKm, distanceToAreaKm } from "#shared/domain/programme-places.ts";
import { because } from "./scores.ts";

type Need = StartupAnswers["needs"][number];

interface Place {
  from: "municipality" | "areas" | "default";
  places: string[];
  distance(asset: Asset): number;
}

/** Where the company wants to be: the municipality named, else the areas named, else the programme's own municipality. */
function placeOf(answers: StartupAnswers, { places, settings }: Programme): Place {
  const town = places.municipalities.find(({ id }) => id === answers.preferredMunicipality);
  const home = places.municipalities.find(({ id }) => id === settings.region.defaultMunicipality);
  const areas = places.areas.filter(({ nuts3 }) => answers.preferredNuts3.includes(nuts3));
  const metres = (km: number) => Math.round(km * 1000) / 1000;
  if (!town && areas.length > 0)
    return {
      from: "areas",
      places: areas.map(({ nuts3 }) => nuts3),
      distance: ({ lon, lat }) =>
        metres(Math.min(...areas.map((area) => distanceToAreaKm([lon, lat], area)))),
    };
  const chosen = town ?? home;
  if (!chosen) throw new Error("no place");
  return {
    from: town ? "municipality" : "default",
    places: [chosen.id],
    distance: ({ lon, lat }) => metres(distanceKm([lon, lat], chosen.centre)),
  };
}

/** Each need against every asset of the map: the highest level wins, then the nearest, then the first id. */
export function matchAll(answers: StartupAnswers, programme: Programme): NeedMatch[] {
  const place = placeOf(answers, programme);
  return answers.needs.map((need) => {
    const judged = programme.assets
      .filter(({ offers }) => offers.includes(need.need))
      .map((asset) => judge(asset, need, answers, place, programme));
    judged.sort(
      (a, b) => b.level - a.level || a.distanceKm - b.distanceKm || (a.asset < b.asset ? -1 : 1),
    );
    const best = judged[0];
    const { criticalAtMost } = programme.rubric.matching;
    const level = best ? best.level : 0;
    const criticalGap = need.importance === 3 && level <= criticalAtMost;
    const why = best ? best.why : [because("need-not-offered", { need: need.need })];
    if (criticalGap) why.push(because("critical-gap", { need: need.need, level, criticalAtMost }));
    const found = best ? { asset: best.asset, distanceKm: best.distanceKm } : {};
    return { need: need.need, importance: need.importance, level, ...found, why, criticalGap };
  });
}

function judge(
  asset: Asset,
  { need }: Need,
  answers: StartupAnswers,
  place: Place,
  { rubric: { matching }, settings: { nearKm } }: Programme,
) {
  const about = { asset: asset.id };
  const why: Reason[] = [];
  let sum = 0;
  const add = (points: number, code: string, more: Record<string, string | number | string[]>) => {
    sum += points;
    why.push(because(code, { ...about, ...more, points }));
  };
  add(matching.offerHit, "asset-offers-need", { need });

  const own = [answers.sector, ...answers.otherSectors];
  const sector = own.find((one) => asset.sectors.includes(one));
  if (sector !== undefined) add(matching.sectorHit, "asset-serves-sector", { sector });
  else if (asset.sectors.includes("cross-sector"))
    add(matching.sectorHit, "asset-serves-all-sectors", {});
  else add(0, "asset-serves-other-sectors", {});

  const distance = place.distance(asset);
  const near = distance < nearKm ? matching.near : 0;
  sum += near;
  why.push(
    because(distance < nearKm ? "asset-near" : "asset-far", {
      ...about,
      km: Math.round(distance * 10) / 10,
      nearKm,
      points: near,
      from: place.from,
      places: place.places,
    }),
  );

  if (asset.availability === "open") add(matching.available, "asset-open", {});
  else if (asset.availability) add(0, "asset-not-open", { availability: asset.availability });
  else add(0, "asset-availability-unconfirmed", {});

  if (sum > matching.cap) why.push(because("level-capped-by-map", { sum, cap: matching.cap }));
  return { asset: asset.id, level: Math.min(sum, matching.cap), distanceKm: distance, why };
}
