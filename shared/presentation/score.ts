import { html, type SafeHtml } from "./html.ts";

/**
 * A number as a bar, with the same number beside it as text: the picture adds nothing that is not said.
 * `marks` are thresholds on the bar's scale.
 */
export function scoreBar(bar: {
  label: string;
  value: number | null;
  most: number;
  said: string;
  marks?: readonly number[];
  small?: boolean;
}): SafeHtml {
  const { label, value, most, said, marks = [], small } = bar;
  const part = (number: number) => Math.round((Math.min(number, most) / most) * 1000) / 10;
  return html`<div class="score${small && " small"}"><p><span>${label}</span><span>${said}</span></p><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="rest" width="100" height="4"></rect>${value !== null && html`<rect class="filled" width="${part(value)}" height="4"></rect>`}${marks.map((mark) => html`<rect class="gap" x="${part(mark) - 0.3}" width="1.2" height="4"></rect><rect class="mark" x="${part(mark)}" width="0.6" height="4"></rect>`)}</svg></div>\n`;
}
