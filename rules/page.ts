import type { Language } from "#shared/domain/lead.ts";
import { type Content, html, raw, type SafeHtml } from "#shared/presentation/html.ts";
import { style } from "#shared/presentation/style.ts";

/** What pictures and tables of the rules need besides the stylesheet of all pages. */
const more = `
figure{margin:0 0 1.5rem}
figcaption{margin:0 0 .5rem;font-weight:600}
figure svg{display:block;width:100%;height:auto}
svg text{font:600 11px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--ink)}
svg .on text,svg text.on{fill:var(--on-accent)}
svg .was{fill:var(--edge)}
svg .is{fill:var(--accent)}
svg .rest{fill:var(--rest)}
svg .gone{fill:var(--bad)}
svg .middle{fill:var(--ink)}
.scroll{overflow-x:auto;overflow-wrap:normal;margin:0 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:0}
th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom:2px solid var(--edge)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td.bars{min-width:8rem;width:30%}
td.bars svg{display:block;width:100%;height:1.4rem}
.grids{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem}
.more{color:var(--soft);margin:0 0 1rem}
.sign{border-bottom:1px solid var(--edge);height:3rem;max-width:26rem}
@media print{@page{margin:14mm}.scroll{overflow:visible}tr,figure,section>h3{break-inside:avoid}table{font-size:.8rem}}
`;

/** One self-contained page of this room: no script, no request, printable. `main` follows the page's only `h1`. */
export function rulesPage(page: {
  language: Language;
  brand: string;
  title: string;
  main: Content;
}): string {
  const { language, brand, title, main } = page;
  const skip = language === "nl" ? "Naar de inhoud" : "Skip to content";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${brand}</title>
<style>${raw(style)}${raw(more)}</style>
</head>
<body class="wide">
<a class="skip" href="#content">${skip}</a>
<header><div class="bar"><p class="brand">${brand}</p></div></header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.text;
}

/** A table that may be wider than a small screen: it can be scrolled, by keyboard too, and says what it is. */
export function scrolling(label: string, table: SafeHtml): SafeHtml {
  return html`<section class="scroll" aria-label="${label}" tabindex="0">${table}</section>`;
}

/** A number as people of this language write it. */
export function number(value: number, language: Language, digits = 0): string {
  return value.toLocaleString(language === "nl" ? "nl-BE" : "en-GB", {
    maximumFractionDigits: digits,
  });
}
