import type { Language } from "#shared/domain/lead.ts";
import type { Desk, GuideItem } from "#shared/domain/programme-welcome.ts";
import { html, linkable, type SafeHtml } from "./html.ts";

/** Parts of the guide that plans and the pages of the guide show alike. */

export function deskLink({ name, website }: Pick<Desk, "name" | "website">): SafeHtml {
  return external(name, website);
}

export function sourceLinks({ sources }: Pick<GuideItem, "sources">): SafeHtml {
  const links = sources.map(({ name, url }, at) => html`${at > 0 && "; "}${external(name, url)}`);
  return html`<span class="sources">${links}</span>`;
}

/** What to have ready; nothing when there is nothing. */
export function bringList(
  { bring }: Pick<GuideItem, "bring">,
  language: Language,
): SafeHtml | false {
  return bring.length > 0 && html`<ul>${bring.map((one) => html`<li>${one[language]}</li>`)}</ul>`;
}

function external(name: string, address: string | null): SafeHtml {
  const link = address === null ? undefined : linkable(address);
  return link ? html`<a href="${link}" rel="noopener external">${name}</a>` : html`${name}`;
}
