import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type FormState, hidden } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { applySections } from "#shared/presentation/pages/apply-sections.ts";
import { trap } from "#shared/presentation/pages/apply-trap.ts";
import { applyWords } from "#shared/presentation/words/apply.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { steps } from "./apply-steps.ts";
import { applyFormWords } from "./apply-words.ts";
import { steppedForm } from "./form-main.ts";

/** The founders' form: the questions are those of the page that the functions render when something is wrong. */
export function applyMain(language: Language, programme: Programme): SafeHtml {
  const words = applyWords[language];
  const { stepTitles, still } = applyFormWords[language];
  const form: FormState = { values: {}, errors: [] };
  return steppedForm({
    id: "apply",
    language,
    version: programme.version,
    intro: `${words.intro(namesOf(programme, language).region)} ${words.time}`,
    unasked: html`${hidden("kind", "startup")}${hidden("language", language)}${trap(form, language)}`,
    sections: applySections(form, language, programme),
    steps,
    titles: stepTitles,
    send: words.send,
    sendHint: words.sendHint,
    aside: html`<aside class="card scripted" id="still" hidden aria-labelledby="still-title"><h2 id="still-title">${still.title}</h2><div id="still-list"></div></aside>`,
  });
}
