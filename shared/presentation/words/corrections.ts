import type { Language } from "#shared/domain/lead.ts";
import { askedFields } from "./apply.ts";

/** The corrected fields as the form asked them, without "(optional)" and closing marks. */
export function correctedInWords(fields: readonly string[], language: Language): string[] {
  const asked: Readonly<Record<string, { label: string }>> = askedFields[language];
  return fields.map((field) =>
    (asked[field]?.label ?? field).replace(/\s*\([^)]*\)$/, "").replace(/[?.:]$/, ""),
  );
}
