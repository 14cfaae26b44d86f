import { number, rulesPage, scrolling } from "#rules/page.ts";
import { pairOfBars, stackedBars } from "#rules/picture.ts";
import type { LoadChange } from "#shared/domain/difference.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { editLine } from "./edit-line.ts";
import { bandsOf, headline, waysOf } from "./numbers.ts";
import { aboutLead, type Example, type Report } from "./report.ts";

/** The page on which staff see what an edit of the programme does to people, before it does. */
export function differencePage(report: Report): string {
  const { language, words, from, to, names } = report;
  const { over, about, summary } = headline(report);
  return rulesPage({
    language,
    brand: names.programme,
    title: words.title,
    main: html`<p class="lead">${summary}</p>
<p>${over} ${about}</p>
<h2>${words.edited}</h2>
${edited(report)}
${bands(report)}
${ways(report)}
<h2>${words.whoChanges}</h2>
${report.groups.length === 0 && html`<p>${words.nothingChanges}</p>`}${report.groups.map(({ title, count, examples }) => group(report, title, count, examples))}
${knockOn(report)}
${load(
  report,
  words.load,
  from.partners.concat(to.partners).map(({ id }) => id),
)}
${load(
  report,
  words.newcomers,
  from.desks.concat(to.desks).map(({ id }) => id),
)}
<h2>${words.howRead}</h2>
<ul>${words.assumptions.map((line) => html`<li>${line}</li>`)}</ul>
<p class="soft">${words.versions}: <span class="reference">${from.version.slice(0, 12)}</span> → <span class="reference">${to.version.slice(0, 12)}</span></p>
<section class="card"><h2>${words.approve}</h2><p>${words.approveWhy}</p><p>${words.approvedBy}:</p><div class="sign"></div></section>`,
  });
}

function edited({ edits, words, language }: Report): SafeHtml {
  if (edits.length === 0) return html`<p>${words.nothingEdited}</p>`;
  return html`<ul>${edits.map((edit) => {
    const { where, before, after } = editLine(edit, language, words.absent);
    return html`<li>${where}: ${before} → <strong>${after}</strong></li>`;
  })}</ul>`;
}

function bands(report: Report): SafeHtml {
  const { words, language } = report;
  const rows = bandsOf(report);
  const numbers = (which: "before" | "after") =>
    rows.map((row) => html`<td class="n">${number(row[which], language)}</td>`);
  return html`<h2>${words.bands}</h2>
<figure>${stackedBars([
    { label: words.before, parts: rows.map(({ band, before }) => ({ name: band, count: before })) },
    { label: words.after, parts: rows.map(({ band, after }) => ({ name: band, count: after })) },
  ])}</figure>
${scrolling(
  words.bands,
  html`<table><thead><tr><td></td>${rows.map(({ band }) => html`<th class="n" scope="col">${band} ${words.bandNames[band]}</th>`)}</tr></thead>
<tbody><tr><th scope="row">${words.before}</th>${numbers("before")}</tr><tr><th scope="row">${words.after}</th>${numbers("after")}</tr></tbody></table>`,
)}`;
}

function ways(report: Report): SafeHtml {
  const { words, language } = report;
  return html`<h2>${words.ways}</h2>
${scrolling(
  words.ways,
  html`<table><thead><tr><td></td><th class="n" scope="col">${words.before}</th><th class="n" scope="col">${words.after}</th></tr></thead>
<tbody>${waysOf(report).map(({ name, before, after }) => html`<tr><th scope="row">${name}</th><td class="n">${number(before, language)}</td><td class="n">${number(after, language)}</td></tr>`)}</tbody></table>`,
)}`;
}

function group(
  { words }: Report,
  title: string,
  count: number,
  examples: readonly Example[],
): SafeHtml {
  return html`<section><h3>${title} (${count})</h3>
<ul>${examples.map(
    ({
      reference,
      about,
      before,
      after,
    }) => html`<li><span class="reference">${reference}</span>, ${about}
<dl class="facts"><dt>${words.before}</dt><dd>${before.join(" ") || "–"}</dd><dt>${words.after}</dt><dd>${after.join(" ") || "–"}</dd></dl></li>`,
  )}</ul>${count > examples.length && html`<p class="more">${words.more(count - examples.length)}</p>`}</section>`;
}

function knockOn({ words, knockOn: all, names }: Report): SafeHtml | false {
  if (all.length === 0) return false;
  const first = all.slice(0, 10);
  const who = (id: string | undefined) => (id === undefined ? words.nobody : names.partner(id));
  return html`<h3>${words.knockOn} (${all.length})</h3><p>${words.knockOnWhy}</p><ul>${first.map(
    ({ lead, before, after }) =>
      html`<li><span class="reference">${lead.reference}</span>, ${aboutLead(lead, names)}: ${who(before.owner)} → ${who(after.owner)}</li>`,
  )}</ul>${all.length > first.length && html`<p class="more">${words.more(all.length - first.length)}</p>`}`;
}

function load(
  { words, names, difference, language }: Report,
  title: string,
  ids: readonly string[],
): SafeHtml | false {
  const rows = difference.load.filter(({ taker }) => ids.includes(taker));
  if (rows.length === 0) return false;
  const most = Math.max(...rows.flatMap(({ before, after }) => [before.offers, after.offers]));
  const row = ({ taker, before, after }: LoadChange) =>
    html`<tr><th scope="row">${names.partner(taker)}</th><td class="bars">${pairOfBars(before.offers, after.offers, most)}</td><td class="n">${number(before.offers, language)}</td><td class="n">${number(after.offers, language)}</td><td class="n">${number(before.taken, language)}</td><td class="n">${number(after.taken, language)}</td></tr>`;
  return html`<h2>${title}</h2><p>${words.loadWhy}</p>
${scrolling(
  title,
  html`<table><thead><tr><th scope="col">${words.taker}</th><td></td><th class="n" scope="col">${words.asked}, ${words.before}</th><th class="n" scope="col">${words.asked}, ${words.after}</th><th class="n" scope="col">${words.took}, ${words.before}</th><th class="n" scope="col">${words.took}, ${words.after}</th></tr></thead>
<tbody>${rows.map(row)}</tbody></table>`,
)}`;
}
