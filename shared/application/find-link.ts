import type { LeadState } from "#shared/domain/lead.ts";
import type { Link, LinkPurpose } from "#shared/domain/link.ts";
import { tokenPattern } from "#shared/domain/link-token.ts";
import type { Clock, Hash, LeadStore } from "./ports.ts";

export interface FindLink {
  store: Pick<LeadStore, "readLink" | "readState">;
  clock: Clock;
  hash: Hash;
}

/** What does this link stand for? `undefined` for anything that is not a live link of that purpose: all wrong links look alike. */
export async function findLink(
  { store, clock, hash }: FindLink,
  purpose: LinkPurpose,
  token: string,
): Promise<{ link: Link; state: LeadState } | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  const link = await store.readLink(hash(token));
  if (link?.purpose !== purpose || link.expiresAt <= clock.now()) return undefined;
  const state = await store.readState(link.reference);
  return state && { link, state };
}
