import type { ApplySection } from "#shared/presentation/pages/apply-sections.ts";
import { type Step, stepOf } from "./form-steps.ts";

/** A part of the founders' form is named as its fields begin. */
const step = (...parts: ApplySection["id"][]): Step => ({ parts, fields: parts });

/** Which parts of the founders' form stand in which step. The last step, without questions, is to check and send. */
export const steps: readonly Step[] = [
  step("contact", "company"),
  step("venture"),
  step("landing", "needs"),
  step("value"),
  step("consents"),
  step(),
];

/** In which step (from 1) does a field of the founders' form stand? */
export function stepOfField(field: string): number {
  return stepOf(steps, field);
}
