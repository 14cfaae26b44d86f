import type { Programme } from "#shared/domain/programme.ts";
import type { Desk } from "#shared/domain/programme-welcome.ts";
import { deskLink } from "#shared/presentation/guide-parts.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { coverageInWords, deskWords, languagesInWords } from "#shared/presentation/words/desks.ts";
import type { Names } from "#shared/presentation/words/names.ts";
import { guideWords } from "./guide-words.ts";

/** Who helps with a need: the desks of the region, the nearest first; then those elsewhere, and what nobody helps with. */
export function whoHelps(need: string, programme: Programme, names: Names): SafeHtml {
  const words = guideWords[names.language];
  const { nuts3 } = programme.settings.region;
  const all = programme.desks.filter(({ needs }) => needs.includes(need));
  const here = ({ coverage }: Desk) => coverage.nuts3.some((code) => nuts3.includes(code));
  const near = all
    .filter(here)
    .toSorted((a, b) => reach(a) - reach(b) || a.name.localeCompare(b.name, "nl"));
  const far = all.filter((desk) => !here(desk));
  const gaps = programme.deskGaps.filter((gap) => gap.need === need);
  return html`<h2>${far.length > 0 && near.length > 0 ? words.here : words.helps}</h2>
${near.length === 0 ? html`<p>${words.nobody}</p>` : html`<div class="desks">${near.map((desk) => deskCard(desk, programme, names))}</div>`}
${gaps.length > 0 && html`<ul>${gaps.map((gap) => html`<li>${words.gap(names.area(gap.nuts3), gap.why[names.language])}</li>`)}</ul>`}${
  far.length > 0 &&
  html`<h2>${words.elsewhere}</h2><ul>${far.map((desk) => html`<li>${deskLink(desk)}. ${coverageInWords(desk, programme, names)}</li>`)}</ul>`
}`;
}

/** One town, part of the region, all of it: the smaller the nearer. */
function reach({ coverage }: Desk): number {
  return coverage.municipalities.length > 0 ? 0 : coverage.nuts3.length;
}

function deskCard(desk: Desk, programme: Programme, names: Names): SafeHtml {
  const { language } = names;
  const words = deskWords[language];
  const facts: [string, string][] = [
    [words.channel, desk.channel[language]],
    [words.where, coverageInWords(desk, programme, names)],
    [guideWords[language].forWhom, desk.profiles.map(names.profile).join("; ")],
    [words.speaks, languagesInWords(desk.languages, language)],
  ];
  return html`<section class="card" aria-labelledby="desk-${desk.id}"><h3 id="desk-${desk.id}">${deskLink(desk)}</h3>
<p>${desk.oneLine[language]} ${words.part[desk.part]}</p>
<dl class="facts">${facts.map(([name, said]) => html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl>
${desk.verify && html`<p class="soft">${words.verify}</p>`}</section>\n`;
}
