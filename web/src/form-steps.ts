/** One step of a form: ids of the parts that stand in it, and how the names of their fields begin. */
export interface Step {
  parts: readonly string[];
  fields: readonly string[];
}

/** In which step (from 1) does a field stand? One that no step knows belongs to the last. */
export function stepOf(steps: readonly Step[], field: string): number {
  const at = steps.findIndex(({ fields }) => fields.some((start) => field.startsWith(start)));
  return at < 0 ? steps.length : at + 1;
}
