import type { Instant, Reference } from "./lead.ts";

/** Letters and digits that cannot be mistaken for each other on the phone: no 0/O and no 1/I. */
export const referenceAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const referencePattern = /^SL-\d{4}-[2-9A-HJ-NP-Z]{6}$/;

/** The first reference that stands anywhere in this text. */
export function referenceIn(text: string): Reference | undefined {
  return /SL-\d{4}-[2-9A-HJ-NP-Z]{6}/.exec(text)?.[0];
}

/**
 * Which reference do these bytes give? `SL-<year>-<six characters>`, 30 random bits.
 * Uniqueness is the store's promise: a taken reference is refused and minted again.
 */
export function mintReference(at: Instant, random: Uint8Array): Reference {
  const code = Array.from(random.slice(0, 6), (byte) => referenceAlphabet[byte % 32]).join("");
  return `SL-${at.slice(0, 4)}-${code}`;
}
