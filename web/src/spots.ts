import type { Asset } from "#shared/domain/programme-map.ts";
import { type Box, boxOf, project } from "./projection.ts";

/** A point of the map: the assets that stand together there. */
export interface Spot {
  /** As printed on the map and in the list, from 1. */
  number: number;
  municipality: string;
  inRegion: boolean;
  /** In units of the map: where it is. */
  at: readonly [number, number];
  assets: Asset[];
}

/** The city that is drawn larger, because most assets stand there. */
export const cityBounds = { west: 3.645, east: 3.825, south: 50.945, north: 51.14 };

export function inCity({ lon, lat }: Pick<Asset, "lon" | "lat">): boolean {
  const { west, east, south, north } = cityBounds;
  return lon > west && lon < east && lat > south && lat < north;
}

/**
 * Which assets share a point? In the city those with the same coordinates, elsewhere those of one municipality.
 * The city comes first, then the region, then the rest; in each the municipality with most assets, and its fullest point.
 */
export function spotsOf(assets: readonly Asset[], regionNuts3: readonly string[]): Spot[] {
  const groups = Map.groupBy(assets, (asset) =>
    inCity(asset) ? `${asset.municipality} ${asset.lon} ${asset.lat}` : asset.municipality,
  );
  const spots = [...groups.values()].map((group) => ({
    municipality: group[0]?.municipality ?? "",
    inRegion: group.every(({ nuts3 }) => regionNuts3.includes(nuts3)),
    city: group.some(inCity),
    at: middle(group),
    assets: group.toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
  }));
  const total = (municipality: string) =>
    assets.filter((asset) => asset.municipality === municipality).length;
  const rank = (spot: (typeof spots)[number]) => (spot.city ? 0 : spot.inRegion ? 1 : 2);
  return spots
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        total(b.municipality) - total(a.municipality) ||
        a.municipality.localeCompare(b.municipality, "nl") ||
        b.assets.length - a.assets.length ||
        a.at[1] - b.at[1] ||
        a.at[0] - b.at[0],
    )
    .map(({ city: _, ...spot }, index) => ({ number: index + 1, ...spot }));
}

function middle(group: readonly Asset[]): readonly [number, number] {
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return project([mean(group.map(({ lon }) => lon)), mean(group.map(({ lat }) => lat))]);
}

/** A spot and where its mark is drawn: beside its place where there is no room. */
export interface Mark {
  spot: Spot;
  x: number;
  y: number;
}

/**
 * Where do the marks stand so that none covers another? Each is pushed away from those that are closer than
 * `apart`, and stays inside the box by `margin`. The same spots give the same picture.
 */
export function placeMarks(
  spots: readonly Spot[],
  box: Box,
  apart: number,
  margin = apart / 2,
): Mark[] {
  const marks = spots.map((spot) => ({ spot, x: spot.at[0], y: spot.at[1] }));
  for (let turn = 0; turn < 400; turn++) {
    let moved = false;
    for (const [index, one] of marks.entries()) {
      for (const other of marks.slice(index + 1)) moved = push(one, other, apart) || moved;
    }
    for (const mark of marks) {
      mark.x = Math.min(box.x + box.width - margin, Math.max(box.x + margin, mark.x));
      mark.y = Math.min(box.y + box.height - margin, Math.max(box.y + margin, mark.y));
    }
    if (!moved) break;
  }
  return marks.map(({ spot, x, y }) => ({ spot, x: Math.round(x), y: Math.round(y) }));
}

/** Moves two marks apart along the line between them; two on one place part to the left and right. */
function push(one: Mark, other: Mark, apart: number): boolean {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const distance = Math.hypot(dx, dy);
  // A little more than needed, so that rounding does not bring them together again.
  const lacking = apart * 1.02 + 1 - distance;
  if (distance >= apart) return false;
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  one.x -= (ux * lacking) / 2;
  one.y -= (uy * lacking) / 2;
  other.x += (ux * lacking) / 2;
  other.y += (uy * lacking) / 2;
  return true;
}

/** The box of the city on the map. */
export const cityBox: Box = boxOf(cityBounds);
