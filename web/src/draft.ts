/**
 * A draft as it lies on the device. `format` counts up when this shape changes; the answers are by field name, so that
 * a question that was added, removed or moved does no harm. Rows of needs go by the need, not by their place.
 */
export interface Draft {
  format: 1;
  /** Instant. */
  savedAt: string;
  /** From 1. */
  step: number;
  answers: Record<string, string[]>;
}

/** Under which name the draft of each form lies on the device. */
export const draftKeys = { apply: "soft-landing-draft", welcome: "soft-landing-welcome-draft" };
/** More than a whole form: what is larger was not written by us. */
const longest = 200_000;

export type ReadDraft = { draft: Draft } | "none" | "refused";

/** What lies on the device? What cannot be read is refused, never thrown. */
export function readDraft(text: string | null): ReadDraft {
  if (text === null) return "none";
  if (text.length > longest) return "refused";
  try {
    const found = JSON.parse(text) as Partial<Record<keyof Draft, unknown>> | null;
    const { format, savedAt, step, answers } = found ?? {};
    if (format !== 1 || typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt)))
      return "refused";
    if (typeof answers !== "object" || answers === null) return "refused";
    return {
      draft: {
        format,
        savedAt,
        step: typeof step === "number" ? step : 1,
        answers: textsOf(answers),
      },
    };
  } catch {
    return "refused";
  }
}

/** What of this has the shape of answers: lists of texts. */
export function textsOf(answers: object): Draft["answers"] {
  const texts = Object.entries(answers).filter(
    ([, values]) => Array.isArray(values) && values.every((value) => typeof value === "string"),
  );
  return Object.fromEntries(texts) as Draft["answers"];
}

/** Fields that the form has now, each with the answers it takes; `"any"` for free text. */
export type Fields = ReadonlyMap<string, ReadonlySet<string> | "any">;

/** Fits a draft to the form of today: what has no field or no such choice any more is left out and named. */
export function fitDraft(
  { answers }: Pick<Draft, "answers">,
  fields: Fields,
): { answers: Record<string, string[]>; lost: string[] } {
  const lost: string[] = [];
  const kept = Object.entries(answers).flatMap(([name, values]) => {
    const takes = fields.get(name);
    const fitting = takes === "any" ? values : values.filter((value) => takes?.has(value));
    if (fitting.length < values.length) lost.push(name);
    return fitting.length > 0 ? [[name, fitting] as const] : [];
  });
  return { answers: Object.fromEntries(kept), lost };
}

/** `needs[3].by` is `needs.cleanroom.by` in a draft, where row 3 is about the clean room; other names stay. */
export function draftName(name: string, rows: readonly string[]): string {
  return name.replace(/^needs\[(\d+)\]/, (whole, row: string) => {
    const need = rows[Number(row)];
    return need === undefined ? whole : `needs.${need}`;
  });
}
