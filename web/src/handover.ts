import { textsOf } from "./draft.ts";
import type { FitAnswers } from "./fit-answers.ts";

/**
 * The answers of the fit check on their way to the form: in the tab's own store, so that nothing stands in an address.
 * Read once; what cannot be read (another version) counts as nothing.
 */
export interface HandedOver extends FitAnswers {
  /** Name of the municipality that was picked, as people write it. */
  town?: string;
}

const key = "soft-landing-fit";

export function handOver(
  fit: HandedOver,
  store: { setItem(key: string, text: string): void },
): void {
  store.setItem(key, JSON.stringify(fit));
}

export function takeOver(store: {
  getItem(key: string): string | null;
  removeItem(key: string): void;
}): HandedOver | undefined {
  const text = store.getItem(key);
  store.removeItem(key);
  return text === null ? undefined : readFit(text);
}

function readFit(text: string): HandedOver | undefined {
  try {
    const fit = JSON.parse(text) as Partial<HandedOver> | null;
    if (typeof fit?.sector !== "string" || typeof fit.place !== "string") return undefined;
    if (!Array.isArray(fit.needs)) return undefined;
    const needs = fit.needs.filter(
      (one) => typeof one?.need === "string" && [1, 2, 3].includes(one.importance),
    );
    const { sector, place, town } = fit;
    return { sector, place, needs, ...(typeof town === "string" ? { town } : {}) };
  } catch {
    return undefined;
  }
}

const founderKey = "soft-landing-founder";

/** The answers of a newcomer who goes on to the founders' form, named as in a draft of that form. */
export function handOverFounder(
  answers: Record<string, string[]>,
  store: { setItem(key: string, text: string): void },
): void {
  store.setItem(founderKey, JSON.stringify(answers));
}

export function takeOverFounder(store: {
  getItem(key: string): string | null;
  removeItem(key: string): void;
}): Record<string, string[]> | undefined {
  const text = store.getItem(founderKey);
  store.removeItem(founderKey);
  if (text === null) return undefined;
  try {
    return textsOf(Object(JSON.parse(text)));
  } catch {
    return undefined;
  }
}
