import { number, rulesPage, scrolling } from "#rules/page.ts";
import {
  type DeskSpot,
  deskCoverage,
  type Spot,
  startupCoverage,
} from "#shared/domain/coverage-map.ts";
import type { Instant, Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { listInWords } from "#shared/presentation/words/dates.ts";
import { inSentence, type Names, namesOf } from "#shared/presentation/words/names.ts";
import { type Gathered, gather } from "./gaps.ts";
import { grid } from "./grid.ts";
import { coverageWords } from "./words.ts";

interface Ground {
  programme: Programme;
  language: Language;
  names: Names;
  words: (typeof coverageWords)["en"];
}

/** The coverage picture: sector × need × area, who would get it, and where nobody would. */
export function coveragePage(programme: Programme, at: Instant, language: Language): string {
  const ground = {
    programme,
    language,
    names: namesOf(programme, language),
    words: coverageWords[language],
  };
  const { words, names } = ground;
  const spots = startupCoverage(programme, at);
  const some = spots.filter(({ first }) => first !== undefined);
  const nobody = spots.filter(({ first }) => first === undefined);
  return rulesPage({
    language,
    brand: names.programme,
    title: words.title,
    main: html`<p class="lead">${words.lead(number(some.length, language), number(spots.length, language))}</p><p>${words.how}</p>
${pictures(spots, ground)}
<h2>${words.nobody}</h2>
${table(
  gather(nobody, (spot) => whyIn(spot, ground)),
  words.why,
  (why) => why,
  ground,
)}
<h2>${words.first}</h2>
${table(
  gather(some, ({ first }) => first ?? ""),
  words.partner,
  names.partner,
  ground,
)}
${newcomers(deskCoverage(programme, at), ground)}`,
  });
}

function pictures(spots: readonly Spot[], { programme, words, names }: Ground): SafeHtml {
  const { taxonomies, settings } = programme;
  const { sectors, needs } = taxonomies;
  const counts = new Map(
    spots.map(({ sector, need, nuts3, count }) => [`${sector} ${need} ${nuts3}`, count]),
  );
  const most = Math.max(...counts.values());
  return html`<h2>${words.picture}</h2><p>${words.legend}</p>
<p><strong>${words.columns}:</strong> ${listInWords(
    sectors.map(({ id }) => inSentence(names.sector(id))),
    names.language,
  )}.<br><strong>${words.rows}:</strong> ${listInWords(
    needs.map(({ id }) => inSentence(names.need(id))),
    names.language,
  )}.</p>
<div class="grids">${settings.region.nuts3.map(
    (nuts3) =>
      html`<figure><figcaption>${names.area(nuts3)}</figcaption>${grid(
        needs.length,
        sectors.length,
        (row, column) => counts.get(`${sectors[column]?.id} ${needs[row]?.id} ${nuts3}`) ?? 0,
        most,
      )}</figure>`,
  )}</div>`;
}

function table(
  rows: readonly Gathered[],
  heading: string,
  say: (answer: string) => string,
  { programme, words, names, language }: Ground,
): SafeHtml {
  const { taxonomies, settings } = programme;
  const sectorsOf = (ids: readonly string[]) =>
    ids.length === taxonomies.sectors.length
      ? words.all
      : listInWords(
          ids.map((id) => inSentence(names.sector(id))),
          language,
        );
  const areasOf = (codes: readonly string[]) =>
    codes.length === settings.region.nuts3.length
      ? words.everywhere
      : listInWords(codes.map(names.area), language);
  return scrolling(
    heading,
    html`<table><thead><tr><th scope="col">${words.need}</th><th scope="col">${heading}</th><th scope="col">${words.sectors}</th><th scope="col">${words.areas}</th></tr></thead>
<tbody>${rows.map(({ need, answer, sectors, nuts3 }) => html`<tr><th scope="row">${names.need(need)}</th><td>${say(answer)}</td><td>${sectorsOf(sectors)}</td><td>${areasOf(nuts3)}</td></tr>`)}</tbody></table>`,
  );
}

function whyIn({ why, sector, need }: Spot, { programme, words, language }: Ground): string {
  if (!why || why.kind === "full") return words.full;
  if (why.kind === "unfit") return why.codes.map((code) => words.unfit[code] ?? code).join("; ");
  const known = programme.knownGaps.find((gap) => gap.sector === sector && gap.need === need);
  return known ? `${words.stated}: ${known.why[language]}` : words.unstated;
}

function newcomers(
  spots: readonly DeskSpot[],
  { programme, words, names, language }: Ground,
): SafeHtml {
  const { region } = programme.settings;
  const { talentNeeds, profiles } = programme.taxonomies;
  const helped = (need: string, nuts3: string) =>
    spots.filter((spot) => spot.need === need && spot.nuts3 === nuts3 && spot.goesTo !== "gap");
  const deskNames = (need: string) => {
    const desks = region.nuts3.flatMap((nuts3) =>
      helped(need, nuts3).flatMap(({ desk }) => desk ?? []),
    );
    return listInWords([...new Set(desks)].map(names.desk), language);
  };
  return html`<h2>${words.newcomers}</h2><p>${words.newcomersHow(number(profiles.length, language))}</p>
${scrolling(
  words.newcomers,
  html`<table><thead><tr><th scope="col">${words.need}</th>${region.nuts3.map((nuts3) => html`<th class="n" scope="col">${names.area(nuts3)}</th>`)}<th scope="col">${words.desks}</th></tr></thead>
<tbody>${talentNeeds.map(({ id }) => html`<tr><th scope="row">${names.talentNeed(id)}</th>${region.nuts3.map((nuts3) => html`<td class="n">${helped(id, nuts3).length || "×"}</td>`)}<td>${deskNames(id) || "–"}</td></tr>`)}</tbody></table>`,
)}`;
}
