import type { ApplySection } from "#shared/presentation/pages/apply-sections.ts";

/** Which parts of the form stand in which step. The last step, without questions, is to check and send. */
export const steps: readonly (readonly ApplySection["id"][])[] = [
  ["contact", "company"],
  ["venture"],
  ["landing", "needs"],
  ["value"],
  ["consents"],
  [],
];

/** In which step (from 1) does a field stand? One that no step knows belongs to the last. */
export function stepOfField(field: string): number {
  const part = field.split(/[.[]/)[0] ?? "";
  const at = steps.findIndex((parts) => (parts as readonly string[]).includes(part));
  return at < 0 ? steps.length : at + 1;
}
