import { html, type SafeHtml } from "#shared/presentation/html.ts";

/** One square of a grid: how many could help; 0 is nobody. */
export type Square = (row: number, column: number) => number;

const size = 17;

/** A grid of squares, the darker the more can help; the number stands in each, so that no colour has to be told. */
export function grid(rows: number, columns: number, at: Square, most: number): SafeHtml {
  const squares = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const count = at(row, column);
    const dark = count > most / 2;
    const tone = count === 0 ? "gone" : dark ? "is" : "rest";
    const [x, y] = [column * size, row * size];
    return html`<rect class="${tone}" x="${x}" y="${y}" width="${size - 1.5}" height="${size - 1.5}"></rect><text class="${(dark || count === 0) && "on"}" x="${x + 7.7}" y="${y + 11.8}" text-anchor="middle">${count === 0 ? "×" : count}</text>`;
  });
  return html`<svg viewBox="0 0 ${columns * size} ${rows * size}" aria-hidden="true" focusable="false">${squares}</svg>`;
}
