import { draftName, type Fields } from "./draft.ts";

/** Reading and filling the fields of the form as they stand on the page. */

/** The field that only machines fill in: nobody's answer. */
const trapped = /^check\./;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement && one.type !== "hidden" && !trapped.test(one.name)) ||
      one instanceof HTMLSelectElement ||
      one instanceof HTMLTextAreaElement,
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type);

/** Which need each row is about, by the number of the row. */
export function needRows(form: HTMLFormElement): string[] {
  const rows: string[] = [];
  for (const one of form.elements) {
    const row = one instanceof HTMLInputElement && /^needs\[(\d+)\]\.need$/.exec(one.name)?.[1];
    if (row) rows[Number(row)] = (one as HTMLInputElement).value;
  }
  return rows;
}

/** The pairs of the form as a plain post would send them. */
export function encoded(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return new URLSearchParams(pairs).toString();
}

/** What was typed, by name as posted. */
export function typedValues(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** The answers worth keeping: those that somebody gave. */
export function answersOf(form: HTMLFormElement): Record<string, string[]> {
  const rows = needRows(form);
  const names = new Set(controls(form).map(({ name }) => name));
  const given = Object.entries(typedValues(form)).flatMap(([name, values]) => {
    const said = values.filter((value) => value !== "");
    const unset = /^needs\[\d+\]\.importance$/.test(name) && said.every((value) => value === "0");
    return names.has(name) && said.length > 0 && !unset ? [[draftName(name, rows), said]] : [];
  });
  return Object.fromEntries(given);
}

/** Every field of the form and what it takes, named as in a draft. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const rows = needRows(form);
  const fields = new Map<string, Set<string> | "any">();
  for (const control of controls(form)) {
    const name = draftName(control.name, rows);
    if (isTick(control)) {
      const takes = fields.get(name);
      fields.set(name, new Set([...(takes instanceof Set ? takes : []), control.value]));
    } else if (control instanceof HTMLSelectElement) {
      fields.set(name, new Set([...control.options].map(({ value }) => value)));
    } else fields.set(name, "any");
  }
  return fields;
}

/** Fills in answers, named as in a draft; fields without one stay as they are. */
export function fillIn(form: HTMLFormElement, answers: Readonly<Record<string, string[]>>): void {
  const rows = needRows(form);
  for (const control of controls(form)) {
    const values = answers[draftName(control.name, rows)];
    if (!values) continue;
    if (isTick(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? "";
  }
}

/** The question that a field stands under; its name when it has none. */
export function questionOf(form: HTMLFormElement, name: string): string {
  const field = form
    .querySelector(`[name="${CSS.escape(name)}"]`)
    ?.closest(".field, .inner, .need");
  return field?.querySelector("legend, label")?.textContent ?? name;
}

/** The names of municipalities that a form on this page offers. */
export function offeredTowns(): string[] {
  const options = document.querySelectorAll<HTMLOptionElement>("#municipalities option");
  return [...options].map(({ value }) => value);
}
