import { html, linkable, type SafeHtml } from "./html.ts";
import type { ContactRow } from "./words/people.ts";

/** How to reach somebody, each row with a link where there is one that is safe. */
export function contactList(rows: readonly ContactRow[]): SafeHtml {
  return html`<dl class="facts">${rows.map(({ label, value, href }) => {
    const link = href === undefined ? undefined : linkable(href);
    return html`<dt>${label}</dt><dd>${link ? html`<a href="${link}" rel="noopener noreferrer">${value}</a>` : value}</dd>`;
  })}</dl>\n`;
}
