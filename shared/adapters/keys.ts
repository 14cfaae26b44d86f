import type { LeadEvent } from "#shared/domain/event.ts";
import type { Reference } from "#shared/domain/lead.ts";

/** Where each row lives. The keys say what happened and for which lead; they hold no personal data. */
export interface Key {
  pk: string;
  sk: string;
}

const place = (seq: number) => String(seq).padStart(4, "0");

export const leadPk = (reference: Reference) => `lead#${reference}`;
export const stateKey = (reference: Reference): Key => ({ pk: leadPk(reference), sk: "state" });
export const personKey = (reference: Reference): Key => ({ pk: leadPk(reference), sk: "person" });
export const eventKey = ({
  reference,
  type,
  seq,
}: Pick<LeadEvent, "reference" | "type" | "seq">): Key => ({
  pk: leadPk(reference),
  sk: `event#${type}#${place(seq)}`,
});
/** The event row that every lead begins with. */
export const firstEventSk = eventKey({ reference: "", type: "LeadReceived", seq: 1 }).sk;
export const noteKey = (reference: Reference, seq: number): Key => ({
  pk: leadPk(reference),
  sk: `note#${place(seq)}`,
});
export const letterKey = (reference: Reference, id: string): Key => ({
  pk: leadPk(reference),
  sk: `letter#${id}`,
});
export const hintKey = (reference: Reference, queue: string, at: string): Key => ({
  pk: leadPk(reference),
  sk: `hint#${queue}#${at}`,
});
/** A row of no lead that passes through the stream to every consumer. */
export const canaryKey = (at: string): Key => ({ pk: "canary", sk: `hint#canary#${at}` });
export const linkKey = (hash: string): Key => ({ pk: `token#${hash}`, sk: "token" });
export const claimKey = (hash: string): Key => ({ pk: `claim#${hash}`, sk: "claim" });
export const seenPk = (hash: string) => `seen#${hash}`;
export const seenKey = (hash: string, reference: Reference): Key => ({
  pk: seenPk(hash),
  sk: leadPk(reference),
});
export const loadPk = (month: string) => `load#${month}`;
export const loadKey = (month: string, partner: string): Key => ({
  pk: loadPk(month),
  sk: `partner#${partner}`,
});

export const standingsPk = "standings";
export const standingKey = (partner: string): Key => ({
  pk: standingsPk,
  sk: `partner#${partner}`,
});
export const mailboxKey = (hash: string): Key => ({ pk: `mailbox#${hash}`, sk: "suppression" });

/** `lead#SL-2026-7K3F9Q` gives the reference; anything else gives `undefined`. */
export function referenceOf(pk: string): Reference | undefined {
  return pk.startsWith("lead#") ? pk.slice("lead#".length) : undefined;
}
