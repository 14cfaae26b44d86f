import type { Point } from "./topology.ts";

/**
 * A flat map of Flanders: at this size the curve of the earth is thinner than a line.
 * One unit is about fifty metres; `y` grows to the south, as in SVG.
 */
const unitsPerDegree = 2224;
const origin = { west: 2.5, north: 51.55 };
const shrink = Math.cos((51 * Math.PI) / 180);

/** In whole units. */
export function project([longitude, latitude]: Point): readonly [number, number] {
  return [
    Math.round((longitude - origin.west) * shrink * unitsPerDegree),
    Math.round((origin.north - latitude) * unitsPerDegree),
  ];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the map between two corners in degrees. */
export function boxOf(bounds: { west: number; east: number; south: number; north: number }): Box {
  const [x, y] = project([bounds.west, bounds.north]);
  const [right, bottom] = project([bounds.east, bounds.south]);
  return { x, y, width: right - x, height: bottom - y };
}

/** Drawing instructions of a line, in steps; `closed` for an area. Points that fall together are drawn once. */
export function pathOf(points: readonly Point[], closed = false): string {
  let path = "";
  let last: readonly [number, number] | undefined;
  for (const point of points) {
    const [x, y] = project(point);
    if (last === undefined) path = `M${x} ${y}l`;
    else if (x !== last[0] || y !== last[1]) path += `${step(x - last[0])}${step(y - last[1])}`;
    last = [x, y];
  }
  return path.replace("l ", "l") + (closed ? "z" : "");
}

/** A minus parts two numbers by itself. */
function step(by: number): string {
  return by < 0 ? String(by) : ` ${by}`;
}
