import type { Language } from "#shared/domain/lead.ts";
import { type Content, html, raw, type SafeHtml, visible } from "./html.ts";
import { style } from "./style.ts";
import { frameWords, homePaths } from "./words/frame.ts";
import { languageNames } from "./words/labels.ts";

/** What every page has around its content. */
export interface Frame {
  language: Language;
  /** Name of the programme. */
  brand: string;
  /** Title of the tab and of the page; each page has exactly one `h1`, and this is it. */
  title: string;
  main: Content;
  /** Path that shows this page by GET, for the switch of language. @default the path it was reached by */
  here?: string;
  /** Room for tables of staff. @default false */
  wide?: boolean;
  /** Says "Error" in the tab, so that a screen reader hears it first. @default false */
  wrong?: boolean;
}

const sheet = raw(`<style>${style}</style>`);

/** The foot of every page: what we do with what people tell us, and how to reach a person. */
export function footing(language: Language, more?: Content): SafeHtml {
  const w = frameWords[language];
  return html`<footer><div class="foot">
<p>${w.privacy}</p>
<p>${w.information} ${w.reach}</p>
${more}</div></footer>`;
}

/** A complete HTML document without scripts: strict CSP, no style attributes, never indexed, no referrer to leak a link. */
export function page({ language, brand, title, main, here = "", wide, wrong }: Frame): string {
  const w = frameWords[language];
  const other: Language = language === "en" ? "nl" : "en";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${wrong ? `${w.error}: ` : ""}${visible(title).replace(/\s+/g, " ")} – ${brand}</title>
${sheet}
</head>
<body${wide ? html` class="wide"` : ""}>
<a class="skip" href="#content">${w.skip}</a>
<header><div class="bar">
<p class="brand"><a href="${homePaths[language]}">${brand}</a></p>
<nav aria-label="${w.language}"><a href="${here}?lang=${other}" hreflang="${other}" lang="${other}">${languageNames[other]}</a></nav>
</div></header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${main}
</main>
${footing(language)}
</body>
</html>
`.text;
}
