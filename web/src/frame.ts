import type { Language } from "#shared/domain/lead.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { footing, frameWords } from "#shared/presentation/layout.ts";
import { languageNames } from "#shared/presentation/words/labels.ts";
import { paths, type SitePage } from "./paths.ts";

/** What stands around the content of a page of the site. */

const words = {
  en: {
    pages: "Pages",
    region: "The region",
    fit: "Does it fit?",
    apply: "Apply",
    sources: "Outlines of the map: belgium-topojson (CC0 1.0); original boundaries: Statbel.",
  },
  nl: {
    pages: "Pagina’s",
    region: "De regio",
    fit: "Past het?",
    apply: "Aanmelden",
    sources:
      "Omtrekken van de kaart: belgium-topojson (CC0 1.0); oorspronkelijke grenzen: Statbel.",
  },
} as const;

export function heading(language: Language, brand: string, here: SitePage): SafeHtml {
  const w = words[language];
  const other: Language = language === "en" ? "nl" : "en";
  const link = (page: "region" | "fit" | "apply") =>
    html`<li><a href="${paths[page][language]}"${page === here && html` aria-current="page"`}>${w[page]}</a></li>`;
  return html`<a class="skip" href="#content">${frameWords[language].skip}</a>
<header><div class="bar">
<p class="brand"><a href="${paths.home[language]}">${brand}</a></p>
<nav class="languages" aria-label="${frameWords[language].language}"><a href="${paths[here][other]}" hreflang="${other}" lang="${other}">${languageNames[other]}</a></nav>
<nav class="pages" aria-label="${w.pages}"><ul>${(["region", "fit", "apply"] as const).map(link)}</ul></nav>
</div></header>`;
}

export function ending(language: Language, here: SitePage): SafeHtml {
  return footing(language, here === "region" && html`<p>${words[language].sources}</p>`);
}
