import { oncePer } from "./once-per.ts";
import type { Places } from "./programme-map.ts";

export type Municipality = Places["municipalities"][number];
export type Area = Places["areas"][number];

/** `[longitude, latitude]` in degrees, WGS 84: the order of `places.json`. An asset is `[asset.lon, asset.lat]`. */
export type Point = readonly [number, number];

const earthRadiusKm = 6371;
const kmPerDegree = (Math.PI / 180) * earthRadiusKm;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * What is left of a place name when case, accents, hyphens, spaces and postal codes do not matter.
 * Two names with the same key are the same place.
 *
 * @example placeKey("9100 Sint Niklaas") === placeKey("SINT-NIKLAAS")
 */
export function placeKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/** Which municipality is meant by a name as typed: today's name, a name from before a merger, or another language. */
export function findMunicipality(places: Places, typedName: string): Municipality | undefined {
  const key = placeKey(typedName);
  return key === "" ? undefined : byNameOf(places).get(key);
}

/** Each municipality under the keys of all its names; of two with one name the first counts. */
const byNameOf = oncePer((places: Places): Map<string, Municipality> => {
  const index = new Map<string, Municipality>();
  for (const one of places.municipalities) {
    for (const key of [one.name, ...one.aliases].map(placeKey)) {
      if (!index.has(key)) index.set(key, one);
    }
  }
  return index;
});

/** In which NUTS 3 area a municipality lies on a day (`2026-11-24`). Before its first entry, the first entry counts. */
export function nuts3On(municipality: Municipality, day: string): string {
  const inForce = municipality.nuts3.findLast((entry) => entry.from <= day);
  const entry = inForce ?? municipality.nuts3[0];
  if (!entry) throw new Error(`municipality '${municipality.id}' has no NUTS 3 code`);
  return entry.code;
}

/** Great-circle distance in kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b[1] - a[1]);
  const dLon = radians(b[0] - a[0]);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Distance in kilometres from a point to an area: 0 inside, else to the nearest stretch of border.
 * An area without an outline counts from its centre.
 */
export function distanceToAreaKm(point: Point, area: Area): number {
  const segments = bordersOf(area);
  if (segments.length === 0) return distanceKm(point, area.centre);
  if (isInside(point, segments)) return 0;
  return Math.min(...segments.map(([from, to]) => distanceToSegmentKm(point, from, to)));
}

type Segment = readonly [Point, Point];

const bordersOf = oncePer((area: Area): Segment[] => area.outline.flatMap(ringSegments));

function ringSegments(ring: readonly Point[]): Segment[] {
  return ring.flatMap((from, at): Segment[] => {
    const to = ring[(at + 1) % ring.length];
    return to ? [[from, to]] : [];
  });
}

/** Even-odd rule: a ray to the east crosses the border an odd number of times. */
function isInside([x, y]: Point, segments: readonly Segment[]): boolean {
  const crossings = segments.filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
  );
  return crossings.length % 2 === 1;
}

/** On a flat map around the point: at the scale of a province the error is some metres. */
function distanceToSegmentKm(point: Point, from: Point, to: Point): number {
  const scale = Math.cos(radians(point[1]));
  const flat = (p: Point) => [(p[0] - point[0]) * scale, p[1] - point[1]] as const;
  const [ax, ay] = flat(from);
  const [bx, by] = flat(to);
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + along * dx, ay + along * dy) * kmPerDegree;
}
