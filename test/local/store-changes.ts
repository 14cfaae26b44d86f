import type { Change, LeadStore } from "#shared/application/ports.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { startup } from "#test/unit/rules-programme.ts";
import type { Command } from "./store-commands.ts";
import { instant, keyOf, leadOf, monthOf, type Place, partnerOf } from "./store-place.ts";

/** The change that a commit means, worked out from what the model holds. */
export async function changeOf(
  given: Extract<Command, { do: "commit" }>,
  place: Place,
  model: LeadStore,
): Promise<Change> {
  const reference = leadOf(place, given.lead);
  const stored = await model.readState(reference);
  const expectedVersion = Math.max(0, (stored?.version ?? 0) + given.version);
  const seq = expectedVersion + 1;
  const at = instant(given.at);
  const blank: LeadState = {
    reference,
    kind: "startup",
    language: "en",
    version: seq,
    status: "received",
    receivedAt: at,
    programmeVersion: "v",
    answers: startup(),
    earlier: [],
    offers: [],
    ...(given.due === null ? {} : { dueAt: instant(given.due) }),
  };
  const place4 = String(seq).padStart(4, "0");
  return {
    state: blank,
    expectedVersion,
    events: [{ reference, seq, type: "ReviewReminded", at, details: { reason: "none" } }],
    letters: Array.from({ length: given.letters }, (_, index) =>
      owed(reference, `${place4}-letter-${index}`, at),
    ),
    notes: given.note ? [{ seq, text: `note ${seq}` }] : [],
    links:
      given.link === null
        ? []
        : [
            {
              hash: keyOf(place, "link", given.link),
              link: { purpose: "status", reference, expiresAt: at },
            },
          ],
    ...(given.person === "write" ? { person: personOf(seq) } : {}),
    ...(given.person === "erase" ? { person: "erase" as const } : {}),
    ...(await sharedRows(given, place, model, reference)),
  };
}

async function sharedRows(
  given: Extract<Command, { do: "commit" }>,
  place: Place,
  model: LeadStore,
  reference: string,
): Promise<Partial<Change>> {
  const { claim, unclaim, seen, unseen, load, standing, mailbox } = given;
  const loads = await model.readLoads(monthOf(place));
  const standings = await model.readStandings();
  const now = load ? (loads[partnerOf(place, load.partner)] ?? { offers: 0, taken: 0 }) : undefined;
  const known =
    standing && standings.find(({ partner }) => partner === partnerOf(place, standing.partner));
  const at = instant(given.at);
  return {
    claims: claim
      ? [
          {
            key: keyOf(place, "claim", claim.key),
            claim: { reference, sealed: "00", body: "b", expiresAt: instant(claim.ends) },
          },
        ]
      : [],
    unclaimed: unclaim === null || unclaim === claim?.key ? [] : [keyOf(place, "claim", unclaim)],
    seen: seen === null ? [] : [keyOf(place, "seen", seen)],
    unseen: unseen === null || unseen === seen ? [] : [keyOf(place, "seen", unseen)],
    loads:
      load && now
        ? [
            {
              month: monthOf(place),
              partner: partnerOf(place, load.partner),
              ...(load.expected === undefined
                ? {}
                : { expected: { offers: now.offers + load.expected, taken: now.taken } }),
              add: { offers: load.offers, taken: load.taken },
            },
          ]
        : [],
    standings: standing
      ? [
          {
            partner: partnerOf(place, standing.partner),
            version: (known?.version ?? 0) + 1 + standing.version,
            silences: given.at,
          },
        ]
      : [],
    mailboxes: mailbox
      ? [
          {
            mailbox: keyOf(place, "mailbox", mailbox.mailbox),
            ...(mailbox.closed ? { suppression: { why: "bounced", since: at } } : {}),
          },
        ]
      : [],
  };
}

/** A letter that nobody has tried to send. */
export function owed(reference: string, id: string, at: string): Letter {
  return {
    reference,
    id,
    letter: "receipt",
    receiver: { role: "founder" },
    language: "en",
    status: "pending",
    owedAt: at,
    attempts: 0,
    dueAt: at,
  };
}

function personOf(seq: number) {
  return {
    contact: { name: `Ana ${seq}`, email: "ana@lumen.example", role: "founder" },
    company: { name: "Lumen", country: "LT" },
    venture: { summary: "s", difference: "d", customers: "c" },
    evidence: {},
  };
}
