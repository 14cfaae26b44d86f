import type { Spot } from "#shared/domain/coverage-map.ts";

/** Spots with one answer in common: sectors and areas gathered. */
export interface Gathered {
  need: string;
  /** Who is asked first, or why nobody is. */
  answer: string;
  sectors: string[];
  nuts3: string[];
}

/** Gathers spots by need and answer, need by need: the areas of each sector, then the sectors with the same areas. */
export function gather(spots: readonly Spot[], answerOf: (spot: Spot) => string): Gathered[] {
  const areas = new Map<string, Gathered>();
  for (const spot of spots) {
    const { need, sector, nuts3 } = spot;
    const answer = answerOf(spot);
    const key = `${need} ${answer} ${sector}`;
    const found = areas.get(key) ?? { need, answer, sectors: [sector], nuts3: [] };
    found.nuts3.push(nuts3);
    areas.set(key, found);
  }
  const gathered = new Map<string, Gathered>();
  for (const { need, answer, sectors, nuts3 } of areas.values()) {
    const key = `${need} ${answer} ${nuts3}`;
    const found = gathered.get(key) ?? { need, answer, sectors: [], nuts3 };
    found.sectors.push(...sectors);
    gathered.set(key, found);
  }
  const needs = [...new Set(spots.map(({ need }) => need))];
  return [...gathered.values()].sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need));
}
