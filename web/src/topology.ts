/** Reading TopoJSON: shared borders are stored once, as arcs of small steps on a grid. */

/** `[longitude, latitude]` in degrees. */
export type Point = readonly [number, number];

interface Shape {
  type: "Polygon" | "MultiPolygon";
  /** Rings of arc numbers; `~n` is arc `n` backwards. */
  arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  properties: { name: string };
}
export interface Topology {
  transform: { scale: readonly [number, number]; translate: readonly [number, number] };
  arcs: readonly (readonly (readonly [number, number])[])[];
  objects: Record<string, { geometries: readonly Shape[] }>;
}

/** Every arc in degrees. A position of an arc is the step from the one before it. */
export function decodeArcs({ arcs, transform }: Topology): Point[][] {
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function shapesOf(topology: Topology, layer: string): readonly Shape[] {
  const shapes = topology.objects[layer]?.geometries;
  if (!shapes) throw new Error(`the outlines have no layer '${layer}'`);
  return shapes;
}

function ringsOf({ type, arcs }: Shape): readonly (readonly number[])[] {
  return type === "Polygon"
    ? (arcs as readonly (readonly number[])[])
    : (arcs as readonly (readonly (readonly number[])[])[]).flat();
}

/** The closed rings of one named shape of a layer, in degrees. Throws when the layer has no such shape. */
export function outlineOf(topology: Topology, layer: string, name: string): Point[][] {
  const shape = shapesOf(topology, layer).find(({ properties }) => properties.name === name);
  if (!shape) throw new Error(`layer '${layer}' has no '${name}'`);
  const arcs = decodeArcs(topology);
  return ringsOf(shape).map((ring) =>
    ring.flatMap((number, at) => {
      const arc = arcs[number < 0 ? ~number : number] ?? [];
      const points = number < 0 ? arc.toReversed() : arc;
      // Where two arcs meet, both have the point.
      return at === 0 ? points : points.slice(1);
    }),
  );
}

export function namesIn(topology: Topology, layer: string): string[] {
  return shapesOf(topology, layer).map(({ properties }) => properties.name);
}

/** Numbers of the arcs that draw a layer: each border once, whoever shares it. */
export function borderArcs(topology: Topology, layer: string): Set<number> {
  return new Set(
    shapesOf(topology, layer)
      .flatMap(ringsOf)
      .flat()
      .map((number) => (number < 0 ? ~number : number)),
  );
}
