import { expect, test } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import {
  type Area,
  distanceKm,
  distanceToAreaKm,
  findMunicipality,
  nuts3On,
} from "#shared/domain/programme-places.ts";

const { places, assets } = loadProgramme();
const found = (name: string) => findMunicipality(places, name)?.id;

test.each([
  ["Melle", "merelbeke-melle"],
  ["Merelbeke", "merelbeke-melle"],
  ["Zwijndrecht", "beveren-kruibeke-zwijndrecht"],
  ["Kruibeke", "beveren-kruibeke-zwijndrecht"],
  ["Moerbeke", "lokeren"],
  ["Wachtebeke", "lochristi"],
  ["De Pinte", "nazareth-de-pinte"],
  ["Nevele", "deinze"],
  ["Zomergem", "lievegem"],
  ["Zwijnaarde", "gent"],
  ["Ghent", "gent"],
  ["Gand", "gent"],
  ["  GÉNT ", "gent"],
  ["9000 Gent", "gent"],
  ["sint niklaas", "sint-niklaas"],
  ["SintNiklaas", "sint-niklaas"],
  ["Saint-Nicolas", "sint-niklaas"],
  ["Hautem Saint Lievin", "sint-lievens-houtem"],
  ["Bruxelles", "brussel"],
  ["Louvain", "leuven"],
  ["Ostend", "oostende"],
  ["Courtrai", "kortrijk"],
  ["Antwerp", "antwerpen"],
  ["Gooik", "pajottegem"],
])("%s is %s", (typed, id) => {
  expect(found(typed)).toBe(id);
});

test.each(["", "  ", "9000", "Vilnius", "Gen", "北京"])("'%s' is no municipality", (typed) => {
  expect(found(typed)).toBeUndefined();
});

test("all 55 municipalities of East Flanders are there, each in its area since the mergers of 2025", () => {
  const east = places.municipalities.filter((one) => nuts3On(one, "2026-11-24").startsWith("BE23"));
  expect(east).toHaveLength(55);
  for (const one of east) {
    const area = places.areas.find(({ nuts3 }) => nuts3 === nuts3On(one, "2026-11-24"));
    expect(area && distanceToAreaKm(one.centre, area), one.name).toBe(0);
  }
});

test("a municipality keeps the area that counted on the day", () => {
  const lommel = findMunicipality(places, "Lommel");
  expect(
    lommel && ["2000-01-01", "2020-12-31", "2021-01-01"].map((day) => nuts3On(lommel, day)),
  ).toEqual(["BE222", "BE222", "BE225"]);
});

test("distances agree with known ones", () => {
  const gent = [3.725, 51.054] as const;
  expect(distanceKm(gent, gent)).toBe(0);
  expect(distanceKm(gent, [4.402, 51.219])).toBeCloseTo(50.6, 0);
  expect(distanceKm(gent, [2.92, 51.23])).toBeCloseTo(59.4, 0);
});

test("distance to an area is 0 inside, else to its nearest border, else to its centre", () => {
  const square: Area = {
    nuts3: "BE999",
    name: { en: "Square", nl: "Vierkant" },
    province: "Nowhere",
    outline: [
      [
        [3, 51],
        [4, 51],
        [4, 52],
        [3, 52],
      ],
    ],
    centre: [3.5, 51.5],
    verify: false,
  };
  expect(distanceToAreaKm([3.2, 51.9], square)).toBe(0);
  expect(distanceToAreaKm([3.5, 50.9], square)).toBeCloseTo(11.12, 1);
  expect(distanceToAreaKm([4.1, 51.5], square)).toBeCloseTo(6.92, 1);
  expect(distanceToAreaKm([3.5, 52.5], { ...square, outline: [] })).toBeCloseTo(111.19, 1);
});

test("each asset of East Flanders lies in or beside the area it names", () => {
  for (const asset of assets.filter(({ nuts3 }) => nuts3.startsWith("BE23"))) {
    const area = places.areas.find(({ nuts3 }) => nuts3 === asset.nuts3);
    expect(area && distanceToAreaKm([asset.lon, asset.lat], area), asset.id).toBeLessThan(2);
  }
});
