import { describe, expect, it } from "vitest";
import type { LeadState } from "#shared/domain/lead.ts";
import type { Letter, LetterStatus } from "#shared/domain/letter.ts";
import type { Standing } from "#shared/domain/standing.ts";
import { afterRefusal, isRefused, type Undelivered } from "#shared/domain/undelivered.ts";
import { at, programme, samples } from "./presentation/samples.ts";

const { offered, accepted, review } = samples("en");
const partner = offered?.state.offers[0]?.partner ?? "";
const later = "2026-11-25T20:15:00.000Z";

function told(
  status: LetterStatus,
  changes: Partial<Letter> = {},
  more: Partial<Omit<Undelivered, "letter">> = {},
): Undelivered {
  const letter: Letter = {
    reference: "SL-2026-7K3F9Q",
    id: "0003-offer",
    letter: "offer",
    receiver: { role: "partner", partner },
    language: "en",
    generation: 1,
    status,
    owedAt: at,
    attempts: 1,
    settledAt: at,
    ...changes,
  };
  if (!isRefused(letter)) throw new Error(`${status} is no refusal`);
  return { letter, state: offered?.state as LeadState, mailbox: "box", ...more };
}
const follow = (undelivered: Undelivered) => afterRefusal(undelivered, programme, later);

describe("a partner's refused letter", () => {
  it.each(["bounced", "complained", "rejected", "suppressed", "failed"] as const)(
    "%s: the lead moves on, the place is given back, the mailbox is closed, staff are told",
    (status) => {
      const moved = follow(told(status));
      expect(moved?.state).toMatchObject({ status: "routing" });
      expect(moved?.state.offers[0]).toMatchObject({ status: "undeliverable", reason: status });
      expect(moved?.events.map(({ type, details }) => [type, details])).toEqual([
        [
          "OfferUndeliverable",
          expect.objectContaining({ generation: 1, partner, reason: status, letter: "0003-offer" }),
        ],
      ]);
      expect(moved?.loads).toEqual([{ month: "2026-11", partner, add: { offers: 0, taken: -1 } }]);
      expect(moved?.standings).toEqual([
        {
          partner,
          version: 1,
          silences: 0,
          unreachable: { mailbox: "box", since: later, why: status },
        },
      ]);
      expect(moved?.mailboxes).toEqual([
        { mailbox: "box", suppression: { why: status, since: later } },
      ]);
      expect(moved?.letters).toMatchObject([
        { letter: "partner-unreachable", receiver: { role: "programme" }, partner },
      ]);
    },
  );

  it("keeps the first cause when it was held back because of an earlier one", () => {
    const moved = follow(told("suppressed", { why: "complained" }));
    expect(moved?.mailboxes?.[0]?.suppression?.why).toBe("complained");
  });

  const closed: Standing = {
    partner,
    version: 1,
    silences: 2,
    unreachable: { mailbox: "box", since: at, why: "bounced" },
  };
  it("only moves the lead on when the mailbox is known to be closed", () => {
    const moved = follow(told("bounced", {}, { standing: closed }));
    expect(moved?.state.status).toBe("routing");
    expect(moved).not.toHaveProperty("standings");
    expect(moved?.letters).toEqual([]);
  });

  it("causes nothing twice: with the offer over and the mailbox closed there is nothing left", () => {
    const after = follow(told("bounced"));
    const again = told(
      "bounced",
      {},
      {
        state: after?.state as LeadState,
        standing: after?.standings?.[0],
      },
    );
    expect(follow(again)).toBeUndefined();
  });

  it("does not close a mailbox that staff have opened since", () => {
    const { unreachable: _, ...rest } = closed;
    const opened = { ...rest, resumedAt: later };
    const state = accepted?.state as LeadState;
    expect(follow(told("bounced", {}, { state, standing: opened }))).toBeUndefined();
    const fresh = told(
      "bounced",
      { settledAt: "2026-12-01T00:00:00.000Z" },
      {
        state,
        standing: opened,
      },
    );
    expect(follow(fresh)?.events[0]?.type).toBe("PartnerUnreachable");
  });

  it("does not close a mailbox for a letter that went to another address", () => {
    const moved = follow(told("bounced", { mailbox: "old box" }));
    expect(moved?.state.status).toBe("routing");
    expect(moved).not.toHaveProperty("standings");
  });

  it("leaves an accepted lead accepted, with its timer, and closes the mailbox all the same", () => {
    const state = accepted?.state as LeadState;
    const moved = follow(told("complained", { letter: "introduction-partner" }, { state }));
    expect(moved?.state).toEqual({ ...state, version: state.version + 1 });
    expect(moved?.events[0]).toMatchObject({
      type: "PartnerUnreachable",
      details: { partner, reason: "complained" },
    });
    expect(moved?.standings).toHaveLength(1);
    expect(moved?.letters).toHaveLength(1);
  });

  it("blames the lead's text, not the mailboxes, when the mail service refuses a second letter of it", () => {
    const state = offered?.state as LeadState;
    const [first] = state.offers;
    if (!first) throw new Error("the sample has an offer");
    const second = { ...first, generation: 2, partner: "other" };
    const offers = [{ ...first, status: "undeliverable" as const, reason: "rejected" }, second];
    const change = {
      generation: 2,
      receiver: { role: "partner" as const, partner: "other" },
    };
    const moved = follow(told("rejected", change, { state: { ...state, offers } }));
    expect(moved?.state.offers[1]).toMatchObject({ status: "undeliverable", reason: "rejected" });
    expect(moved).not.toHaveProperty("standings");
    expect(
      follow(told("bounced", change, { state: { ...state, offers } }))?.standings,
    ).toHaveLength(1);
  });
});

describe("a founder's refused letter", () => {
  const receipt = { receiver: { role: "founder" as const }, letter: "receipt" as const };
  const state = review?.state as LeadState;

  it.each(["bounced", "complained", "suppressed"] as const)(
    "%s: staff see it on the lead, nobody writes there again, and every timer stays",
    (status) => {
      const moved = follow(told(status, receipt, { state }));
      expect(moved?.state).toEqual({
        ...state,
        version: state.version + 1,
        contactUnreachable: later,
      });
      expect(moved?.events[0]).toMatchObject({
        type: "ContactUnreachable",
        details: { reason: status, letter: "0003-offer", dueAt: state.dueAt },
      });
      expect(moved?.mailboxes).toHaveLength(1);
      expect(moved?.letters).toEqual([]);
    },
  );

  it("causes nothing when the service refused the mail itself, when it is known, or after erasure", () => {
    expect(follow(told("rejected", receipt, { state }))).toBeUndefined();
    expect(follow(told("failed", receipt, { state }))).toBeUndefined();
    const known = { ...state, contactUnreachable: at };
    expect(follow(told("bounced", receipt, { state: known }))).toBeUndefined();
    const erased = { ...state, erasedAt: at };
    expect(follow(told("bounced", receipt, { state: erased }))).toBeUndefined();
    expect(follow(told("bounced", receipt, { state, mailbox: undefined }))).toBeUndefined();
  });
});

it("a refused letter to staff moves nothing", () => {
  expect(follow(told("bounced", { receiver: { role: "programme" } }))).toBeUndefined();
});
