import { canonicalJson } from "./canonical.ts";

/**
 * A form carries proof that a little work was done for it, so that sending thousands costs something. Nothing is asked
 * of a server before, and replaying a proof is harmless: the same form is the same lead.
 */
export interface Proof {
  nonce: string;
}

/** The form as the work is done over it: without its `check`, written canonically. */
export function bareBody(raw: unknown): string {
  if (typeof raw !== "object" || raw === null) return canonicalJson(raw);
  const { check: _, ...body } = raw as Record<string, unknown>;
  return canonicalJson(body);
}

/**
 * Finds a nonce for this form. `sha256hex` is the browser's: `crypto.subtle.digest("SHA-256", …)` in lower-case hex.
 * About 2^bits hashes, each of a short text however long the form is.
 *
 * @param body the form as it will be sent, with or without its `check`
 * @param openedAt the `check.openedAt` that will be sent with it
 * @example const check = { openedAt, proof: await solve(form, openedAt, settings.proofBits, sha256hex) };
 */
export async function solve(
  body: unknown,
  openedAt: string,
  bits: number,
  sha256hex: (text: string) => Promise<string>,
): Promise<Proof> {
  const start = `${await sha256hex(bareBody(body))}|${openedAt}|`;
  for (let nonce = 0; ; nonce++) {
    if (zeroBits(await sha256hex(`${start}${nonce}`)) >= bits) return { nonce: String(nonce) };
  }
}

/** Was the work done for this form? */
export function proofHolds(
  bare: string,
  openedAt: string,
  { nonce }: Proof,
  bits: number,
  sha256hex: (text: string) => string,
): boolean {
  return zeroBits(sha256hex(`${sha256hex(bare)}|${openedAt}|${nonce}`)) >= bits;
}

/** Zero bits at the beginning of a hash in hex. */
function zeroBits(hex: string): number {
  const zeros = /^0*/.exec(hex)?.[0].length ?? 0;
  const next = hex[zeros];
  return zeros * 4 + (next === undefined ? 0 : Math.clz32(Number.parseInt(next, 16)) - 28);
}
