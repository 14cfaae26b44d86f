import type { LeadStore } from "#shared/application/ports.ts";

/** Where one sequence writes: its own leads, partners and keys in a table that many share. */
export interface Place {
  name: string;
}

export const instant = (minute: number) =>
  new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString();
export const leadOf = ({ name }: Place, lead: number) => `SL-2026-${name}${lead}`;
export const partnerOf = ({ name }: Place, partner: number) => `partner-${name}-${partner}`;
export const keyOf = ({ name }: Place, kind: string, key: number) => `${kind}-${name}-${key}`;
export const monthOf = ({ name }: Place) => `month-${name}`;

/** Everything that one sequence can have written, read back. */
export async function readAll(place: Place, store: LeadStore): Promise<unknown> {
  const three = [0, 1, 2];
  const each = <T>(read: (index: number) => Promise<T>) =>
    Promise.all(three.map(async (index) => (await read(index)) ?? null));
  const standings = await store.readStandings();
  return {
    states: await each((lead) => store.readState(leadOf(place, lead))),
    people: await each((lead) => store.readPerson(leadOf(place, lead))),
    histories: await each((lead) => store.readHistory(leadOf(place, lead))),
    notes: await each((lead) => store.readNotes(leadOf(place, lead))),
    letters: await each((lead) => store.readLetters(leadOf(place, lead))),
    digests: await each((digest) => store.readLetters(`DIGEST-${place.name}${digest}`)),
    links: await each((link) => store.readLink(keyOf(place, "link", link))),
    claims: await each((claim) => store.readClaim(keyOf(place, "claim", claim))),
    seen: (await store.readSeen(three.map((seen) => keyOf(place, "seen", seen)))).sort(),
    loads: await store.readLoads(monthOf(place)),
    standings: standings
      .filter(({ partner }) => partner.includes(place.name))
      .sort((a, b) => (a.partner < b.partner ? -1 : 1)),
    mailboxes: await each((mailbox) => store.readSuppression(keyOf(place, "mailbox", mailbox))),
  };
}
