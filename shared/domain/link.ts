import type { Instant, Reference } from "./lead.ts";

/** What a link in a letter stands for. */

export type LinkPurpose = "status" | "offer" | "review" | "partner" | "report";
/** What a link token stands for. Only the SHA-256 of the token is stored. */
export interface Link {
  purpose: LinkPurpose;
  reference: Reference;
  /** For `offer`: which generation it answers for. */
  generation?: number;
  /** For `offer`: in which hand; absent for the partner's own. */
  hand?: number;
  /** For `offer` and `partner`. */
  partner?: string;
  expiresAt: Instant;
}
