import type { Language } from "#shared/domain/lead.ts";
import { type Content, html, type SafeHtml } from "#shared/presentation/html.ts";
import { type Box, boxOf, pathOf, project } from "./projection.ts";
import { regionWords } from "./region-words.ts";
import { cityBox, inCity, type Mark, placeMarks, type Spot } from "./spots.ts";
import {
  borderArcs,
  decodeArcs,
  namesIn,
  outlineOf,
  type Point,
  type Topology,
} from "./topology.ts";

/** Three maps over one drawing: the region, its city drawn larger, and all of Flanders. */

const province = "Oost-Vlaanderen";
const regionBox = boxOf({ west: 3.315, east: 4.425, south: 50.695, north: 51.355 });
const flandersBox = boxOf({ west: 2.5, east: 5.94, south: 50.65, north: 51.53 });
/** Width of a map on the narrowest screen, and of a mark that a finger hits there, in pixels. */
const narrow = 288;
const fingertip = 25;

/** The land, drawn once and shown in every map. Each border stands in the drawing once. */
function ground(topology: Topology): SafeHtml {
  const arcs = decodeArcs(topology);
  const provinces = borderArcs(topology, "provinces");
  const arrondissements = without(borderArcs(topology, "arrondissements"), provinces);
  const municipalities = without(
    without(borderArcs(topology, "municipalities"), provinces),
    arrondissements,
  );
  const lines = (numbers: readonly number[]) => numbers.map((number) => pathOf(arcs[number] ?? []));
  const area = (name: string) =>
    outlineOf(topology, "provinces", name).map((ring) => pathOf(ring, true));
  return html`<g id="ground" aria-hidden="true">${namesIn(topology, "provinces").map(
    (name) =>
      html`<path class="${name === province ? "ground-home" : "ground-land"}" d="${area(name)}"/>`,
  )}<path class="border municipal" d="${lines(municipalities)}"/><path class="border arrondissement" d="${lines(arrondissements)}"/><path class="border provincial" d="${lines([...provinces])}"/></g>`;
}

function without(numbers: Iterable<number>, others: Iterable<number>): number[] {
  const left = new Set(others);
  return [...numbers].filter((number) => !left.has(number));
}

const viewBox = ({ x, y, width, height }: Box) => `${x} ${y} ${width} ${height}`;

/** A line leads to the place where the mark stands far from it. */
function mark({ spot, x, y }: Mark, far: number, language: Language): SafeHtml {
  const { number, municipality, assets, at } = spot;
  const said = regionWords[language].mark(number, municipality, assets.length);
  const moved = Math.hypot(at[0] - x, at[1] - y) > far;
  return html`<a class="mark${assets.length > 4 && " many"}" href="#point-${number}" data-point="${number}" aria-label="${said}"><title>${said}</title>${moved && html`<line x1="${Math.round(at[0])}" y1="${Math.round(at[1])}" x2="${x}" y2="${y}"/>`}<circle cx="${x}" cy="${y}"/><text x="${x}" y="${y}">${number}</text></a>`;
}

/** Names in the city's map stand where there is room, not in the middle of their municipality. */
const cityNames: readonly Named[] = [
  { name: "Evergem", centre: [3.68, 51.1] },
  { name: "Destelbergen", centre: [3.795, 51.052] },
  { name: "Merelbeke-Melle", centre: [3.785, 50.967] },
];

interface Named {
  name: string;
  centre: Point;
}

/** Names of places, where no mark covers them and the edge does not cut them. `unit` is a pixel of a narrow screen. */
function nameTexts(places: readonly Named[], marks: readonly Mark[], box: Box, unit: number) {
  return places.flatMap(({ name, centre }) => {
    const [x, y] = project(centre);
    const half = name.length * 3 * unit;
    const covered = marks.some(
      (mark) => Math.abs(mark.x - x) < half + 12 * unit && Math.abs(mark.y - y) < 18 * unit,
    );
    const cut = x - half < box.x || x + half > box.x + box.width;
    return covered || cut
      ? []
      : [html`<text class="name" x="${x}" y="${y}" aria-hidden="true">${name}</text>`];
  });
}

interface View {
  id: "region" | "city" | "flanders";
  box: Box;
  caption: string;
  spots: readonly Spot[];
  /** In front of the marks. */
  more?: Content;
  names: readonly Named[];
  ground: Content;
}

function figure(view: View, language: Language): SafeHtml {
  const { id, box, caption, spots, more, names } = view;
  const unit = box.width / narrow;
  const marks = placeMarks(spots, box, fingertip * unit);
  return html`<figure class="map ${id}" id="map-${id}"><svg viewBox="${viewBox(box)}" role="group" aria-label="${caption}">${view.ground}${nameTexts(names, marks, box, unit)}${more}${marks.map((one) => mark(one, (fingertip * unit) / 2, language))}</svg><figcaption>${caption}</figcaption></figure>\n`;
}

/** All three maps. `places` are the municipalities to print by name. */
export function maps(
  topology: Topology,
  spots: readonly Spot[],
  municipalities: readonly Named[],
  language: Language,
  region: string,
): SafeHtml {
  const words = regionWords[language];
  const inTheCity = (spot: Spot) => spot.assets.some(inCity);
  const named = (...wanted: string[]) => municipalities.filter(({ name }) => wanted.includes(name));
  const again = html`<use href="#ground"/>`;
  const { x, y, width, height } = cityBox;
  return html`<div class="maps">${figure(
    {
      id: "region",
      box: regionBox,
      caption: words.mapOf.region(region),
      ground: ground(topology),
      spots: spots.filter((spot) => spot.inRegion && !inTheCity(spot)),
      names: named("Eeklo", "Oudenaarde", "Lokeren", "Ronse", "Zottegem", "Assenede", "Stekene"),
      more: html`<a class="enlarged" href="#map-city" aria-label="${words.enlarged}"><title>${words.enlarged}</title><rect x="${x}" y="${y}" width="${width}" height="${height}"/><text x="${x + width / 2}" y="${y + height / 2}">${words.city}</text></a>`,
    },
    language,
  )}${figure(
    {
      id: "city",
      box: cityBox,
      caption: words.mapOf.city,
      ground: again,
      spots: spots.filter(inTheCity),
      names: cityNames,
    },
    language,
  )}${figure(
    {
      id: "flanders",
      box: flandersBox,
      caption: words.mapOf.flanders,
      ground: again,
      spots: spots.filter((spot) => !spot.inRegion),
      names: [],
    },
    language,
  )}</div>`;
}
