import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { hidden } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { applySections } from "#shared/presentation/pages/apply-sections.ts";
import { applyWords } from "#shared/presentation/words/apply.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { steps } from "./apply-steps.ts";
import { formWords } from "./apply-words.ts";

/**
 * The founders' form: one long page that posts as it is, and steps where scripts run.
 * The questions are those of the page that the functions render when something is wrong.
 */
export function applyMain(language: Language, programme: Programme): SafeHtml {
  const words = applyWords[language];
  const own = formWords[language];
  const sections = applySections({ values: {}, errors: [] }, language, programme);
  return html`<p class="lead">${words.intro(namesOf(programme, language).region)} ${words.time}</p>
<div class="card draft scripted" id="draft" role="status" tabindex="-1"><p>${own.draft.plain}</p></div>
<nav class="progress" aria-label="${own.steps}"><ol>${own.stepTitles.map(
    (title, at) =>
      html`<li><a href="#step-${at + 1}"><span class="at">${at + 1}</span><span class="what">${title}</span></a></li>`,
  )}</ol></nav>
<div id="errors" tabindex="-1"></div>
<form id="apply" method="post" action="/api/leads" novalidate data-version="${programme.version}">
${hidden("kind", "startup")}${hidden("language", language)}
${steps.map((parts, at) => {
  const number = at + 1;
  const last = number === steps.length;
  const fieldsets = sections.filter(({ id }) => parts.includes(id)).map(({ fieldset }) => fieldset);
  return html`<section class="step" id="step-${number}" tabindex="-1" aria-label="${own.stepOf(number, steps.length)}: ${own.stepTitles[at]}"><p class="soft scripted">${own.stepOf(number, steps.length)}: ${own.stepTitles[at]}</p>
${fieldsets}${last && html`<div class="scripted"><h2>${own.check}</h2><p>${own.checkHint}</p><div id="check"></div></div>`}
<p class="buttons">${number > 1 && html`<button type="button" class="scripted" data-back="${number - 1}">${own.back}</button>`}${
    last
      ? html`<button class="main" type="submit" id="send">${words.send}</button>`
      : html`<button type="button" class="main scripted" data-next="${number + 1}">${own.next}</button>`
  }</p>${last && html`<p class="soft">${words.sendHint}</p>`}</section>\n`;
})}</form>
<aside class="card scripted" id="still" hidden aria-labelledby="still-title"><h2 id="still-title">${own.still.title}</h2><div id="still-list"></div></aside>`;
}
