import type { LeadState } from "#shared/domain/lead.ts";
import type { Change, LeadStore } from "./ports.ts";

export interface ForgetPerson {
  store: Pick<LeadStore, "readPerson" | "readNotes" | "readClaim">;
}

/**
 * What goes when a person is erased, besides the event that says so: the person, the texts about them, the traces by
 * which their company is known again, and the claims of their form. It belongs into the transaction of that event:
 * whoever writes about the lead in between moves its version, and the erasure is tried again.
 */
export async function forgetPerson(
  { store }: ForgetPerson,
  { reference }: Pick<LeadState, "reference">,
): Promise<Pick<Change, "person" | "notes" | "unseen" | "unclaimed">> {
  const [person, notes] = await Promise.all([
    store.readPerson(reference),
    store.readNotes(reference),
  ]);
  const claims = await Promise.all(
    (person?.claims ?? []).map(async (key) => ({ key, claim: await store.readClaim(key) })),
  );
  return {
    person: "erase",
    notes: notes.map(({ text: _text, mailbox: _mailbox, ...signed }) => signed),
    unseen: person?.seen ?? [],
    unclaimed: claims.flatMap(({ key, claim }) => (claim?.reference === reference ? [key] : [])),
  };
}
