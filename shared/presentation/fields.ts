import { type Content, html, type SafeHtml } from "./html.ts";

/** Form fields that keep what was typed, say what is wrong, and are tied to their label and messages. */

/** Flat names as posted: `company.name`, `needs[0].need`. */
export type Values = Readonly<Record<string, string | readonly string[]>>;
export interface FieldError {
  field: string;
  message: string;
}
export interface FormState {
  values: Values;
  errors: readonly FieldError[];
  /** Tells the controls of this form from those of another form of the page with the same names: `ask-note`. */
  prefix?: string;
}

/** The id of a field's control: `needs[0].need` becomes `needs-0-need`. */
export function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-+$/, "");
}

/** The id of a field's control in its own form. */
function controlId({ prefix }: FormState, name: string): string {
  return idOf(prefix ? `${prefix}-${name}` : name);
}

export function typedIn({ values }: FormState, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

function messagesOf({ errors }: FormState, name: string): string[] {
  return errors.filter((error) => error.field === name).map((error) => error.message);
}

interface Described {
  /** Ties the control to its hint and messages. */
  described: SafeHtml;
  /** The same, and says that the control is wrong. */
  attributes: SafeHtml;
  wrong: boolean;
  notes: SafeHtml;
}

function describe(form: FormState, name: string, hint: string | undefined): Described {
  const id = controlId(form, name);
  const messages = messagesOf(form, name);
  const wrong = messages.length > 0;
  const ids = [...(hint ? [`${id}-hint`] : []), ...(wrong ? [`${id}-error`] : [])];
  const described = html`${ids.length > 0 && html` aria-describedby="${ids.join(" ")}"`}`;
  return {
    wrong,
    described,
    attributes: html`${described}${wrong && html` aria-invalid="true"`}`,
    notes: html`${hint && html`<span class="hint" id="${id}-hint">${hint}</span>`}${wrong && html`<span class="error" id="${id}-error">${messages.join(" ")}</span>`}`,
  };
}

function wrap(wrong: boolean, content: Content): SafeHtml {
  return html`<div class="field${wrong ? " wrong" : ""}">${content}</div>\n`;
}

export interface InputField {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "email" | "tel" | "url" | "number" | "month" | "date";
  required?: boolean;
  autocomplete?: string;
  max?: number;
  short?: boolean;
  list?: string;
}

export function input(form: FormState, field: InputField): SafeHtml {
  const { name, label, hint, type = "text", required, autocomplete, max, short, list } = field;
  const { attributes, wrong, notes } = describe(form, name, hint);
  return wrap(
    wrong,
    html`<label for="${controlId(form, name)}">${label}</label>${notes}<input type="${type}" id="${controlId(form, name)}" name="${name}" value="${typedIn(form, name)}"${required && html` required`}${autocomplete && html` autocomplete="${autocomplete}"`}${max !== undefined && html` maxlength="${max}"`}${type === "number" && html` min="0" step="any" inputmode="decimal"`}${short && html` class="short"`}${list && html` list="${list}"`}${attributes}>`,
  );
}

export function area(
  form: FormState,
  field: { name: string; label: string; hint?: string; required?: boolean; max: number },
): SafeHtml {
  const { name, label, hint, required, max } = field;
  const { attributes, wrong, notes } = describe(form, name, hint);
  return wrap(
    wrong,
    html`<label for="${controlId(form, name)}">${label}</label>${notes}<textarea id="${controlId(form, name)}" name="${name}" rows="4" maxlength="${max}"${required && html` required`}${attributes}>
${typedIn(form, name)}</textarea>`,
  );
}

export interface Option {
  value: string;
  label: string;
  /** What choosing it means; radio buttons only. */
  hint?: string;
}

export function select(
  form: FormState,
  field: {
    name: string;
    label: string;
    hint?: string;
    required?: boolean;
    autocomplete?: string;
    options: readonly Option[];
  },
): SafeHtml {
  const { name, label, hint, required, autocomplete } = field;
  const { attributes, wrong, notes } = describe(form, name, hint);
  return wrap(
    wrong,
    html`<label for="${idOf(name)}">${label}</label>${notes}<select id="${idOf(name)}" name="${name}"${required && html` required`}${autocomplete && html` autocomplete="${autocomplete}"`}${attributes}>${optionsOf(field.options, typedIn(form, name))}</select>`,
  );
}

export function optionsOf(options: readonly Option[], chosen: string): SafeHtml[] {
  return options.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
  );
}

/** One question with radio buttons. The first button has the field's own id, so that an error can lead to it. */
export function radios(
  form: FormState,
  field: {
    name: string;
    label: string;
    hint?: string;
    required?: boolean;
    options: readonly Option[];
    row?: boolean;
  },
): SafeHtml {
  const { name, label, hint, required, options, row } = field;
  const { wrong, notes, described } = describe(form, name, hint);
  const chosen = typedIn(form, name);
  const buttons = options.map(({ value, label: text, hint: meaning }, index) => {
    const id = index === 0 ? idOf(name) : `${idOf(name)}-option-${index}`;
    return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${value === chosen && html` checked`}${required && html` required`}${meaning && html` aria-describedby="${id}-meaning"`}><div><label for="${id}">${text}</label>${meaning && html`<span class="hint" id="${id}-meaning">${meaning}</span>`}</div></div>`;
  });
  return html`<fieldset class="inner${wrong ? " wrong" : ""}"${described}><legend>${label}</legend>${notes}<div${row && html` class="row"`}>${buttons}</div></fieldset>\n`;
}

export function checkbox(
  form: FormState,
  field: { name: string; label: string; value?: string; required?: boolean; hint?: string },
): SafeHtml {
  const { name, label, value = "true", required, hint } = field;
  const { wrong, notes, attributes } = describe(form, name, hint);
  return html`<div class="field${wrong ? " wrong" : ""}"><div class="choice"><input type="checkbox" id="${idOf(name)}" name="${name}" value="${value}"${typedIn(form, name) === value && html` checked`}${required && html` required`}${attributes}><label for="${idOf(name)}">${label}</label></div>${notes}</div>\n`;
}

/** One question with any number of ticks, all posted under the same name. */
export function checkboxes(
  form: FormState,
  field: { name: string; label: string; hint?: string; options: readonly Option[] },
): SafeHtml {
  const { name, label, hint, options } = field;
  const { wrong, notes, described } = describe(form, name, hint);
  const value = Object.hasOwn(form.values, name) ? form.values[name] : undefined;
  const chosen = typeof value === "string" ? [value] : (value ?? []);
  const boxes = options.map((option, index) => {
    const id = index === 0 ? idOf(name) : `${idOf(name)}-option-${index}`;
    return html`<div class="choice"><input type="checkbox" id="${id}" name="${name}" value="${option.value}"${chosen.includes(option.value) && html` checked`}><label for="${id}">${option.label}</label></div>`;
  });
  return html`<fieldset class="inner${wrong ? " wrong" : ""}"${described}><legend>${label}</legend>${notes}<div>${boxes}</div></fieldset>\n`;
}

export function hidden(name: string, value: string): SafeHtml {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
