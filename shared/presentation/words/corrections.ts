import type { Correctable } from "#shared/domain/correctable.ts";
import type { Language } from "#shared/domain/lead.ts";
import { askedFields } from "./apply.ts";
import { welcomeFields } from "./welcome.ts";

/** The questions of the correctable fields, as the form asked them. */
export const correctedFields: Record<
  Language,
  Record<Correctable, { label: string; hint?: string }>
> = {
  en: { ...askedFields.en, note: welcomeFields.en.note },
  nl: { ...askedFields.nl, note: welcomeFields.nl.note },
};

/** The corrected fields, without "(optional)" and closing marks. */
export function correctedInWords(fields: readonly string[], language: Language): string[] {
  const asked: Readonly<Record<string, { label: string }>> = correctedFields[language];
  return fields.map((field) =>
    (asked[field]?.label ?? field).replace(/\s*\([^)]*\)$/, "").replace(/[?.:]$/, ""),
  );
}
