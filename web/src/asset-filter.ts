import { allSectors } from "#shared/domain/map-index.ts";

/** Which assets are asked for? Every part that is given must hold. */
export interface AssetFilter {
  sector?: string;
  need?: string;
  kind?: string;
}

export const filterKeys = ["sector", "need", "kind"] as const;

export interface Filtered {
  sectors: readonly string[];
  offers: readonly string[];
  kind: string;
}

/** An asset for every sector answers to each sector, as it does in the matching. */
export function isAsked(asset: Filtered, { sector, need, kind }: AssetFilter): boolean {
  return (
    (!sector || asset.sectors.includes(sector) || asset.sectors.includes(allSectors)) &&
    (!need || asset.offers.includes(need)) &&
    (!kind || asset.kind === kind)
  );
}

/** Reads `?sector=photonics&need=office`; what is not one of the `known` values of its key is left out. */
export function filterFromQuery(
  query: string,
  known: Readonly<Record<(typeof filterKeys)[number], readonly string[]>>,
): AssetFilter {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = given.get(key);
      return value !== null && known[key].includes(value) ? [[key, value]] : [];
    }),
  );
}

/** The other way round: `?sector=photonics`, or nothing. Always in the same order. */
export function queryOf(filter: AssetFilter): string {
  const pairs = filterKeys.flatMap((key): [string, string][] => {
    const value = filter[key];
    return value ? [[key, value]] : [];
  });
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
