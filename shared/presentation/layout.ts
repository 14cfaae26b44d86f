import type { Language } from "#shared/domain/lead.ts";
import { type Content, html, raw, type SafeHtml, visible } from "./html.ts";
import { style } from "./style.ts";
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

/** Words around the content of every page, also of the static site. */
export const frameWords = {
  en: {
    skip: "Skip to the content",
    language: "Language",
    error: "Error",
    privacy:
      "We use what you tell us only to answer this request, share it with partners only as you agreed, and erase it when you ask.",
    information: "This is information, not a decision on permits or benefits.",
    reach: "Questions? Reply to any of our mails to reach a person of our team.",
  },
  nl: {
    skip: "Ga naar de inhoud",
    language: "Taal",
    error: "Fout",
    privacy:
      "We gebruiken wat je ons vertelt alleen om deze aanvraag te beantwoorden, delen het alleen met partners zoals je goedvond, en wissen het als je dat vraagt.",
    information: "Dit is informatie, geen beslissing over vergunningen of steun.",
    reach: "Vragen? Antwoord op een van onze mails om iemand van ons team te bereiken.",
  },
} as const;

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
<p class="brand">${brand}</p>
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
