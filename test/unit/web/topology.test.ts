import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import places from "#shared/programme/places.json" with { type: "json" };
import { pathOf, project } from "../../../web/src/projection.ts";
import {
  borderArcs,
  decodeArcs,
  namesIn,
  outlineOf,
  type Topology,
} from "../../../web/src/topology.ts";

const file = new URL("../../../web/data/flanders-2025.topojson", import.meta.url);
const flanders = JSON.parse(readFileSync(file, "utf8")) as Topology;

/** Two squares that share a border: arc 0 is the shared one, drawn upwards. */
const squares: Topology = {
  transform: { scale: [0.5, 2], translate: [10, 20] },
  arcs: [
    [
      [2, 0],
      [0, 1],
    ],
    [
      [2, 1],
      [-2, 0],
      [0, -1],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 1],
      [-2, 0],
    ],
  ],
  objects: {
    towns: {
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { name: "West" } },
        { type: "MultiPolygon", arcs: [[[2, -1]]], properties: { name: "East" } },
      ],
    },
  },
};

describe("the decoder of outlines", () => {
  it("adds up the steps of an arc, then scales and moves", () => {
    expect(decodeArcs(squares)[1]).toEqual([
      [11, 22],
      [10, 22],
      [10, 20],
      [11, 20],
    ]);
  });

  it("joins arcs to closed rings, backwards where the number says so, and each corner once", () => {
    expect(outlineOf(squares, "towns", "East")).toEqual([
      [
        [11, 20],
        [12, 20],
        [12, 22],
        [11, 22],
        [11, 20],
      ],
    ]);
    const [west] = outlineOf(squares, "towns", "West");
    expect(west?.[0]).toEqual(west?.at(-1));
  });

  it("names each border once, and says what a layer does not have", () => {
    expect(borderArcs(squares, "towns")).toEqual(new Set([0, 1, 2]));
    expect(() => outlineOf(squares, "towns", "North")).toThrow("has no 'North'");
    expect(() => namesIn(squares, "rivers")).toThrow("no layer 'rivers'");
  });
});

describe("the outlines of Flanders", () => {
  it("hold the programme's municipalities of the region, and every ring is closed", () => {
    const inRegion = places.municipalities
      .filter(({ nuts3 }) => nuts3.at(-1)?.code.startsWith("BE23"))
      .map(({ name }) => name);
    expect(namesIn(flanders, "municipalities").toSorted()).toEqual(inRegion.toSorted());
    for (const layer of ["municipalities", "arrondissements", "provinces"]) {
      for (const name of namesIn(flanders, layer)) {
        for (const ring of outlineOf(flanders, layer, name)) {
          expect(ring[0], `${layer} ${name}`).toEqual(ring.at(-1));
          expect(ring.length).toBeGreaterThan(3);
        }
      }
    }
  });

  it("put each municipality's centre inside the box of its outline", () => {
    for (const { name, centre } of places.municipalities) {
      if (!namesIn(flanders, "municipalities").includes(name)) continue;
      const points = outlineOf(flanders, "municipalities", name).flat();
      for (const axis of [0, 1] as const) {
        const along = points.map((point) => point[axis]);
        expect(centre[axis]).toBeGreaterThan(Math.min(...along));
        expect(centre[axis]).toBeLessThan(Math.max(...along));
      }
    }
  });
});

describe("the projection", () => {
  it("draws south downwards, to scale, in whole units of about fifty metres", () => {
    const [x, y] = project([3.73, 51.05]);
    const [east] = project([4.73, 51.05]);
    const [, south] = project([3.73, 50.05]);
    expect((south - y) * 50).toBeCloseTo(111_200, -2);
    expect((east - x) * 50).toBeGreaterThan(69_000);
    expect((east - x) * 50).toBeLessThan(71_000);
  });

  it("writes a path in steps and leaves out points that fall together", () => {
    const path = pathOf(
      [
        [3, 51],
        [3, 51.000001],
        [3.01, 51.01],
        [3, 51],
      ],
      true,
    );
    expect(path).toBe("M700 1223l14-22-14 22z");
  });
});
