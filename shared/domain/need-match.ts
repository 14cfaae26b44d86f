import type { StartupAnswers } from "./answers.ts";
import type { NeedMatch, Reason } from "./decision.ts";
import { distanceToPlaceKm, type LandingPlace, placeIds } from "./landing-place.ts";
import type { Programme } from "./programme.ts";
import type { Asset } from "./programme-map.ts";
import { reason } from "./reason-codes.ts";

/** Sector id of assets and partners that serve every sector. */
export const allSectors = "cross-sector";

type Need = StartupAnswers["needs"][number];

/** What one asset does for one need. */
interface AssetMatch {
  asset: string;
  level: number;
  distanceKm: number;
  why: Reason[];
}

/**
 * How well does the map meet a need? By its best asset: the highest level, then the nearest, then the first id.
 * An asset that does not offer the need is not looked at; without any the level is 0.
 */
export function matchNeed(
  { need, importance }: Need,
  answers: StartupAnswers,
  place: LandingPlace,
  programme: Programme,
): NeedMatch {
  const [best] = programme.assets
    .filter(({ offers }) => offers.includes(need))
    .map((asset) => matchAsset(asset, need, answers, place, programme))
    .sort(byLevelThenDistance);
  const { criticalAtMost } = programme.rubric.matching;
  const level = best?.level ?? 0;
  const criticalGap = importance === 3 && level <= criticalAtMost;
  const why = best ? best.why : [reason("need-not-offered", { need })];
  const gap = criticalGap ? [reason("critical-gap", { need, level, criticalAtMost })] : [];
  return {
    need,
    importance,
    level,
    ...(best && { asset: best.asset, distanceKm: best.distanceKm }),
    why: [...why, ...gap],
    criticalGap,
  };
}

function byLevelThenDistance(a: AssetMatch, b: AssetMatch): number {
  return b.level - a.level || a.distanceKm - b.distanceKm || (a.asset < b.asset ? -1 : 1);
}

function matchAsset(
  asset: Asset,
  need: string,
  answers: StartupAnswers,
  place: LandingPlace,
  { rubric: { matching }, settings: { nearKm } }: Programme,
): AssetMatch {
  const distanceKm = distanceToPlaceKm([asset.lon, asset.lat], place);
  const near = distanceKm < nearKm;
  const sector = sectorPart(asset, answers, matching.sectorHit);
  const availability = availabilityPart(asset, matching.available);
  const distance = {
    points: near ? matching.near : 0,
    why: reason(near ? "asset-near" : "asset-far", {
      asset: asset.id,
      km: Math.round(distanceKm * 10) / 10,
      nearKm,
      points: near ? matching.near : 0,
      from: place.from,
      places: placeIds(place),
    }),
  };
  const sum = matching.offerHit + sector.points + distance.points + availability.points;
  const { cap } = matching;
  const why = [
    reason("asset-offers-need", { asset: asset.id, need, points: matching.offerHit }),
    sector.why,
    distance.why,
    availability.why,
    ...(sum > cap ? [reason("level-capped-by-map", { sum, cap })] : []),
  ];
  return { asset: asset.id, level: Math.min(sum, cap), distanceKm, why };
}

interface Part {
  points: number;
  why: Reason;
}

function sectorPart(asset: Asset, answers: StartupAnswers, points: number): Part {
  const sector = [answers.sector, ...answers.otherSectors].find((one) =>
    asset.sectors.includes(one),
  );
  if (sector !== undefined)
    return { points, why: reason("asset-serves-sector", { asset: asset.id, sector, points }) };
  if (asset.sectors.includes(allSectors))
    return { points, why: reason("asset-serves-all-sectors", { asset: asset.id, points }) };
  return { points: 0, why: reason("asset-serves-other-sectors", { asset: asset.id, points: 0 }) };
}

function availabilityPart({ id: asset, availability }: Asset, points: number): Part {
  if (availability === "open") return { points, why: reason("asset-open", { asset, points }) };
  const why = availability
    ? reason("asset-not-open", { asset, availability, points: 0 })
    : reason("asset-availability-unconfirmed", { asset, points: 0 });
  return { points: 0, why };
}
