import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/adapters/crypto.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import { chainEvents, verifyChain } from "#shared/domain/history.ts";

const at = "2026-11-24T09:00:00.000Z";
const event = (seq: number, more: Partial<LeadEvent> = {}): LeadEvent => ({
  reference: "SL-2026-7K3F9Q",
  seq,
  type: "ReviewReminded",
  at,
  details: { dueAt: at },
  ...more,
});

describe("the chain over a history", () => {
  const first = chainEvents(undefined, [event(1), event(2)], sha256);
  const second = chainEvents(first.chain, [event(3), event(4)], sha256);
  const events = [...first.events, ...second.events];
  const verify = (changed: LeadEvent[]) => verifyChain(changed, sha256, second.chain);

  it("is right as it was written, in however many writes", () => {
    expect(verify(events)).toBeUndefined();
    const atOnce = chainEvents(undefined, [event(1), event(2), event(3), event(4)], sha256);
    expect(atOnce).toEqual({ events, chain: second.chain });
  });

  it("does not care for the order of keys", () => {
    const turned = events.map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(verify(turned as unknown as LeadEvent[])).toBeUndefined();
  });

  it.each([
    [
      "a changed detail",
      events.with(2, { ...event(3), chain: events[2]?.chain ?? "", at: "x" }),
      3,
    ],
    ["a dropped event", events.toSpliced(1, 1), 2],
    ["an event slipped in", events.toSpliced(1, 0, { ...event(2), chain: "00" }), 2],
    ["two events that changed places", events.with(1, events[2] as LeadEvent), 2],
    ["an end cut off", events.slice(0, 3), 4],
    ["a missing value", events.with(0, event(1)), 1],
    ["an empty history", [], 1],
  ])("names the first wrong event: %s", (_name, changed, seq) => {
    expect(verify(changed)).toBe(seq);
  });

  it("notices a history written anew, as the state still holds the true value", () => {
    const forged = chainEvents(
      undefined,
      [event(1), event(2), event(3), event(4, { type: "LeadDeclined" })],
      sha256,
    );
    expect(verifyChain(forged.events, sha256)).toBeUndefined();
    expect(verify(forged.events)).toBe(5);
  });
});
