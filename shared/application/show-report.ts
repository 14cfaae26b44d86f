import { tokenPattern } from "#shared/domain/link-token.ts";
import type { NeedsReport } from "#shared/domain/needs-report.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Clock, Hash, LeadStore, Log } from "./ports.ts";

export interface ShowReport {
  store: Pick<LeadStore, "readLink" | "readLetters">;
  programme: Programme;
  clock: Clock;
  hash: Hash;
  log: Log;
}

/** The report that this link shows, as it was made; changes nothing. `undefined` for anything but a live link to one. */
export async function showReport(
  { store, clock, hash }: ShowReport,
  token: string,
): Promise<NeedsReport | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  const link = await store.readLink(hash(token));
  if (link?.purpose !== "report" || link.expiresAt <= clock.now()) return undefined;
  const letters = await store.readLetters(link.reference);
  return letters.find(({ report }) => report !== undefined)?.report;
}
