import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import {
  type FieldError,
  type FormState,
  hidden,
  idOf,
  optionsOf,
  typedIn,
  type Values,
} from "#shared/presentation/fields.ts";
import { html, type SafeHtml } from "#shared/presentation/html.ts";
import { applyWords, askedFields } from "#shared/presentation/words/apply.ts";
import { importanceLabels } from "#shared/presentation/words/labels.ts";

/** The table of needs: a row each, grouped by what it is a part of. Rows left at "not needed" are not part of the answer. */
export function needsFields(
  form: FormState,
  language: Language,
  { taxonomies, rubric }: Programme,
): SafeHtml {
  const rows = taxonomies.needs.map((need, index) => ({ ...need, index }));
  const general = form.errors.filter(({ field }) => field === "needs");
  const groups = rubric.regionFit.map(({ id, title }) => {
    const own = rows.filter(({ criterion }) => criterion === id);
    return (
      own.length > 0 &&
      html`<h3>${title[language]}</h3>\n${own.map(({ id: need, label, index }) => row(form, language, need, label[language], index))}`
    );
  });
  return html`<p>${askedFields[language].needs.hint}</p>${general.map(({ message }) => html`<p class="error">${message}</p>`)}${groups}`;
}

function row(
  form: FormState,
  language: Language,
  need: string,
  label: string,
  index: number,
): SafeHtml {
  const words = applyWords[language];
  const name = `needs[${index}]`;
  const importance = `${name}.importance`;
  const by = `${name}.by`;
  const messages = form.errors
    .filter(({ field }) => field === name || field.startsWith(`${name}.`))
    .map(({ message }) => message);
  const wrong = messages.length > 0;
  const described = wrong && html` aria-describedby="${idOf(name)}-error" aria-invalid="true"`;
  const labels = importanceLabels[language];
  const options = [
    { value: "0", label: words.notNeeded },
    ...([1, 2, 3] as const).map((level) => ({ value: String(level), label: labels[level] })),
  ];
  return html`<div class="need${wrong && " wrong"}">${hidden(`${name}.need`, need)}<div class="name"><label for="${idOf(importance)}">${label}</label>${wrong && html`<span class="error" id="${idOf(name)}-error">${messages.join(" ")}</span>`}</div><select id="${idOf(importance)}" name="${importance}"${described}>${optionsOf(options, typedIn(form, importance))}</select><div class="by"><label for="${idOf(by)}">${words.by}<span class="sr">: ${label}</span></label><input type="month" id="${idOf(by)}" name="${by}" value="${typedIn(form, by)}" pattern="20\d\d-(0[1-9]|1[0-2])" placeholder="2027-06"></div></div>\n`;
}

/**
 * The reader of the form counts only the needs that were asked for; the form has a row for every need.
 * Gives each error the row that it is about.
 */
export function postedErrors(errors: readonly FieldError[], values: Values): FieldError[] {
  const asked = Object.keys(values)
    .flatMap((name) => {
      const index = /^needs\[(\d+)\]\.importance$/.exec(name)?.[1];
      const importance = typedIn({ values, errors: [] }, name).trim();
      return index !== undefined && importance !== "" && importance !== "0" ? [Number(index)] : [];
    })
    .sort((a, b) => a - b);
  return errors.map(({ field, message }) => {
    const [, place, rest] = /^needs\[(\d+)\](.*)$/.exec(field) ?? [];
    const row = place === undefined ? undefined : asked[Number(place)];
    if (row === undefined) return { field, message };
    return { field: `needs[${row}]${rest || ".importance"}`, message };
  });
}
