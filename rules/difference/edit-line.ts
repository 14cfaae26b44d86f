import type { Edit } from "#shared/domain/edits.ts";
import type { Language } from "#shared/domain/lead.ts";

/** An edit as one line: where it is in the files, and what stands there before and after. */
export function editLine(
  { path, before, after }: Edit,
  language: Language,
  absent: string,
): { where: string; before: string; after: string } {
  const said = (value: unknown) => (value === undefined ? absent : inShort(value, language));
  return { where: path.join(" › "), before: said(before), after: said(after) };
}

/** A value as a person reads it: a thing by its name, a list by what is in it, a text by its beginning. */
function inShort(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => inShort(one, language)).join(", ") || "–";
  if (typeof value !== "object" || value === null) {
    const text = String(value);
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
  }
  const { name, title, label, [language]: own } = value as Record<string, unknown>;
  const called = name ?? title ?? label ?? own;
  return called === undefined
    ? inShort(JSON.stringify(value), language)
    : inShort(called, language);
}
