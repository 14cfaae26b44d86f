import type { LeadKind } from "#shared/domain/lead.ts";

/** A set of words as anybody may fill it: its texts are any texts. */
export type Words<W> = W extends string
  ? string
  : W extends (...args: infer Args) => unknown
    ? (...args: Args) => string
    : W extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof W]: Words<W[K]> };

/** The words of one kind: what is said of start-ups, but for what is said otherwise of newcomers. */
export function wordsOf<W extends object>(
  kind: LeadKind,
  startup: W,
  talent: Partial<Words<W>>,
): Words<W> {
  return { ...(startup as unknown as Words<W>), ...(kind === "talent" ? talent : {}) };
}
