import { describe, expect, it } from "vitest";
import type { Counts } from "#infra/local/meter.ts";
import { times, usageOf } from "#test/bench/cost/usage.ts";
import { indexUnits, rowWrites, tableCalls } from "#test/bench/cost/writes.ts";

const name = (useCase: string) => `softlanding-local-${useCase}`;
const counts: Counts = {
  [`function ${name("sweep-deadlines")}`]: {
    invocation: { count: 5, gigabyteSeconds: 1 },
    "dynamodb Query due": { count: 5, readUnits: 2.5 },
    "dynamodb PutItem hint#canary": { count: 1, writeUnits: 1 },
    "row hint#canary": { count: 1, bytes: 80, units: 1 },
    "row state": { count: 1, bytes: 5000, units: 10 },
    "dynamodb TransactWriteItems event#OfferLapsed": { count: 1, rows: 3, writeUnits: 18 },
  },
  [`function ${name("send-letter")}`]: {
    invocation: { count: 4, gigabyteSeconds: 2 },
    log: { count: 3, bytes: 300, quotes: 12 },
    "dynamodb TransactWriteItems letter + token": {
      count: 4,
      refused: 1,
      rows: 8,
      writeUnits: 18,
      indexUnits: 6,
    },
    "row token": { count: 3, bytes: 480, units: 6 },
    "ses SendEmail offer": { count: 3 },
  },
  [`queue ${name("send-letter")}`]: {
    receive: { count: 4 },
    "message hint#canary": { count: 1, bytes: 400 },
    "message event#OfferMade": { count: 3, bytes: 1200 },
  },
  [`topic ${name("lead-events")}`]: {
    "message hint#canary": { count: 1, bytes: 400 },
    "message event#OfferMade": { count: 3, bytes: 1200 },
  },
  [`topic ${name("mail-events")}`]: { "message mail Send": { count: 3, bytes: 900 } },
  [`schedule ${name("sweep-deadlines")}`]: { run: { count: 5 } },
  [`schedule ${name("prove-ledger")}`]: { run: { count: 1 } },
  [`function ${name("prove-ledger")}`]: {
    invocation: { count: 1, gigabyteSeconds: 3 },
    "dynamodb Scan state event": { count: 1, readUnits: 40 },
  },
  api: { "POST /api/leads": { count: 1, requestBytes: 1000, responseBytes: 90 } },
};

describe("what the meter counted", () => {
  it("is told apart: work on leads, the passing minute, the daily proof", () => {
    expect(usageOf(counts, "work")).toMatchObject({
      writeUnits: 36,
      readUnits: 0,
      mails: 3,
      queueMessages: 3,
      pipeMessages: 3,
      mailMessages: 3,
      apiRequests: 1,
      schedules: 0,
      logLines: 3,
    });
    expect(usageOf(counts, "minutes")).toMatchObject({
      writeUnits: 1,
      readUnits: 2.5,
      mails: 0,
      queueMessages: 1,
      schedules: 5,
    });
    expect(usageOf(counts, "proof")).toMatchObject({ readUnits: 40, schedules: 1, invocations: 1 });
  });

  it("shares a worker's runs between canaries and leads by their messages", () => {
    expect(usageOf(counts, "work").invocations).toBe(3);
    expect(usageOf(counts, "minutes").invocations).toBe(5 + 1);
  });

  it("counts a refused write as much as one that passed", () => {
    expect(usageOf(counts, "work").refusedUnits).toBe(6);
  });

  it("loses nothing: the parts add up to the whole", () => {
    const parts = (["work", "minutes", "proof"] as const).map((part) => usageOf(counts, part));
    const sum = (of: "writeUnits" | "readUnits" | "invocations") =>
      parts.reduce((total, usage) => total + usage[of], 0);
    expect([sum("writeUnits"), sum("readUnits"), sum("invocations")]).toEqual([37, 42.5, 10]);
  });

  it("scales to a lead or to a month", () => {
    expect(times(usageOf(counts, "work"), 1 / 3)).toMatchObject({ mails: 1, writeUnits: 12 });
  });

  it("names the calls that take the units, the costliest first", () => {
    expect(tableCalls(counts, "writeUnits", 2)).toEqual([
      {
        what: "sweep-deadlines: TransactWriteItems OfferLapsed",
        calls: 0.5,
        refused: 0,
        rows: 3,
        units: 9,
      },
      {
        what: "send-letter: TransactWriteItems letter + token",
        calls: 1.5,
        refused: 0.5,
        rows: 2,
        units: 9,
      },
    ]);
  });

  it("names the rows that take them, and what the index takes", () => {
    expect(rowWrites(counts, 2)).toEqual([
      { kind: "state", times: 0.5, bytes: 5000, units: 5 },
      { kind: "token", times: 1.5, bytes: 160, units: 3 },
    ]);
    expect(indexUnits(counts, 2)).toBe(3);
  });
});
