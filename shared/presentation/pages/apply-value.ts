import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type FormState, input, type Option, radios } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { applyWords, askedFields } from "#shared/presentation/words/apply.ts";

/** Where the founder places the company on the printed anchors, one question for each criterion that is asked. */
export function valueFields(form: FormState, language: Language, { rubric }: Programme): SafeHtml {
  return html`${rubric.addedValue.map(({ answer, title, question, anchors }) => {
    if (answer === undefined) return false;
    const evidence = input(form, {
      name: `value.${answer}.evidence`,
      label: `${applyWords[language].evidence}: ${title[language]}`,
      hint: applyWords[language].evidenceHint,
      max: 600,
    });
    if (answer === "jobs") {
      const { label, hint } = askedFields[language]["value.jobs.fteYear3"];
      const number = input(form, {
        name: "value.jobs.fteYear3",
        label,
        ...(hint ? { hint } : {}),
        type: "number",
        short: true,
      });
      return html`<h3>${title[language]}</h3><p class="soft">${question[language]}</p>${number}${evidence}`;
    }
    const options: Option[] = [
      { value: "", label: applyWords[language].notAnswered },
      ...anchors.map((anchor, level) => ({
        value: String(level),
        label: `${level}. ${anchor[language]}`,
      })),
    ];
    const name = `value.${answer}.level`;
    return html`<h3>${title[language]}</h3>${radios(form, { name, label: question[language], options })}${evidence}`;
  })}`;
}

/** The questions by field, for the summary of errors. */
export function valueLabels({ rubric }: Programme, language: Language): [string, string][] {
  return rubric.addedValue.flatMap(({ answer, title }): [string, string][] =>
    answer === undefined || answer === "jobs"
      ? []
      : [
          [`value.${answer}.level`, title[language]],
          [`value.${answer}.evidence`, `${title[language]}, ${applyWords[language].evidence}`],
        ],
  );
}
