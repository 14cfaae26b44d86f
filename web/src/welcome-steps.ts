import type { WelcomeSection } from "#shared/presentation/pages/welcome-sections.ts";
import { type Step, stepOf } from "./form-steps.ts";

const step = (parts: WelcomeSection["id"][], ...fields: string[]): Step => ({ parts, fields });

/** Which parts of the newcomers' form stand in which step. The last step, without questions, is to check and send. */
export const steps: readonly Step[] = [
  step(["who", "employer"], "person.profile", "person.euCitizen", "person.household", "onBehalf"),
  step(["arrival"], "person.arrival", "person.municipality"),
  step(["needs"], "needs", "note"),
  step(["contact", "consents"], "contact", "language", "consents"),
  step([]),
];

/** In which step (from 1) does a field of the newcomers' form stand? */
export function stepOfField(field: string): number {
  return stepOf(steps, field);
}
