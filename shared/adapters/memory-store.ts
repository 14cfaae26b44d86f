import type { Change, Claim, Committed, Due, LeadStore, Load } from "#shared/application/ports.ts";
import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Instant, LeadState, Reference } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Link } from "#shared/domain/link.ts";
import type { Standing, Suppression } from "#shared/domain/standing.ts";
import { frozen } from "./frozen.ts";
import { canaryKey, eventKey, hintKey, type Key } from "./keys.ts";

/** The store in memory, for tests of the use cases: same promises as the table, each call atomic. */
export interface MemoryStore extends LeadStore {
  /** Keys of event and hint rows in the order of writing: what the table's stream would tell. */
  readonly stream: Key[];
  /** Every stored row with its key, for tests that look for what must not be there. */
  rows(): unknown[];
}

export function memoryStore(): MemoryStore {
  const states = new Map<Reference, LeadState>();
  const people = new Map<Reference, Person>();
  const histories = new Map<Reference, LeadEvent[]>();
  const notes = new Map<string, Note & { reference: Reference }>();
  const letters = new Map<string, Letter>();
  const links = new Map<string, Link>();
  const claims = new Map<string, Claim>();
  const seen = new Map<string, Map<Reference, Instant>>();
  const loads = new Map<string, Load>();
  const standings = new Map<string, Standing>();
  const suppressions = new Map<string, Suppression>();
  const stream: Key[] = [];

  const letterAt = ({ reference, id }: Pick<Letter, "reference" | "id">) => `${reference}/${id}`;

  function refusal(change: Change, at: Instant): Committed | undefined {
    const { state, expectedVersion } = change;
    const stored = states.get(state.reference);
    if (expectedVersion === 0 && stored) return "duplicate";
    if ((change.claims ?? []).some(({ key }) => (claims.get(key)?.expiresAt ?? "") > at))
      return "duplicate";
    if ((stored?.version ?? 0) !== expectedVersion) return "conflict";
    const moved = (change.loads ?? []).some(({ month, partner, expected }) => {
      const load = loads.get(`${month}/${partner}`) ?? { offers: 0, taken: 0 };
      return expected && (load.offers !== expected.offers || load.taken !== expected.taken);
    });
    const overtaken = (change.standings ?? []).some(
      ({ partner, version }) => (standings.get(partner)?.version ?? 0) !== version - 1,
    );
    return moved || overtaken ? "conflict" : undefined;
  }

  function write(change: Change, at: Instant): void {
    const { state, events, person } = change;
    const { reference } = state;
    states.set(reference, state);
    histories.set(reference, [...(histories.get(reference) ?? []), ...events]);
    stream.push(...events.map(eventKey));
    for (const letter of change.letters ?? []) letters.set(letterAt(letter), letter);
    for (const note of change.notes ?? [])
      notes.set(`${reference}/${note.seq}`, { ...note, reference });
    for (const { hash, link } of change.links ?? []) links.set(hash, link);
    for (const { key, claim } of change.claims ?? []) claims.set(key, claim);
    if (person === "erase") people.delete(reference);
    else if (person) people.set(reference, person);
    for (const hash of change.seen ?? [])
      seen.set(hash, (seen.get(hash) ?? new Map()).set(reference, at));
    for (const hash of change.unseen ?? []) seen.get(hash)?.delete(reference);
    for (const key of change.unclaimed ?? []) claims.delete(key);
    for (const standing of change.standings ?? []) standings.set(standing.partner, standing);
    for (const { mailbox, suppression } of change.mailboxes ?? []) {
      if (suppression) suppressions.set(mailbox, suppression);
      else suppressions.delete(mailbox);
    }
    for (const { month, partner, add } of change.loads ?? []) {
      const load = loads.get(`${month}/${partner}`) ?? { offers: 0, taken: 0 };
      loads.set(`${month}/${partner}`, {
        offers: load.offers + add.offers,
        taken: load.taken + add.taken,
      });
    }
  }

  return {
    stream,
    rows: () =>
      [
        states,
        people,
        histories,
        notes,
        letters,
        links,
        claims,
        seen,
        loads,
        standings,
        suppressions,
      ].flatMap((table) => [...(table as Map<string, unknown>)]),
    async commit(given) {
      const change = frozen(given);
      const at = change.events[change.events.length - 1]?.at ?? change.state.receivedAt;
      const refused = refusal(change, at);
      if (refused) return refused;
      write(change, at);
      return "committed";
    },
    readState: async (reference) => states.get(reference),
    readPerson: async (reference) => people.get(reference),
    readHistory: async (reference) => [...(histories.get(reference) ?? [])],
    readNotes: async (reference) =>
      [...notes.values()]
        .filter((note) => note.reference === reference)
        .map(({ reference: _, ...note }) => note),
    readLetters: async (reference) =>
      [...letters.values()]
        .filter((letter) => letter.reference === reference)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    readLink: async (hash) => links.get(hash),
    readClaim: async (key) => claims.get(key),
    readStandings: async () => [...standings.values()],
    readSuppression: async (mailbox) => suppressions.get(mailbox),
    async readSeen(hashes) {
      const rows = hashes
        .flatMap((hash) => [...(seen.get(hash) ?? [])])
        .sort((a, b) => a[1].localeCompare(b[1]));
      return [...new Set(rows.map(([reference]) => reference))];
    },
    async readLoads(month) {
      const rows = [...loads].filter(([key]) => key.startsWith(`${month}/`));
      return Object.fromEntries(
        rows.map(([key, load]) => [key.slice(month.length + 1), { ...load }]),
      );
    },
    async claimLetter(owed, { attempt, now, leaseUntil, links: minted }) {
      const stored = letters.get(letterAt(owed));
      const free =
        stored?.status === "pending" ||
        (stored?.status === "sending" &&
          stored.leaseUntil !== undefined &&
          stored.leaseUntil <= now);
      if (!stored || !free || stored.attempts !== owed.attempts) return undefined;
      const claimed: Letter = frozen({
        ...owed,
        status: "sending",
        attempt,
        leaseUntil,
        dueAt: leaseUntil,
        attempts: owed.attempts + 1,
      });
      letters.set(letterAt(owed), claimed);
      for (const { hash, link } of minted) links.set(hash, link);
      return claimed;
    },
    async settleLetter(letter, from) {
      const stored = letters.get(letterAt(letter));
      if (!stored || stored.attempt !== letter.attempt) return false;
      if (stored.status !== from && stored.status !== letter.status) return false;
      letters.set(letterAt(letter), frozen(letter));
      return true;
    },
    async oweLetter(letter, at) {
      if (letters.has(letterAt(letter))) return false;
      letters.set(letterAt(letter), frozen(letter));
      stream.push(hintKey(letter.reference, "send-letter", at));
      return true;
    },
    async *scanLeads() {
      yield* new Set([...states.keys(), ...histories.keys()]);
    },
    async readDue(now, limit) {
      const rows: (Due & { dueAt: Instant })[] = [
        ...[...states.values()].flatMap(({ reference, dueAt }) =>
          dueAt && dueAt <= now ? [{ reference, dueAt }] : [],
        ),
        ...[...letters.values()].flatMap(({ reference, id, dueAt }) =>
          dueAt && dueAt <= now ? [{ reference, letter: id, dueAt }] : [],
        ),
      ];
      const sorted = rows.sort((a, b) => a.dueAt.localeCompare(b.dueAt)).slice(0, limit);
      return sorted.map(({ dueAt: _, ...due }) => due);
    },
    async hint(due, queue, at, nextDueAt) {
      const letter = due.letter ? letters.get(`${due.reference}/${due.letter}`) : undefined;
      const row = due.letter === undefined ? states.get(due.reference) : letter;
      if (!row?.dueAt || row.dueAt > at) return;
      if (letter) letters.set(letterAt(letter), frozen({ ...letter, dueAt: nextDueAt }));
      else states.set(due.reference, frozen({ ...(row as LeadState), dueAt: nextDueAt }));
      stream.push(hintKey(due.reference, queue, at));
    },
    async sendCanary(at) {
      stream.push(canaryKey(at));
    },
  };
}
