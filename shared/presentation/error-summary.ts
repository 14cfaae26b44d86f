import type { Language } from "#shared/domain/lead.ts";
import { type FieldError, idOf } from "./fields.ts";
import { html, type SafeHtml } from "./html.ts";

const titles: Record<Language, (count: number) => string> = {
  en: (count) =>
    count === 1 ? "One answer needs another look" : `${count} answers need another look`,
  nl: (count) =>
    count === 1 ? "Eén antwoord vraagt nog aandacht" : `${count} antwoorden vragen nog aandacht`,
};

/**
 * All that is wrong, at the top, each with a link to its field. `labels` are the fields that the page has, with the
 * question as asked; an error inside a list leads to the nearest field around it.
 */
export function errorSummary(
  errors: readonly FieldError[],
  labels: ReadonlyMap<string, string>,
  language: Language,
): SafeHtml {
  if (errors.length === 0) return html``;
  const items = errors.map(({ field, message }) => {
    const known = nearest(field, labels);
    const label = known === undefined ? "" : `${bare(labels.get(known) ?? "")}: `;
    return known === undefined
      ? html`<li>${field && `${field}: `}${message}</li>`
      : html`<li><a href="#${idOf(known)}">${label}${message}</a></li>`;
  });
  return html`<div class="notice bad" role="alert" aria-labelledby="errors-title"><h2 id="errors-title">${titles[language](errors.length)}</h2><ul>${items}</ul></div>\n`;
}

function nearest(field: string, labels: ReadonlyMap<string, string>): string | undefined {
  let name = field;
  while (name !== "") {
    if (labels.has(name)) return name;
    const parent = name.replace(/(\.[^.[\]]*|\[[^\]]*\])$/, "");
    name = parent === name ? "" : parent;
  }
  return undefined;
}

/** A question as the start of a line: without its closing mark and without "(optional)". */
function bare(label: string): string {
  return label.replace(/\s*\([^)]*\)$/, "").replace(/[?.:]$/, "");
}
