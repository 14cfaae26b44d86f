import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type FormState, hidden } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { trap } from "#shared/presentation/pages/apply-trap.ts";
import { blankWelcome, welcomeSections } from "#shared/presentation/pages/welcome-sections.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { welcomeWords } from "#shared/presentation/words/welcome.ts";
import { steppedForm } from "./form-main.ts";
import { paths } from "./paths.ts";
import { steps } from "./welcome-steps.ts";
import { welcomeFormWords } from "./welcome-words.ts";

/** The newcomers' form: the questions are those of the page that the functions render when something is wrong. */
export function welcomeMain(language: Language, programme: Programme): SafeHtml {
  const words = welcomeWords[language];
  const own = welcomeFormWords[language];
  const form: FormState = { values: blankWelcome(language), errors: [] };
  return steppedForm({
    id: "welcome",
    language,
    version: programme.version,
    intro: html`${words.intro(namesOf(programme, language).region)} ${words.time} ${own.guide} <a href="${paths.guide[language]}">${own.toGuide}</a>.`,
    unasked: html`${hidden("kind", "talent")}${hidden("cameFrom", "")}${trap(form, language)}<p class="notice" id="came-from" hidden></p>`,
    sections: welcomeSections(form, language, programme),
    steps,
    titles: own.stepTitles,
    send: words.send,
    sendHint: words.sendHint,
  });
}
