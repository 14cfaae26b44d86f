import type { Band } from "#shared/domain/decision.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Partner } from "#shared/domain/programme-partners.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { listInWords, numberInWords, workingDays } from "#shared/presentation/words/dates.ts";
import { inSentence, namesOf } from "#shared/presentation/words/names.ts";
import { bandsPicture } from "./bands-picture.ts";
import { homeWords } from "./home-words.ts";
import { paths } from "./paths.ts";

/** The first page: what it is, for whom, how it goes, and who says no. Every number comes from the programme. */
export function homeMain(
  language: Language,
  programme: Programme,
  partners: readonly Pick<Partner, "roles" | "proposedSla">[],
): SafeHtml {
  const words = homeWords[language];
  const { region } = namesOf(programme, language);
  const { maxAgeYears, staffBelow } = programme.rubric.gateLimits;
  return html`<p class="lead">${words.lead(region)}</p>
<p class="buttons"><a class="button" href="${paths.fit[language]}">${words.toFit}</a><a class="button second" href="${paths.apply[language]}">${words.toApply}</a><a href="${paths.region[language]}">${words.toRegion}</a></p>
<section class="card" aria-labelledby="newcomers"><h2 id="newcomers">${words.newcomers}</h2><p>${words.newcomersText(region)}</p><p class="buttons"><a class="button second" href="${paths.welcome[language]}">${words.toWelcome}</a><a href="${paths.guide[language]}">${words.toGuide}</a></p></section>
<h2>${words.how}</h2>
${steps(language, programme, partners)}
<h2>${words.sides}</h2>
${sides(language, programme)}
<div class="pair"><section class="card" aria-labelledby="person"><h2 id="person">${words.person}</h2>${words.personText.map((text) => html`<p>${text}</p>`)}</section>
<section aria-labelledby="who"><h2 id="who">${words.who}</h2><ul>${words.whoFits(maxAgeYears, staffBelow).map((text) => html`<li>${text}</li>`)}</ul><p>${words.whoElse}</p></section></div>`;
}

function steps(
  language: Language,
  { settings }: Programme,
  partners: readonly Pick<Partner, "roles" | "proposedSla">[],
): SafeHtml {
  const words = homeWords[language];
  const [fit, form, look, answer] = words.steps;
  const deciding = partners
    .filter(({ roles }) => roles.includes("lead-desk") || roles.includes("specialist"))
    .map(({ proposedSla }) => proposedSla.decisionWorkingDays);
  const from = String(Math.min(...deciding));
  const to = workingDays(Math.max(...deciding), language);
  const all = [
    { ...fit, time: fit.time },
    { ...form, time: form.time },
    { ...look, time: look.time(workingDays(settings.reviewWorkingDays, language)) },
    { ...answer, time: answer.time(from, to) },
  ];
  return html`<ol class="way">${all.map(
    ({ title, time, text }) =>
      html`<li><h3>${title}</h3><p class="time">${time}</p><p>${text}</p></li>`,
  )}</ol><p class="soft">${words.timesNote}</p>`;
}

function sides(language: Language, { rubric }: Programme): SafeHtml {
  const words = homeWords[language];
  const criteria = (side: readonly { title: Record<Language, string> }[]) =>
    listInWords(
      side.map(({ title }) => inSentence(title[language])),
      language,
    );
  const { a, b } = rubric.bands;
  const number = (value: number) => numberInWords(value, language);
  const bands: [Band, string][] = [
    ["A", words.bands.A(number(a.regionFit), number(a.addedValue))],
    ["B", words.bands.B(number(b.regionFit), number(b.addedValue))],
    ["C", words.bands.C],
    ["D", words.bands.D],
    ["I", words.bands.I],
  ];
  return html`<p>${words.sidesText}</p><div class="pair"><div><h3>${words.gives}</h3><p>${words.givesText(criteria(rubric.regionFit))}</p><h3>${words.gains}</h3><p>${words.gainsText(criteria(rubric.addedValue))}</p></div>
<div class="two-sides"><h3>${words.pictureTitle}</h3>${bandsPicture(language, rubric)}<dl class="bands-key">${bands.map(
    ([band, text]) => html`<div><dt>${band}</dt><dd>${text}</dd></div>`,
  )}</dl></div></div>`;
}
