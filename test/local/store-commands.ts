import * as fc from "fast-check";
import type { Change, Due, LeadStore } from "#shared/application/ports.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Letter, LetterStatus } from "#shared/domain/letter.ts";
import { startup } from "#test/unit/rules-programme.ts";

/** Random commands to a store: small worlds, so that they meet the same rows again and again. */

/** Where one sequence writes: its own leads, partners and keys in a table that many share. */
export interface Place {
  name: string;
}

/** 0 is what is stored now; others are beside it: a stale or invented version, counter or attempt. */
const offset = fc.constantFrom(0, 0, 0, 0, -1, 1);
const few = fc.nat(2);
const moment = fc.nat(30);

const commit = fc.record({
  do: fc.constant("commit" as const),
  lead: few,
  version: offset,
  at: moment,
  due: fc.option(moment),
  letters: fc.nat(2),
  note: fc.boolean(),
  link: fc.option(few),
  person: fc.constantFrom(undefined, "write" as const, "erase" as const),
  claim: fc.option(fc.record({ key: few, ends: moment })),
  unclaim: fc.option(few),
  seen: fc.option(few),
  unseen: fc.option(few),
  load: fc.option(
    fc.record({
      partner: few,
      expected: fc.constantFrom(undefined, 0, 0, 1),
      offers: few,
      taken: fc.integer({ min: -1, max: 1 }),
    }),
  ),
  standing: fc.option(fc.record({ partner: few, version: offset })),
  mailbox: fc.option(fc.record({ mailbox: few, closed: fc.boolean() })),
});
const claimLetter = fc.record({
  do: fc.constant("claimLetter" as const),
  lead: few,
  letter: few,
  attempts: offset,
  now: moment,
  attempt: few,
});
const statuses: readonly LetterStatus[] = ["pending", "sending", "sent", "delivered", "bounced"];
const settleLetter = fc.record({
  do: fc.constant("settleLetter" as const),
  lead: few,
  letter: few,
  from: fc.constantFrom(...statuses),
  to: fc.constantFrom(...statuses),
  attempt: fc.constantFrom("own" as const, "own" as const, "other" as const, "none" as const),
});
const rest = fc.oneof(
  fc.record({ do: fc.constant("oweLetter" as const), letter: few, at: moment }),
  fc.record({ do: fc.constant("hint" as const), lead: few, letter: fc.option(few), at: moment }),
  fc.record({ do: fc.constant("readDue" as const), now: moment }),
  fc.record({ do: fc.constant("readAll" as const) }),
);
const command = fc.oneof(
  { weight: 5, arbitrary: commit },
  { weight: 3, arbitrary: claimLetter },
  { weight: 3, arbitrary: settleLetter },
  { weight: 3, arbitrary: rest },
);
export type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;
export const commands = fc.array(command, { minLength: 1, maxLength: 50, size: "max" });

const instant = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString();
const leadOf = ({ name }: Place, lead: number) => `SL-2026-${name}${lead}`;
const partnerOf = ({ name }: Place, partner: number) => `partner-${name}-${partner}`;
const keyOf = ({ name }: Place, kind: string, key: number) => `${kind}-${name}-${key}`;
const monthOf = ({ name }: Place) => `month-${name}`;

/** A call with its arguments worked out from what the model holds: the same call for both stores. */
export async function perform(
  given: Command,
  place: Place,
  model: LeadStore,
): Promise<(store: LeadStore) => Promise<unknown>> {
  switch (given.do) {
    case "commit": {
      const change = await changeOf(given, place, model);
      return (store) => store.commit(structuredClone(change));
    }
    case "claimLetter": {
      const letter = await letterAt(place, given, model);
      if (!letter) return async () => "no letter";
      const owed = { ...letter, attempts: letter.attempts + given.attempts };
      const claim = {
        attempt: `attempt-${given.attempt}`,
        now: instant(given.now),
        leaseUntil: instant(given.now + 5),
        links: [],
      };
      return async (store) => (await store.claimLetter(owed, claim)) !== undefined;
    }
    case "settleLetter": {
      const letter = await letterAt(place, given, model);
      if (!letter) return async () => "no letter";
      const { attempt, ...others } = letter;
      const mine = given.attempt === "other" ? "attempt-other" : attempt;
      const settled: Letter = {
        ...others,
        status: given.to,
        ...(mine && given.attempt !== "none" ? { attempt: mine } : {}),
      };
      return (store) => store.settleLetter(settled, given.from);
    }
    case "oweLetter": {
      const letter = owed(`DIGEST-${place.name}${given.letter}`, "0001-digest", instant(given.at));
      return (store) => store.oweLetter(letter, instant(given.at));
    }
    case "hint": {
      const letter =
        given.letter === null
          ? undefined
          : await letterAt(place, { ...given, letter: given.letter }, model);
      const reference = leadOf(place, given.lead);
      const due: Due = letter ? { reference, letter: letter.id } : { reference };
      return (store) => store.hint(due, "send-letter", instant(given.at), instant(given.at + 7));
    }
    case "readDue":
      return async (store) => {
        const due = await store.readDue(instant(given.now), 100_000);
        return due
          .map((one) => JSON.stringify(one))
          .filter((one) => one.includes(place.name))
          .sort();
      };
    case "readAll":
      return (store) => readAll(place, store);
  }
}

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

async function letterAt(
  place: Place,
  { lead, letter }: { lead: number; letter: number },
  model: LeadStore,
): Promise<Letter | undefined> {
  const letters = await model.readLetters(leadOf(place, lead));
  return letters[letter % Math.max(letters.length, 1)];
}

function owed(reference: string, id: string, at: string): Letter {
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

async function changeOf(
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

function personOf(seq: number) {
  return {
    contact: { name: `Ana ${seq}`, email: "ana@lumen.example", role: "founder" },
    company: { name: "Lumen", country: "LT" },
    venture: { summary: "s", difference: "d", customers: "c" },
    evidence: {},
  };
}
