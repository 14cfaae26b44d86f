import { aboutLead } from "#rules/difference/report.ts";
import { number, rulesPage, scrolling } from "#rules/page.ts";
import { bothWays } from "#rules/picture.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { PastLead } from "#shared/domain/past-lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Knob, Turned } from "#shared/domain/sensitivity.ts";
import { screenPast } from "#shared/domain/trial.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { sensitivityWords } from "./words.ts";

/** How many start-ups are listed by name. */
const listed = 25;

export interface Sensitivity {
  leads: readonly PastLead[];
  screening: readonly Turned[];
  shares: readonly Turned[];
}

/** Which leads hang on a hair, and on which number of the programme. */
export function sensitivityPage(
  found: Sensitivity,
  programme: Programme,
  language: Language,
): string {
  const names = namesOf(programme, language);
  const words = sensitivityWords[language];
  const startups = found.leads.filter(({ kind }) => kind === "startup").length;
  const hanging = hangingOn(found.screening);
  const lead = (reference: string) => found.leads.find((one) => one.reference === reference);
  const row = ([reference, knobs]: [string, string[]]) => {
    const past = lead(reference);
    return html`<tr><th scope="row"><span class="reference">${reference}</span></th><td>${past && aboutLead(past, names)}</td><td>${past && screenPast(past, programme).screening?.band}</td><td>${knobs.join(", ")}</td></tr>`;
  };
  return rulesPage({
    language,
    brand: names.programme,
    title: words.title,
    main: html`<p class="lead">${words.lead(number(startups, language), number(hanging.length, language))}</p>
${section(words.screening, words.screeningHow, found.screening, language)}
${section(words.shares, words.sharesHow, found.shares, language)}
<h2>${words.hair}</h2><p>${words.hairHow}</p>
${scrolling(words.hair, html`<table><thead><tr><th scope="col">${words.lead1}</th><td></td><th scope="col">${words.band}</th><th scope="col">${words.hangsOn}</th></tr></thead><tbody>${hanging.slice(0, listed).map(row)}</tbody></table>`)}`,
  });
}

/** Start-ups by the numbers that would move them, those with most of them first. */
export function hangingOn(turned: readonly Turned[]): [string, string[]][] {
  const by = new Map<string, string[]>();
  for (const { knob, lower, higher } of turned)
    for (const reference of new Set([...lower, ...higher]))
      by.set(reference, [...(by.get(reference) ?? []), nameOf(knob)]);
  return [...by].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

/** `bands › a › addedValue` */
export function nameOf({ path }: Knob): string {
  return path.slice(1).join(" › ");
}

function section(
  title: string,
  how: string,
  turned: readonly Turned[],
  language: Language,
): SafeHtml {
  const words = sensitivityWords[language];
  const moving = turned
    .filter(({ lower, higher }) => lower.length + higher.length > 0)
    .sort((a, b) => b.lower.length + b.higher.length - a.lower.length - a.higher.length);
  const still = turned.filter((one) => !moving.includes(one)).map(({ knob }) => nameOf(knob));
  const most = Math.max(0, ...moving.flatMap(({ lower, higher }) => [lower.length, higher.length]));
  const row = ({ knob, lower, higher }: Turned) =>
    html`<tr><th scope="row">${nameOf(knob)}</th><td class="n">${number(knob.value, language, 2)}</td><td class="n">± ${number(knob.step, language, 2)}</td><td class="n">${lower.length}</td><td class="bars">${bothWays(lower.length, higher.length, most)}</td><td class="n">${higher.length}</td></tr>`;
  return html`<h2>${title}</h2><p>${how}</p>
${scrolling(title, html`<table><thead><tr><th scope="col">${words.number}</th><th class="n" scope="col">${words.now}</th><th class="n" scope="col">${words.step}</th><th class="n" scope="col">${words.lower}</th><td></td><th class="n" scope="col">${words.higher}</th></tr></thead><tbody>${moving.map(row)}</tbody></table>`)}
${still.length > 0 && html`<p class="soft">${words.nothing(still.join(", "))}</p>`}`;
}
