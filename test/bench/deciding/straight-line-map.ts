import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { NeedMatch, Reason } from "#shared/domain/decision.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { distanceKm, distanceToAreaKm } from "#shared/domain/programme-places.ts";

/** The matching half of the straight-line code, on columns of numbers: sectors as bits, distances from each place. */
export function straightLineMap({ assets: listed, places, settings, taxonomies }: Programme) {
  const { nearKm } = settings;
  const assets = listed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = assets.map(({ id }) => id);
  const bits = new Map(taxonomies.sectors.map(({ id }, at) => [id, 1 << at]));
  const everySector = bits.get("cross-sector") ?? 0;
  const sectorsOf = assets.map(({ sectors }) =>
    sectors.reduce((all, one) => all | (bits.get(one) ?? 0), 0),
  );
  const basis = assets.map(({ availability }) => (availability === "open" ? 3 : 2));
  const offering = new Map(
    taxonomies.needs.map(({ id }) => [
      id,
      assets.flatMap(({ offers }, at) => (offers.includes(id) ? [at] : [])),
    ]),
  );
  const metres = (km: number) => Math.round(km * 1000) / 1000;
  const fromTown = new Map(
    places.municipalities.map(({ id, centre }) => [
      id,
      assets.map(({ lon, lat }) => metres(distanceKm([lon, lat], centre))),
    ]),
  );
  const fromArea = new Map(
    places.areas.map((area) => [
      area.nuts3,
      assets.map(({ lon, lat }) => metres(distanceToAreaKm([lon, lat], area))),
    ]),
  );
  const home = settings.region.defaultMunicipality;

  return (answers: StartupAnswers): NeedMatch[] => {
    const { sector, otherSectors, preferredMunicipality, preferredNuts3 } = answers;
    let from = "municipality";
    let named = [preferredMunicipality ?? ""];
    let km = fromTown.get(preferredMunicipality ?? "");
    if (km === undefined && preferredNuts3.length > 0) {
      const areas = places.areas.filter(({ nuts3 }) => preferredNuts3.includes(nuts3));
      named = areas.map(({ nuts3 }) => nuts3);
      from = "areas";
      for (const { nuts3 } of areas) {
        const next = fromArea.get(nuts3) ?? [];
        km = km === undefined ? next : km.map((one, at) => Math.min(one, next[at] ?? one));
      }
    }
    if (km === undefined) {
      from = "default";
      named = [home];
      km = fromTown.get(home) ?? [];
    }
    let mine = (bits.get(sector) ?? 0) | everySector;
    for (const other of otherSectors) mine |= bits.get(other) ?? 0;

    const matches: NeedMatch[] = [];
    for (const { need, importance } of answers.needs) {
      let best = -1;
      let level = 0;
      let bestKm = 0;
      for (const at of offering.get(need) ?? []) {
        const away = km[at] ?? 0;
        let sum = basis[at] ?? 0;
        if (((sectorsOf[at] ?? 0) & mine) !== 0) sum += 1;
        if (away < nearKm) sum += 1;
        if (sum > 4) sum = 4;
        if (best >= 0 && (sum < level || (sum === level && away >= bestKm))) continue;
        best = at;
        level = sum;
        bestKm = away;
      }
      const gap = importance === 3 && level <= 1;
      const asset = assets[best];
      if (asset === undefined) {
        const why: Reason[] = [{ code: "need-not-offered", about: { need } }];
        if (gap) why.push({ code: "critical-gap", about: { need, level: 0, criticalAtMost: 1 } });
        matches.push({ need, importance, level: 0, why, criticalGap: gap });
        continue;
      }
      const id = ids[best] ?? "";
      const { sectors, availability } = asset;
      const near = bestKm < nearKm;
      const why: Reason[] = [
        { code: "asset-offers-need", about: { asset: id, need, points: 2 } },
        sectorReason(id, sectors, answers),
        {
          code: near ? "asset-near" : "asset-far",
          about: {
            asset: id,
            km: Math.round(bestKm * 10) / 10,
            nearKm,
            points: near ? 1 : 0,
            from,
            places: named,
          },
        },
        availability === "open"
          ? { code: "asset-open", about: { asset: id, points: 1 } }
          : availability !== undefined
            ? { code: "asset-not-open", about: { asset: id, availability, points: 0 } }
            : { code: "asset-availability-unconfirmed", about: { asset: id, points: 0 } },
      ];
      const hit = ((sectorsOf[best] ?? 0) & mine) !== 0;
      const sum = (basis[best] ?? 0) + (hit ? 1 : 0) + (near ? 1 : 0);
      if (sum > 4) why.push({ code: "level-capped-by-map", about: { sum, cap: 4 } });
      if (gap) why.push({ code: "critical-gap", about: { need, level, criticalAtMost: 1 } });
      matches.push({
        need,
        importance,
        level,
        asset: id,
        distanceKm: bestKm,
        why,
        criticalGap: gap,
      });
    }
    return matches;
  };
}

function sectorReason(
  asset: string,
  sectors: readonly string[],
  { sector, otherSectors }: StartupAnswers,
): Reason {
  const shared = sectors.includes(sector)
    ? sector
    : otherSectors.find((one) => sectors.includes(one));
  if (shared !== undefined)
    return { code: "asset-serves-sector", about: { asset, sector: shared, points: 1 } };
  return sectors.includes("cross-sector")
    ? { code: "asset-serves-all-sectors", about: { asset, points: 1 } }
    : { code: "asset-serves-other-sectors", about: { asset, points: 0 } };
}
