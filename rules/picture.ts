import { html, type SafeHtml } from "#shared/presentation/html.ts";

/**
 * Pictures as SVG. Each stands beside a table or text with the same numbers, so it is hidden from screen readers: a
 * picture adds nothing that is not said.
 */

/** Two bars over each other, before and after, on a scale up to `most`. */
export function pairOfBars(before: number, after: number, most: number): SafeHtml {
  const wide = (value: number) => round((value / Math.max(1, most)) * 100);
  return html`<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="was" width="${wide(before)}" height="5"></rect><rect class="is" y="6.5" width="${wide(after)}" height="5"></rect></svg>`;
}

/** Rows of one whole each, cut into named parts: who had how much before, and after. */
export function stackedBars(
  rows: readonly { label: string; parts: readonly { name: string; count: number }[] }[],
): SafeHtml {
  const left = 60;
  const wide = 640;
  const high = 34;
  const drawn = rows.map(({ label, parts }, row) => {
    const whole = parts.reduce((sum, { count }) => sum + count, 0);
    let from = left;
    const y = row * (high + 8);
    const pieces = parts.map(({ name, count }, at) => {
      const length = whole === 0 ? 0 : (count / whole) * wide;
      const x = round(from);
      from += length;
      const tone = ["is", "was", "rest"][at % 3];
      const said =
        length > 44 &&
        html`<text class="${tone !== "rest" && "on"}" x="${round(x + 8)}" y="${y + 21}">${name} ${count}</text>`;
      return html`<rect class="${tone}" x="${x}" y="${y}" width="${round(Math.max(0, length - 2))}" height="${high}"></rect>${said}`;
    });
    return html`<text x="0" y="${y + 21}">${label}</text>${pieces}`;
  });
  const height = rows.length * (high + 8);
  return html`<svg viewBox="0 0 ${left + wide} ${height}" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

/** One decimal is finer than anybody sees, and keeps the files small and equal on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One bar to the left and one to the right of a middle line, on a scale up to `most`. */
export function bothWays(left: number, right: number, most: number): SafeHtml {
  const wide = (value: number) => round((value / Math.max(1, most)) * 50);
  return html`<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="was" x="${round(50 - wide(left))}" y="1" width="${wide(left)}" height="10"></rect><rect class="is" x="50" y="1" width="${wide(right)}" height="10"></rect><rect class="middle" x="49.8" width="0.4" height="12"></rect></svg>`;
}
