import type { Language } from "#shared/domain/lead.ts";
import { type Content, html, type SafeHtml } from "#shared/presentation/html.ts";
import type { Step } from "./form-steps.ts";
import { formWords } from "./form-words.ts";

/** A form as it stands on its page. */
export interface SteppedForm {
  id: string;
  language: Language;
  /** Version of the programme whose questions these are. */
  version: string;
  intro: Content;
  /** What the form sends without asking. */
  unasked: Content;
  sections: readonly { id: string; fieldset: SafeHtml }[];
  steps: readonly Step[];
  titles: readonly string[];
  send: string;
  sendHint: string;
  /** Beside the form. */
  aside?: Content;
}

/** A form that is one long page and posts as it is, and goes by steps where scripts run. */
export function steppedForm(form: SteppedForm): SafeHtml {
  const { id, language, version, steps, titles } = form;
  const words = formWords[language];
  return html`<p class="lead">${form.intro}</p>
<div class="card draft scripted" id="draft" role="status" tabindex="-1"><p>${words.draft.plain}</p></div>
<nav class="progress" aria-label="${words.steps}"><ol>${titles.map(
    (title, at) =>
      html`<li><a href="#step-${at + 1}"><span class="at">${at + 1}</span><span class="what">${title}</span></a></li>`,
  )}</ol></nav>
<div id="errors" tabindex="-1"></div>
<div class="apply"><form id="${id}" method="post" action="/api/leads" novalidate data-version="${version}">
${form.unasked}
${steps.map((_, at) => oneStep(form, at + 1))}</form>
${form.aside}</div>`;
}

function oneStep(form: SteppedForm, number: number): SafeHtml {
  const { language, sections, steps, titles, send, sendHint } = form;
  const words = formWords[language];
  const last = number === steps.length;
  const { parts = [] } = steps[number - 1] ?? {};
  const fieldsets = sections.filter(({ id }) => parts.includes(id)).map(({ fieldset }) => fieldset);
  const title = `${words.stepOf(number, steps.length)}: ${titles[number - 1]}`;
  return html`<section class="step" id="step-${number}" tabindex="-1" aria-label="${title}"><p class="soft scripted">${title}</p>
${fieldsets}${last && html`<div class="scripted"><h2>${words.check}</h2><p>${words.checkHint}</p><div id="check"></div></div>`}
<p class="buttons">${number > 1 && html`<button type="button" class="scripted" data-back="${number - 1}">${words.back}</button>`}${
    last
      ? html`<button class="main" type="submit" id="send">${send}</button>`
      : html`<button type="button" class="main scripted" data-next="${number + 1}">${words.next}</button>`
  }</p>${last && html`<p class="soft">${sendHint}</p><p class="sr" id="sending" role="status"></p>`}</section>\n`;
}
