import type { Draw } from "./draw.ts";

/** Towns that applicants name, as often as the numbers say; `none` names none. */
const towns = {
  gent: 40,
  none: 24,
  aalst: 7,
  "sint-niklaas": 5,
  "merelbeke-melle": 4,
  oudenaarde: 3,
  dendermonde: 3,
  lokeren: 2,
  deinze: 2,
  eeklo: 2,
  ronse: 1,
  wetteren: 1,
  antwerpen: 2,
  leuven: 2,
  brugge: 1,
  roeselare: 1,
};

/** The town that somebody names, if any. */
export function drawTown(draw: Draw): string | undefined {
  const town = draw.weighted(towns);
  return town === "none" ? undefined : town;
}

/** Areas of the region, for those who name areas in place of a town. */
export const areas = ["BE231", "BE232", "BE233", "BE234", "BE235", "BE236"];
