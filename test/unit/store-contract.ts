import { beforeAll, describe, expect, it } from "vitest";
import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Change, LeadStore } from "#shared/application/ports.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { receive } from "#shared/domain/receiving.ts";
import { readStartup, startupForm } from "./startup-form.ts";

const at = "2026-11-24T09:00:00.000Z";
const later = (minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

function received(reference: string, more: Partial<Change> = {}): Change {
  const programme = loadProgramme();
  const { kind, answers, language, person } = readStartup(startupForm(), programme);
  const said = { reference, kind, answers, language, programmeVersion: "v", earlier: [], at };
  const transition = receive({ ...said, suspicion: [] }, programme);
  return { ...transition, expectedVersion: 0, person, ...more };
}

/** What every store promises to the use cases; the one in memory and the one over DynamoDB pass the same suite. */
export function storeContract(name: string, open: () => Promise<LeadStore>) {
  describe(`the ${name} store`, () => {
    let store: LeadStore;
    let count = 0;
    const fresh = () =>
      `SL-2026-${name.slice(0, 2).toUpperCase()}${String(++count).padStart(4, "A")}`;
    const letterOf = async (reference: string): Promise<Letter> => {
      const [letter] = await store.readLetters(reference);
      if (!letter) throw new Error("no letter is owed");
      return letter;
    };
    const claim = (attempt: string, minutes: number) => ({
      attempt,
      now: later(minutes),
      leaseUntil: later(minutes + 22),
      links: [],
    });
    beforeAll(async () => {
      store = await open();
    });

    it("gives back what one change wrote", async () => {
      const change = received(fresh());
      const { reference } = change.state;
      expect(await store.commit(change)).toBe("committed");
      expect(await store.readState(reference)).toEqual(change.state);
      expect(await store.readPerson(reference)).toEqual(change.person);
      expect(await store.readHistory(reference)).toEqual(change.events);
      expect(await store.readLetters(reference)).toEqual(change.letters);
    });

    it("knows nothing of what was never written", async () => {
      expect(await store.readState("SL-2026-NONE22")).toBeUndefined();
      expect(await store.readLink("none")).toBeUndefined();
      expect(await store.readHistory("SL-2026-NONE22")).toEqual([]);
    });

    it("takes a reference once", async () => {
      const change = received(fresh());
      await store.commit(change);
      expect(await store.commit(change)).toBe("duplicate");
    });

    it("refuses a change of a version that has moved, and writes none of its rows", async () => {
      const change = received(fresh());
      const { reference } = change.state;
      await store.commit(change);
      const event = { reference, seq: 2, type: "LeadScreened" as const, at, details: {} };
      const next: Change = {
        state: { ...change.state, version: 2 },
        expectedVersion: 1,
        events: [event],
      };
      expect(await store.commit(next)).toBe("committed");
      expect(await store.commit({ ...next, notes: [{ seq: 2, text: "lost" }] })).toBe("conflict");
      expect(await store.readNotes(reference)).toEqual([]);
    });

    it("lets exactly one of many changes at once through", async () => {
      const change = received(fresh());
      await store.commit(change);
      const { reference } = change.state;
      const next: Change = {
        state: { ...change.state, version: 2 },
        expectedVersion: 1,
        events: [{ reference, seq: 2, type: "LeadScreened", at, details: {} }],
      };
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.commit(next)));
      expect(outcomes.filter((outcome) => outcome === "committed")).toHaveLength(1);
    });

    it("keeps a claim until it ends, then lets it be taken anew", async () => {
      const key = `claim-${fresh()}`;
      const held = {
        key,
        claim: { reference: "SL-2026-AAAA22", sealed: "00", body: "b", expiresAt: later(60) },
      };
      expect(await store.commit(received(fresh(), { claims: [held] }))).toBe("committed");
      expect(await store.commit(received(fresh(), { claims: [held] }))).toBe("duplicate");
      expect(await store.readClaim(key)).toEqual(held.claim);
      const change = received(fresh());
      const events = change.events.map((event) => ({ ...event, at: later(61) }));
      expect(await store.commit({ ...change, events, claims: [held] })).toBe("committed");
    });

    it("moves counters only from the values that were read", async () => {
      const month = `2026-${String(10 + (count % 3)).padStart(2, "0")}`;
      const load = {
        month,
        partner: `partner-${fresh().toLowerCase()}`,
        add: { offers: 1, taken: 1 },
      };
      const none = { ...load, expected: { offers: 0, taken: 0 } };
      expect(await store.commit(received(fresh(), { loads: [none] }))).toBe("committed");
      expect(await store.commit(received(fresh(), { loads: [none] }))).toBe("conflict");
      expect(
        await store.commit(
          received(fresh(), { loads: [{ ...load, expected: { offers: 1, taken: 1 } }] }),
        ),
      ).toBe("committed");
      expect(
        await store.commit(
          received(fresh(), { loads: [{ ...load, add: { offers: 0, taken: -1 } }] }),
        ),
      ).toBe("committed");
      expect((await store.readLoads(month))[load.partner]).toEqual({ offers: 2, taken: 1 });
    });

    it("keeps what it learned of a partner, each time only from the version that was read", async () => {
      const partner = `partner-${fresh().toLowerCase()}`;
      const first = { partner, version: 1, silences: 1 };
      const second = { partner, version: 2, silences: 2, pausedSince: at };
      const mine = async () =>
        (await store.readStandings()).filter((one) => one.partner === partner);
      expect(await store.commit(received(fresh(), { standings: [second] }))).toBe("conflict");
      expect(await store.commit(received(fresh(), { standings: [first] }))).toBe("committed");
      expect(await store.commit(received(fresh(), { standings: [first] }))).toBe("conflict");
      expect(await mine()).toEqual([first]);
      expect(await store.commit(received(fresh(), { standings: [second] }))).toBe("committed");
      expect(await mine()).toEqual([second]);
    });

    it("knows a mailbox that may not be written to, until it is open again", async () => {
      const mailbox = `mailbox-${fresh()}`;
      const suppression = { why: "bounced", since: at };
      expect(await store.readSuppression(mailbox)).toBeUndefined();
      await store.commit(received(fresh(), { mailboxes: [{ mailbox, suppression }] }));
      expect(await store.readSuppression(mailbox)).toEqual(suppression);
      await store.commit(received(fresh(), { mailboxes: [{ mailbox }] }));
      expect(await store.readSuppression(mailbox)).toBeUndefined();
    });

    it("remembers a company by each of its traces, until it is forgotten", async () => {
      const change = received(fresh(), { seen: [`a-${name}`, `b-${name}`] });
      const { reference } = change.state;
      await store.commit(change);
      expect(await store.readSeen([`b-${name}`, `a-${name}`, "other"])).toEqual([reference]);
      const forgotten: Change = {
        state: { ...change.state, version: 2 },
        expectedVersion: 1,
        events: [{ reference, seq: 2, type: "PersonErased", at, details: {} }],
        person: "erase",
        unseen: [`a-${name}`, `b-${name}`],
      };
      await store.commit(forgotten);
      expect(await store.readSeen([`a-${name}`])).toEqual([]);
      expect(await store.readPerson(reference)).toBeUndefined();
    });

    it("deletes the claims of a form that is to be forgotten", async () => {
      const key = `forgotten-${name}-${count}`;
      const claim = { reference: "SL-2026-AAAA22", sealed: "00", body: "b", expiresAt: later(60) };
      const change = received(fresh(), { claims: [{ key, claim }] });
      await store.commit(change);
      const { reference } = change.state;
      await store.commit({
        state: { ...change.state, version: 2 },
        expectedVersion: 1,
        events: [{ reference, seq: 2, type: "PersonErased", at, details: {} }],
        unclaimed: [key],
      });
      expect(await store.readClaim(key)).toBeUndefined();
    });

    it("owes a letter that belongs to no lead once", async () => {
      const letter: Letter = {
        reference: `DIGEST-${name}`,
        id: "0001-digest",
        letter: "digest",
        receiver: { role: "programme" },
        language: "nl",
        status: "pending",
        owedAt: at,
        attempts: 0,
        dueAt: later(2),
        digest: { day: "2026-11-24", problems: [], count: 1, erased: 0, erasedSoon: 0 },
      };
      expect(await store.oweLetter(letter, at)).toBe(true);
      expect(await store.oweLetter(letter, later(5))).toBe(false);
      expect(await store.readLetters(letter.reference)).toEqual([letter]);
    });

    it("tells every lead once, whatever else is stored of it", async () => {
      const change = received(fresh());
      await store.commit(change);
      const found: string[] = [];
      for await (const reference of store.scanLeads()) found.push(reference);
      expect(found).toContain(change.state.reference);
      expect(new Set(found).size).toBe(found.length);
      expect(found.some((reference) => reference.startsWith("DIGEST"))).toBe(false);
    });

    it("gives a letter to one attempt at a time", async () => {
      const change = received(fresh());
      await store.commit(change);
      const letter = await letterOf(change.state.reference);
      const outcomes = await Promise.all(
        ["one", "two", "three"].map((attempt) => store.claimLetter(letter, claim(attempt, 0))),
      );
      const won = outcomes.filter((outcome) => outcome !== undefined);
      expect(won).toHaveLength(1);
      expect(won[0]).toMatchObject({ status: "sending", attempts: 1 });
    });

    it("gives a letter again only after its hold-down, and then shuts the first attempt out", async () => {
      const change = received(fresh());
      await store.commit(change);
      const { reference } = change.state;
      const first = await store.claimLetter(await letterOf(reference), claim("one", 0));
      const sending = await letterOf(reference);
      expect(await store.claimLetter(sending, claim("two", 10))).toBeUndefined();
      const second = await store.claimLetter(sending, claim("two", 23));
      expect(second).toMatchObject({ attempt: "two", attempts: 2 });
      if (!first || !second) throw new Error("both attempts must have had the letter in turn");
      expect(await store.settleLetter({ ...first, status: "sent" }, "sending")).toBe(false);
      expect(await store.settleLetter({ ...second, status: "sent" }, "sending")).toBe(true);
      expect((await letterOf(reference)).status).toBe("sent");
    });

    it("mints the link together with the claim", async () => {
      const change = received(fresh());
      await store.commit(change);
      const { reference } = change.state;
      const link = { purpose: "status" as const, reference, expiresAt: later(1000) };
      await store.claimLetter(await letterOf(reference), {
        ...claim("one", 0),
        links: [{ hash: `hash-${reference}`, link }],
      });
      expect(await store.readLink(`hash-${reference}`)).toEqual(link);
    });

    it("finds what is due, and wakes each waiting thing once per hint", async () => {
      const change = received(fresh());
      await store.commit(change);
      const { reference } = change.state;
      const mine = async (minutes: number) =>
        (await store.readDue(later(minutes), 1000)).filter((due) => due.reference === reference);
      expect(await mine(1)).toEqual([]);
      const due = await mine(3);
      expect(due).toHaveLength(2);
      for (const one of due) await store.hint(one, "screen-lead", later(3), later(9));
      expect(await mine(4)).toEqual([]);
      expect(await mine(10)).toHaveLength(2);
    });

    it("sends a canary that belongs to no lead, as often as it is asked", async () => {
      await store.sendCanary(later(5));
      await store.sendCanary(later(5));
      const leads: string[] = [];
      for await (const reference of store.scanLeads()) leads.push(reference);
      expect(leads.filter((reference) => reference.includes("canary"))).toEqual([]);
    });
  });
}
