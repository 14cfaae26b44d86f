import { describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { filterFromQuery, isAsked, queryOf } from "../../../web/src/asset-filter.ts";
import { cityBox, inCity, placeMarks, spotsOf } from "../../../web/src/spots.ts";

const { assets, settings, taxonomies } = loadProgramme();
const spots = spotsOf(assets, settings.region.nuts3);

describe("the points of the map", () => {
  it("hold every asset once, are numbered from 1, and begin with the fullest point of the city", () => {
    expect(spots.flatMap((spot) => spot.assets.map(({ id }) => id)).toSorted()).toEqual(
      assets.map(({ id }) => id).toSorted(),
    );
    expect(spots.map(({ number }) => number)).toEqual(spots.map((_, index) => index + 1));
    const most = Math.max(...spots.map((spot) => spot.assets.length));
    expect(spots[0]?.assets.length).toBe(most);
    expect(spots[0]?.municipality).toBe("Gent");
  });

  it("are one for each municipality outside the city", () => {
    const outside = spots.filter((spot) => !spot.assets.some(inCity));
    const names = outside.map(({ municipality }) => municipality);
    expect(new Set(names).size).toBe(names.length);
  });

  it("get marks that do not cover each other and stay on the map", () => {
    const apart = 22;
    const marks = placeMarks(
      spots.filter((spot) => spot.assets.some(inCity)),
      cityBox,
      apart,
    );
    for (const [index, one] of marks.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(cityBox.x);
      expect(one.y).toBeLessThanOrEqual(cityBox.y + cityBox.height);
      for (const other of marks.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart - 2);
    }
  });
});

describe("the filter of the list", () => {
  const lab = { sectors: ["photonics"], offers: ["cleanroom"], kind: "test-facility" };
  const desk = { sectors: ["cross-sector"], offers: ["office", "community"], kind: "coworking" };

  it("asks for every part that is given; a place for all sectors answers to each", () => {
    expect(isAsked(lab, {})).toBe(true);
    expect(isAsked(lab, { sector: "food" })).toBe(false);
    expect(isAsked(desk, { sector: "food" })).toBe(true);
    expect(isAsked(desk, { sector: "food", need: "cleanroom" })).toBe(false);
    expect(isAsked(lab, { need: "cleanroom", kind: "test-facility" })).toBe(true);
    expect(isAsked(lab, { kind: "coworking" })).toBe(false);
  });

  const known = {
    sector: taxonomies.sectors.map(({ id }) => id),
    need: taxonomies.needs.map(({ id }) => id),
    kind: taxonomies.assetKinds.map(({ id }) => id),
  };

  it("is read from an address and written back; what is not known is left out", () => {
    const filter = filterFromQuery("?need=office&sector=photonics&kind=<b>&x=1", known);
    expect(filter).toEqual({ sector: "photonics", need: "office" });
    expect(queryOf(filter)).toBe("?sector=photonics&need=office");
    expect(queryOf({})).toBe("");
    expect(filterFromQuery(queryOf(filter), known)).toEqual(filter);
  });
});
