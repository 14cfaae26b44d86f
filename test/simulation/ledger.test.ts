import { describe, expect, it } from "vitest";
import type { LeadState } from "#shared/domain/lead.ts";
import type { LetterStatus, ProblemCode } from "#shared/domain/letter.ts";
import { modestForm, startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

type House = ReturnType<typeof openHouse>;

const digests = (house: House) => house.mails.filter(({ letter }) => letter.endsWith("-digest"));

/** The stored state as a fault would leave it; the memory store hands out what is written here. */
async function damage(house: House, reference: string, change: (state: LeadState) => LeadState) {
  const state = await house.store.readState(reference);
  if (!state) throw new Error("no state to damage");
  const { readState } = house.store;
  const damaged = change(state);
  house.store.readState = async (asked) => (asked === reference ? damaged : readState(asked));
}

async function letterStays(house: House, reference: string, status: LetterStatus) {
  const { readLetters } = house.store;
  house.store.readLetters = async (asked) =>
    (await readLetters(asked)).map((letter) =>
      asked === reference && letter.letter === "receipt"
        ? { ...letter, status, settledAt: house.clock.now() }
        : letter,
    );
}

describe("the daily proof", () => {
  it("is silent when all is well, and counts every lead", async () => {
    const house = openHouse();
    await house.submit(startupForm());
    const accepted = await house.submit(modestForm());
    await house.http("POST", `${accepted.status}/withdraw`, "confirm=yes");
    await house.settle();
    expect(await house.prove()).toEqual({
      Leads: 2,
      Ended: 1,
      Open: 1,
      Unaccounted: 0,
      Problems: 0,
      DecisionsDiffering: 0,
      ErasedByRetention: 0,
    });
    expect(digests(house)).toEqual([]);
  });

  const faults: [ProblemCode, (house: House, reference: string) => unknown, number?][] = [
    [
      "no-state",
      (house, reference) => {
        const { readState } = house.store;
        house.store.readState = async (asked) =>
          asked === reference ? undefined : readState(asked);
      },
      1,
    ],
    [
      "no-timer",
      (house, reference) => damage(house, reference, ({ dueAt: _, ...state }) => state),
      1,
    ],
    ["overdue", (house) => house.wait({ days: 30 })],
    ["letter-failed", (house, reference) => letterStays(house, reference, "failed")],
    ["letter-rejected", (house, reference) => letterStays(house, reference, "rejected")],
    [
      "letter-stuck",
      async (house, reference) => {
        await letterStays(house, reference, "sending");
        house.wait({ days: 1 });
      },
    ],
    [
      "founder-unreachable",
      (house, reference) =>
        damage(house, reference, (state) => ({ ...state, contactUnreachable: house.clock.now() })),
    ],
    [
      "chain-broken",
      (house, reference) => {
        const { readHistory } = house.store;
        house.store.readHistory = async (asked) =>
          (await readHistory(asked)).map((event) =>
            asked === reference && event.type === "LeadScreened"
              ? { ...event, details: { ...event.details, band: "B" } }
              : event,
          );
      },
    ],
    [
      "state-differs",
      (house, reference) =>
        damage(house, reference, (state) => ({ ...state, earlier: ["SL-2026-222222"] })),
    ],
    [
      "decision-differs",
      (house, reference) =>
        damage(house, reference, (state) =>
          state.kind === "startup" && state.screening
            ? { ...state, screening: { ...state.screening, addedValue: 99 } }
            : state,
        ),
    ],
    [
      "partner-unreachable",
      (house) => {
        const { partners } = house.programme;
        const { id, contactEmail } = partners[0] ?? { id: "", contactEmail: "" };
        const unreachable = {
          mailbox: house.hash(contactEmail.toLowerCase()),
          since: house.clock.now(),
          why: "Permanent/General",
        };
        house.store.readStandings = async () => [
          { partner: id, version: 1, silences: 0, unreachable },
        ];
      },
    ],
    [
      "partner-paused",
      (house) => {
        const [partner] = house.programme.partners;
        house.store.readStandings = async () => [
          {
            partner: partner?.id ?? "",
            version: 1,
            silences: 3,
            pausedSince: house.clock.now(),
          },
        ];
      },
    ],
  ];

  it.each(faults)("finds %s and tells staff once", async (code, breakIt, unaccounted = 0) => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    await breakIt(house, reference);
    const counts = await house.prove();
    expect(counts.Unaccounted).toBe(unaccounted);
    expect(counts.Problems).toBeGreaterThan(0);
    const [digest, ...more] = digests(house);
    expect(more).toEqual([]);
    expect(digest?.to).toBe("programme@landing.example");
    const [letter] = await house.store.readLetters(digest?.reference ?? "");
    expect(letter?.digest?.problems.map((problem) => problem.code)).toContain(code);
    expect(digest?.text).toContain(
      code.startsWith("partner-") ? house.programme.partners[0]?.name : reference,
    );
    expect(digest?.text).not.toMatch(/Ana|lumen/);
    await house.prove();
    expect(digests(house)).toHaveLength(1);
  });

  it("finds a review that nobody took up, until somebody does", async () => {
    const house = openHouse();
    const { reference } = await house.submit(modestForm());
    await house.pass({ days: 10 });
    expect(await house.prove()).toMatchObject({ Problems: 0 });
    await house.pass({ days: 8 });
    expect(await house.prove()).toMatchObject({ Problems: 1 });
    expect(digests(house).at(-1)?.text).toContain(reference);
    await house.http("POST", house.link(house.mail("review"), "reviews"), {
      decision: "decline",
      reason: "Too early",
      decidedBy: "Els",
    });
    await house.settle();
    await house.pass({ days: 1 });
    expect(await house.prove()).toMatchObject({ Problems: 0, Ended: 1 });
    expect(digests(house)).toHaveLength(1);
  });

  it("survives a lead that moves while it is read", async () => {
    const house = openHouse();
    const { status } = await house.submit(startupForm());
    const { readHistory } = house.store;
    house.store.readHistory = async (reference) => {
      house.store.readHistory = readHistory;
      await house.http("POST", `${status}/withdraw`, "confirm=yes");
      return readHistory(reference);
    };
    expect(await house.prove()).toMatchObject({ Problems: 0 });
  });

  it("still sends the digest when its first try was lost", async () => {
    const house = openHouse();
    const { reference } = await house.submit(startupForm());
    await letterStays(house, reference, "failed");
    house.mailService(() => ({ outcome: "not-sent", why: "sending-paused" }));
    await house.prove();
    house.mailService(() => undefined);
    await house.pass({ minutes: 61 });
    expect(digests(house)).toHaveLength(1);
  });
});
