import type { StartupAnswers } from "./answers.ts";
import type { NeedMatch, Reason } from "./decision.ts";
import { type LandingPlace, landingPlace, placeIds } from "./landing-place.ts";
import { allSectors, type MapIndex, mapIndexOf } from "./map-index.ts";
import type { Programme } from "./programme.ts";
import type { Asset } from "./programme-map.ts";
import { reason } from "./reason-codes.ts";

type Need = StartupAnswers["needs"][number];

/** The map as one company sees it. The lists have one entry for each asset of the index. */
interface View extends Pick<Programme, "rubric" | "settings"> {
  answers: StartupAnswers;
  map: MapIndex;
  place: LandingPlace;
  /** Ids of the place, as reasons name it. */
  places: string[];
  /** How far the assets are away. */
  km: readonly number[];
  /** Which assets serve a sector of the company? */
  serving: readonly boolean[];
}

/**
 * How well does the map meet each need? By its best asset: the highest level, then the nearest, then the first id.
 * An asset that does not offer the need is not looked at; without any the level is 0.
 */
export function matchNeeds(answers: StartupAnswers, programme: Programme): NeedMatch[] {
  const { rubric, settings, places } = programme;
  const map = mapIndexOf(programme);
  const place = landingPlace(answers, places, settings.region.defaultMunicipality);
  const view: View = {
    rubric,
    settings,
    answers,
    map,
    place,
    places: placeIds(place),
    km: map.distances(place),
    serving: map.serving([answers.sector, ...answers.otherSectors]),
  };
  return answers.needs.map((need) => matchNeed(need, view));
}

function matchNeed({ need, importance }: Need, view: View): NeedMatch {
  const { criticalAtMost, cap } = view.rubric.matching;
  const at = bestFor(need, view);
  const asset = view.map.assets[at];
  const sum = asset ? sumOf(at, view) : 0;
  const level = Math.min(sum, cap);
  const why = asset ? partsOf(asset, at, need, view) : [reason("need-not-offered", { need })];
  if (sum > cap) why.push(reason("level-capped-by-map", { sum, cap }));
  const criticalGap = importance === 3 && level <= criticalAtMost;
  if (criticalGap) why.push(reason("critical-gap", { need, level, criticalAtMost }));
  return asset
    ? { need, importance, level, asset: asset.id, distanceKm: kmTo(at, view), why, criticalGap }
    : { need, importance, level, why, criticalGap };
}

/** The place of the best asset in the index, -1 when none offers the need. */
function bestFor(need: string, view: View): number {
  const { map, km, serving, rubric, settings } = view;
  const { sectorHit, near, cap } = rubric.matching;
  let best = -1;
  let bestLevel = 0;
  let bestKm = 0;
  for (const at of map.offering(need)) {
    const away = km[at] ?? 0;
    const points = (map.basis[at] ?? 0) + (away < settings.nearKm ? near : 0);
    const level = Math.min(serving[at] ? points + sectorHit : points, cap);
    if (best >= 0 && (level < bestLevel || (level === bestLevel && away >= bestKm))) continue;
    best = at;
    bestLevel = level;
    bestKm = away;
  }
  return best;
}

/** All that an asset gives to the level of a need that it offers, not yet capped. */
function sumOf(at: number, view: View): number {
  const { sectorHit, near } = view.rubric.matching;
  const basis = view.map.basis[at] ?? 0;
  return basis + (view.serving[at] ? sectorHit : 0) + (isNear(at, view) ? near : 0);
}

function isNear(at: number, view: View): boolean {
  return kmTo(at, view) < view.settings.nearKm;
}

function kmTo(at: number, { km }: View): number {
  return km[at] ?? Number.POSITIVE_INFINITY;
}

/** The parts of the sum in words. */
function partsOf(asset: Asset, at: number, need: string, view: View): Reason[] {
  const { rubric, settings, place, places } = view;
  const { offerHit, near, available } = rubric.matching;
  const isClose = isNear(at, view);
  return [
    reason("asset-offers-need", { asset: asset.id, need, points: offerHit }),
    sectorReason(asset, view),
    reason(isClose ? "asset-near" : "asset-far", {
      asset: asset.id,
      km: Math.round(kmTo(at, view) * 10) / 10,
      nearKm: settings.nearKm,
      points: isClose ? near : 0,
      from: place.from,
      places,
    }),
    availabilityReason(asset, available),
  ];
}

function sectorReason({ id: asset, sectors }: Asset, { answers, rubric }: View): Reason {
  const { sector, otherSectors } = answers;
  const points = rubric.matching.sectorHit;
  const shared = sectors.includes(sector)
    ? sector
    : otherSectors.find((one) => sectors.includes(one));
  if (shared !== undefined) return reason("asset-serves-sector", { asset, sector: shared, points });
  return sectors.includes(allSectors)
    ? reason("asset-serves-all-sectors", { asset, points })
    : reason("asset-serves-other-sectors", { asset, points: 0 });
}

function availabilityReason({ id: asset, availability }: Asset, points: number): Reason {
  if (availability === "open") return reason("asset-open", { asset, points });
  return availability
    ? reason("asset-not-open", { asset, availability, points: 0 })
    : reason("asset-availability-unconfirmed", { asset, points: 0 });
}
