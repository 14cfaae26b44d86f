import {
  type FieldError,
  type FormState,
  hidden,
  idOf,
  type Option,
  optionsOf,
  typedIn,
  type Values,
} from "#shared/presentation/fields.ts";
import { type Content, html, type SafeHtml } from "#shared/presentation/html.ts";

/** The table of needs of a form: a row for every need. Rows left at the first choice are not part of the answer. */

export interface NeedRow {
  index: number;
  need: string;
  label: string;
  /** What the row is graded by, as the outside contract calls it. */
  grade: "importance" | "urgency";
  options: readonly Option[];
  /** What else the row asks. */
  more?: Content;
}

export function needRow(form: FormState, row: NeedRow): SafeHtml {
  const { index, need, label, grade, options, more } = row;
  const name = `needs[${index}]`;
  const graded = `${name}.${grade}`;
  const messages = form.errors
    .filter(({ field }) => field === name || field.startsWith(`${name}.`))
    .map(({ message }) => message);
  const wrong = messages.length > 0;
  const described = wrong && html` aria-describedby="${idOf(name)}-error" aria-invalid="true"`;
  return html`<div class="need${!more && " two"}${wrong && " wrong"}">${hidden(`${name}.need`, need)}<div class="name"><label for="${idOf(graded)}">${label}</label>${wrong && html`<span class="error" id="${idOf(name)}-error">${messages.join(" ")}</span>`}</div><select id="${idOf(graded)}" name="${graded}"${described}>${optionsOf(options, typedIn(form, graded))}</select>${more}</div>\n`;
}

/** Errors about the needs as a whole. */
export function needErrors({ errors }: FormState): SafeHtml[] {
  return errors
    .filter(({ field }) => field === "needs")
    .map(({ message }) => html`<p class="error">${message}</p>`);
}

/**
 * The reader of a form counts only the needs that were asked for; the form has a row for every need.
 * Gives each error the row that it is about.
 */
export function postedErrors(errors: readonly FieldError[], values: Values): FieldError[] {
  const asked = Object.keys(values)
    .flatMap((name) => {
      const [, index, grade = ""] = /^needs\[(\d+)\]\.(importance|urgency)$/.exec(name) ?? [];
      const given = typedIn({ values, errors: [] }, name).trim();
      return index !== undefined && given !== "" && given !== "0"
        ? [{ row: Number(index), grade }]
        : [];
    })
    .sort((a, b) => a.row - b.row);
  return errors.map(({ field, message }) => {
    const [, place, rest] = /^needs\[(\d+)\](.*)$/.exec(field) ?? [];
    const own = place === undefined ? undefined : asked[Number(place)];
    if (own === undefined) return { field, message };
    return { field: `needs[${own.row}]${rest || `.${own.grade}`}`, message };
  });
}
