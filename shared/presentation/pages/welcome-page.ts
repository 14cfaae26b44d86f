import { errorSummary } from "#shared/presentation/error-summary.ts";
import { type FormState, hidden, typedIn } from "#shared/presentation/fields.ts";
import { html } from "#shared/presentation/html.ts";
import { page } from "#shared/presentation/layout.ts";
import { namesOf } from "#shared/presentation/words/names.ts";
import { welcomeWords } from "#shared/presentation/words/welcome.ts";
import type { ApplyView } from "./apply-page.ts";
import { trap } from "./apply-trap.ts";
import { postedErrors } from "./need-rows.ts";
import { blankWelcome, welcomeLabels, welcomeSections } from "./welcome-sections.ts";

/** The newcomers' form: a plain post to `/api/leads` with the names of the outside contract. */
export function welcomePage({ language, programme, values, errors }: ApplyView): string {
  const words = welcomeWords[language];
  const form: FormState = {
    values: { ...blankWelcome(language), ...values },
    errors: postedErrors(errors, values),
  };
  const cameFrom = typedIn(form, "cameFrom");
  return page({
    language,
    brand: programme.settings.programmeName[language],
    title: words.title,
    here: "/welcome",
    wrong: errors.length > 0,
    main: html`${errorSummary(form.errors, welcomeLabels(programme, language), language)}<p class="lead">${words.intro(namesOf(programme, language).region)} ${words.time}</p>
<form method="post" action="/api/leads" novalidate>
${hidden("kind", "talent")}${cameFrom && hidden("cameFrom", cameFrom)}${trap(form, language)}
${welcomeSections(form, language, programme).map(({ fieldset }) => html`${fieldset}\n`)}<p><button class="main" type="submit">${words.send}</button></p>
<p class="soft">${words.sendHint}</p>
</form>`,
  });
}
