import { tierOf } from "./eligibility.ts";
import { oncePer } from "./once-per.ts";
import type { Programme } from "./programme.ts";
import type { Partner } from "./programme-partners.ts";
import { findMunicipality, type Municipality, nuts3On } from "./programme-places.ts";
import type { Ground } from "./territory.ts";

/** A partner in the index, with what of its place in the order can be known from numbers alone. */
export interface Entry {
  partner: Partner;
  /** The needs and the sectors that it covers, as numbers of the index. */
  needs: number[];
  sectors: number[];
  /** The nearest that it can be: 0 when it names municipalities, else 1 inside the region and 2 beyond. */
  reach: number;
}

/**
 * Entries by where they work, then by stage, then by need; whoever covers most needs comes first. An entry stands in
 * every list that it belongs to.
 */
export type Postings = Map<string, Map<string, Map<string, Entry[]>>>;

export interface PartnerIndex {
  direct: Postings;
  fallback: Postings;
  needs: Map<string, number>;
  sectors: Map<string, number>;
}

/** The list of everybody of a place and stage, for a lead without needs. */
export const anyNeed = "any need";

/** Partners as the choice looks them up. Paused ones and those that only get redirects stand in no list. */
export const partnerIndexOf = oncePer((programme: Programme): PartnerIndex => {
  const index = {
    direct: new Map(),
    fallback: new Map(),
    needs: new Map(),
    sectors: new Map(),
  };
  const mostNeedsFirst = programme.partners.toSorted(
    (a, b) => b.coverage.needs.length - a.coverage.needs.length,
  );
  for (const partner of mostNeedsFirst) {
    const tier = tierOf(partner);
    if (tier === "none" || partner.paused) continue;
    const named = partner.coverage.municipalities.flatMap(
      (name) => findMunicipality(programme.places, name) ?? [],
    );
    const entry = entryFor(partner, named, index, programme);
    for (const place of placesFor(partner, named, programme)) post(index[tier], place, entry);
  }
  return index;
});

function entryFor(
  partner: Partner,
  named: readonly Municipality[],
  { needs, sectors }: Pick<PartnerIndex, "needs" | "sectors">,
  { settings }: Programme,
): Entry {
  const { coverage } = partner;
  const inRegion = coverage.nuts3.every((code) => settings.region.nuts3.includes(code));
  return {
    partner,
    needs: [...new Set(coverage.needs)].map((need) => numberIn(needs, need)),
    sectors: coverage.sectors.map((sector) => numberIn(sectors, sector)),
    reach: named.length > 0 ? 0 : inRegion ? 1 : 2,
  };
}

function numberIn(names: Map<string, number>, name: string): number {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  return known;
}

/** The places of the index that a lead looks at. They may hold a partner too many, which the rules then find. */
export function placesOf({ place, day }: Ground): string[] {
  if (place.from === "municipality")
    return [nuts3On(place.municipality, day), place.municipality.id];
  return place.from === "areas"
    ? place.areas.flatMap(({ nuts3 }) => [nuts3, townsIn(nuts3)])
    : [anywhere];
}

/** Where a partner stands: in its areas; or, when it names municipalities, in these and among the towns of theirs. */
function placesFor(
  { coverage: { municipalities, nuts3 } }: Partner,
  named: readonly Municipality[],
  { settings }: Programme,
): Set<string> {
  const onlyNamed = municipalities.length > 0;
  const areas = onlyNamed ? named.flatMap((town) => town.nuts3.map(({ code }) => code)) : nuts3;
  const where = onlyNamed ? [...named.map(({ id }) => id), ...areas.map(townsIn)] : nuts3;
  const inRegion = areas.some((code) => settings.region.nuts3.includes(code));
  return new Set(inRegion ? [...where, anywhere] : where);
}

const anywhere = "anywhere in the region";
const townsIn = (nuts3: string) => `towns in ${nuts3}`;

function post(postings: Postings, place: string, entry: Entry): void {
  const { stages, needs } = entry.partner.coverage;
  const byStage = postings.get(place) ?? new Map<string, Map<string, Entry[]>>();
  postings.set(place, byStage);
  for (const stage of new Set(stages)) {
    const byNeed = byStage.get(stage) ?? new Map<string, Entry[]>();
    byStage.set(stage, byNeed);
    for (const need of new Set([...needs, anyNeed])) {
      const posted = byNeed.get(need) ?? [];
      byNeed.set(need, posted);
      posted.push(entry);
    }
  }
}
