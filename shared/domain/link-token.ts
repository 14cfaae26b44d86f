import type { Instant } from "./lead.ts";
import type { LinkPurpose } from "./link.ts";
import { daysLater } from "./transition.ts";

/** Link tokens: 160 random bits in hex. Only their hash is stored; each is for one purpose and ends. */
export const tokenBytes = 20;
export const tokenPattern = /^[0-9a-f]{40}$/;

export function tokenFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, tokenBytes), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

/** How long a link shows something. Acting on it is decided by the lead's state, not by the link's age alone. */
const daysByPurpose: Record<LinkPurpose, number> = {
  status: 400,
  offer: 180,
  review: 180,
  partner: 180,
  report: 400,
};
export function linkEnd(purpose: LinkPurpose, at: Instant): Instant {
  return daysLater(at, daysByPurpose[purpose]);
}

/**
 * Hides a token under a secret of which `digest` is the hash (40 hex digits or more): the same call brings it back.
 * Used so that a repeated form gets the same link, although only hashes of links are stored.
 */
export function seal(token: string, digest: string): string {
  return Array.from(token, (digit, index) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(digest[index] ?? "0", 16)).toString(16),
  ).join("");
}
