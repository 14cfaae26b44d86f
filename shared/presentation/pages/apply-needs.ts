import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { type FormState, idOf, typedIn } from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { applyWords, askedFields } from "#shared/presentation/words/apply.ts";
import { importanceLabels } from "#shared/presentation/words/labels.ts";
import { needErrors, needRow } from "./need-rows.ts";

/** The founders' table of needs, grouped by what each is a part of. */
export function needsFields(
  form: FormState,
  language: Language,
  { taxonomies, rubric }: Programme,
): SafeHtml {
  const labels = importanceLabels[language];
  const options = [
    { value: "0", label: applyWords[language].notNeeded },
    ...([1, 2, 3] as const).map((level) => ({ value: String(level), label: labels[level] })),
  ];
  const rows = taxonomies.needs.map((need, index) => ({ ...need, index }));
  const groups = rubric.regionFit.map(({ id, title }) => {
    const own = rows.filter(({ criterion }) => criterion === id);
    return (
      own.length > 0 &&
      html`<h3>${title[language]}</h3>\n${own.map(({ id: need, label, index }) =>
        needRow(form, {
          ...{ index, need, label: label[language], grade: "importance", options },
          more: byWhen(form, language, `needs[${index}].by`, label[language]),
        }),
      )}`
    );
  });
  return html`<p>${askedFields[language].needs.hint}</p>${needErrors(form)}${groups}`;
}

function byWhen(form: FormState, language: Language, name: string, label: string): SafeHtml {
  return html`<div class="by"><label for="${idOf(name)}">${applyWords[language].by}<span class="sr">: ${label}</span></label><input type="month" id="${idOf(name)}" name="${name}" value="${typedIn(form, name)}" pattern="20\\d\\d-(0[1-9]|1[0-2])" placeholder="2027-06"></div>`;
}
