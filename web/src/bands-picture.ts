import type { Language } from "#shared/domain/lead.ts";
import type { Rubric } from "#shared/domain/programme-rubric.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";

const words = {
  en: { regionFit: "region fit", addedValue: "added value" },
  nl: { regionFit: "match met de regio", addedValue: "meerwaarde" },
} as const;

/** Room for the axes at the left and under the field of 100 × 100. */
const left = 16;
const top = 4;

/**
 * Both scores as a field: region fit to the right, added value upwards, and the bands as its parts. The picture says
 * nothing that the text beside it does not say. `regionFit` draws a line where a company stands.
 */
export function bandsPicture(
  language: Language,
  { bands: { a, b } }: Rubric,
  regionFit?: number | null,
): SafeHtml {
  const x = (score: number) => left + score;
  const y = (score: number) => top + 100 - score;
  const part = (band: string, from: [number, number], to: [number, number]) =>
    html`<rect class="band-${band}" x="${x(from[0])}" y="${y(to[1])}" width="${to[0] - from[0]}" height="${to[1] - from[1]}"/>`;
  const letter = (band: "a" | "b" | "c" | "d", fit: number, value: number) =>
    html`<text class="letter in-${band}" x="${x(fit)}" y="${y(value)}">${band.toUpperCase()}</text>`;
  const tick = (at: number, side: "x" | "y") =>
    side === "x"
      ? html`<text class="tick" x="${x(at)}" y="${top + 106}">${at}</text>`
      : html`<text class="tick" x="${left - 5}" y="${y(at)}">${at}</text>`;
  const line = regionFit !== null && regionFit !== undefined && `M${x(regionFit)} ${top}v100`;
  return html`<svg class="bands" viewBox="0 0 122 124" aria-hidden="true" focusable="false">${part("d", [0, 0], [100, b.addedValue])}${part(
    "c",
    [0, b.addedValue],
    [b.regionFit, 100],
  )}${part("b", [b.regionFit, b.addedValue], [100, 100])}${part("a", [a.regionFit, a.addedValue], [100, 100])}${
    line && html`<path class="here under" d="${line}"/><path class="here" d="${line}"/>`
  }${letter("a", (a.regionFit + 100) / 2, (a.addedValue + 100) / 2)}${letter(
    "b",
    (b.regionFit + a.regionFit) / 2,
    (b.addedValue + 100) / 2,
  )}${letter("c", b.regionFit / 2, (b.addedValue + 100) / 2)}${letter("d", 50, b.addedValue / 2)}${tick(b.regionFit, "x")}${tick(a.regionFit, "x")}${tick(100, "x")}${tick(b.addedValue, "y")}${tick(a.addedValue, "y")}${tick(100, "y")}<text class="axis" x="${x(50)}" y="${top + 115}">${words[language].regionFit}</text><text class="axis" x="4" y="${y(50)}" transform="rotate(-90 4 ${y(50)})">${words[language].addedValue}</text></svg>`;
}
