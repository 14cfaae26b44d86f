import type { Language } from "#shared/domain/lead.ts";
import type { Option } from "#shared/presentation/fields.ts";
import { applyWords } from "#shared/presentation/words/apply.ts";

/** Choices that the forms share. */

export function yesNo(language: Language): Option[] {
  const { yes, no } = applyWords[language];
  return [
    { value: "true", label: yes },
    { value: "false", label: no },
  ];
}

export function termOptions(
  terms: readonly { id: string; label: Record<Language, string> }[],
  language: Language,
): Option[] {
  return terms.map(({ id, label }) => ({ value: id, label: label[language] }));
}
