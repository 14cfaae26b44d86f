import { describe, expect, it } from "vitest";
import type { Counts } from "#infra/local/meter.ts";
import type { Measured } from "#test/bench/cost/measure-leads.ts";
import { bars, floorOf, summarise } from "#test/bench/cost/summary.ts";

const name = (useCase: string) => `softlanding-local-${useCase}`;

/** A run with these leads, each with one mail, one event of 2 kB and 20 write units. */
function run(leads: number, scans = 1): Measured {
  const work: Counts = {
    api: { "POST /api/leads": { count: leads, requestBytes: 1500 * leads, responseBytes: 0 } },
    [`topic ${name("lead-events")}`]: { "message event#LeadReceived": { count: leads } },
    [`function ${name("receive-lead")}`]: {
      "dynamodb TransactWriteItems event#LeadReceived": { count: leads, writeUnits: 20 * leads },
      "dynamodb GetItem claim": { count: leads, readUnits: leads },
    },
    [`function ${name("send-letter")}`]: { "ses SendEmail receipt": { count: leads } },
  };
  const proof: Counts = {
    [`schedule ${name("prove-ledger")}`]: { run: { count: 1 } },
    [`function ${name("prove-ledger")}`]: {
      invocation: { count: 1, milliseconds: 30 * leads, gigabyteSeconds: 1 },
      "dynamodb Scan state event": { count: scans, readUnits: 5 * leads * scans },
      "dynamodb GetItem state": { count: leads * scans, readUnits: 2 * leads * scans },
    },
  };
  const idle: Counts = {
    [`function ${name("sweep-deadlines")}`]: { "dynamodb Query due": { count: 30, readUnits: 15 } },
  };
  return { leads, idle: { minutes: 30, counts: idle }, work, proof, end: {}, ownMetrics: 7 };
}

describe("a run", () => {
  it("comes to one lead, one month and one kept lead", () => {
    const one = summarise(run(10));
    expect(one.work).toMatchObject({ writeUnits: 20, mails: 1, apiRequests: 1 });
    expect(one.minutes.readUnits).toBe(43_800 / 2);
    expect(one.proof.readUnits).toBe(7);
    expect(one.proofTime).toBe(30);
  });

  it("stores what one scan reads, however often it was scanned", () => {
    expect(summarise(run(10)).storedBytes).toBe(5 * 4096);
    expect(summarise(run(10, 2)).storedBytes).toBe(5 * 4096);
  });

  it("is held against each bar", () => {
    const found = bars(summarise(run(10)), summarise(run(200)), 2.5);
    const met = Object.fromEntries(found.map(({ what, met: isMet }) => [what, isMet]));
    expect(met).toEqual({
      "1,000 leads without SES": true,
      "write units a lead": false,
      "read units a lead": true,
      "bytes of logs a lead": true,
      "percent that units differ, 10 or 200 leads": true,
      "idle a month, without options": true,
    });
  });

  it("has a floor: its mails, and what is said to it, done and told written once", () => {
    const measured = run(10);
    const floor = floorOf(measured, summarise(measured));
    const of = (what: string) => floor.find((one) => one.what === what)?.quantity;
    expect(of("mails")).toBe(1);
    // The form of 1.5 kB is two units, its event one, its mail one.
    expect(of("form, events and outcomes of mails written once")).toBe(2 + 1 + 1);
  });
});
