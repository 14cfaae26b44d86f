import type { Language } from "#shared/domain/lead.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { footing } from "#shared/presentation/layout.ts";
import { frameWords } from "#shared/presentation/words/frame.ts";
import { languageNames } from "#shared/presentation/words/labels.ts";
import { paths, type SitePage } from "./paths.ts";

/** What stands around the content of a page of the site. */

const words = {
  en: {
    pages: "Pages",
    region: "The region",
    fit: "Does it fit?",
    apply: "Apply",
    guide: "Newcomers",
    sources: "Outlines of the map: belgium-topojson (CC0 1.0); original boundaries: Statbel.",
  },
  nl: {
    pages: "Pagina’s",
    region: "De regio",
    fit: "Past het?",
    apply: "Aanmelden",
    guide: "Nieuwkomers",
    sources:
      "Omtrekken van de kaart: belgium-topojson (CC0 1.0); oorspronkelijke grenzen: Statbel.",
  },
} as const;

/** Pages of the menu. */
const menu = ["region", "fit", "apply", "guide"] as const;

/** `address` is where this page is, in each language. */
export function heading(
  language: Language,
  brand: string,
  here: SitePage,
  address: Readonly<Record<Language, string>> = paths[here],
): SafeHtml {
  const w = words[language];
  const other: Language = language === "en" ? "nl" : "en";
  const link = (page: (typeof menu)[number]) => {
    const path = paths[page][language];
    const part = page === here || (page === "guide" && here === "welcome");
    const current = part && (path === address[language] ? "page" : "true");
    return html`<li><a href="${path}"${current && html` aria-current="${current}"`}>${w[page]}</a></li>`;
  };
  return html`<a class="skip" href="#content">${frameWords[language].skip}</a>
<header><div class="bar">
<p class="brand"><a href="${paths.home[language]}">${brand}</a></p>
<nav class="languages" aria-label="${frameWords[language].language}"><a href="${address[other]}" hreflang="${other}" lang="${other}">${languageNames[other]}</a></nav>
<nav class="pages" aria-label="${w.pages}"><ul>${menu.map(link)}</ul></nav>
</div></header>`;
}

export function ending(language: Language, here: SitePage): SafeHtml {
  return footing(language, here === "region" && html`<p>${words[language].sources}</p>`);
}
