import { describe, expect, it } from "vitest";
import { anew, countersOf } from "#test/bench/path/again.ts";
import { inSteps, journeyOf } from "#test/bench/path/journey.ts";
import type { MeasuredPath } from "#test/bench/path/path.ts";
import { slicesOf } from "#test/bench/path/slices.ts";
import { bareOf, bareSums } from "#test/bench/path/sums.ts";
import { percentile } from "#test/bench/rounds.ts";
import type { HeardCall } from "#test/soak/fault-proxy.ts";

const lead = "SL-2026-7K3F9Q";

function call(
  caller: string,
  operation: string,
  began: number,
  ended: number,
  text = "",
  about = lead,
): HeardCall {
  const isStream = operation === "GetRecords";
  const target = `${isStream ? "DynamoDBStreams" : "DynamoDB"}_20120810.${operation}`;
  const words = `${about} ${text}`;
  return {
    caller,
    target,
    body: isStream ? "" : words,
    answer: isStream ? words : "",
    began,
    ended,
  };
}

/** A lead that takes the usual way, with a receipt beside it and another lead's calls in between. */
const usual: HeardCall[] = [
  call("local-receive-lead", "TransactWriteItems", 0, 9, "event#LeadReceived#0001"),
  call("local", "GetRecords", 28, 30, "event#LeadReceived#0001"),
  call("local-send-letter", "Query", 33, 34, "letter#"),
  call("local-screen-lead", "GetItem", 35, 36),
  call("local-screen-lead", "GetItem", 37, 39, "", "SL-2026-222222"),
  call("local-screen-lead", "TransactWriteItems", 40, 50, "event#LeadScreened#0002"),
  call("local", "GetRecords", 68, 70, "event#LeadScreened#0002"),
  call("local-route-lead", "GetItem", 73, 75),
  call("local-route-lead", "TransactWriteItems", 78, 90, "event#OfferMade#0003"),
  call("local", "GetRecords", 118, 120, "event#OfferMade#0003"),
  call("local-send-letter", "Query", 125, 126, "letter#"),
  call("local-send-letter", "TransactWriteItems", 128, 134, "letter#0003-offer"),
  call("local-send-letter", "GetItem", 135, 138),
  call("local-send-letter", "GetItem", 136, 139),
  call("local-send-letter", "PutItem", 146, 150, "letter#0003-offer"),
];

describe("where a lead was", () => {
  it("the stages add up to the whole, and begin where the one before ended", () => {
    const { spent, work } = journeyOf(usual, lead, 10, 145) ?? {};
    expect(spent).toEqual({
      stream: 20 + 20 + 30,
      queue: 5 + 3 + 5,
      screen: 15,
      route: 17,
      send: 20,
    });
    expect(work?.screen).toHaveLength(2);
    expect(work?.send.map((step) => step.length)).toEqual([1, 1, 2]);
  });

  it("a lead that went another way has no journey", () => {
    const without = usual.filter(({ caller }) => caller !== "local-route-lead");
    expect(journeyOf(without, lead, 10, 145)).toBeUndefined();
  });

  it("calls that overlap are one step", () => {
    const steps = inSteps([call("f", "A", 5, 6), call("f", "A", 0, 3), call("f", "A", 2, 4)]);
    expect(steps.map((step) => step.map(({ began }) => began))).toEqual([[0, 2], [5]]);
  });
});

describe("the same calls once more", () => {
  const hash = "a".repeat(64);
  const update = {
    Update: {
      Key: { pk: { S: "load#2026-11" }, sk: { S: "partner#fit" } },
      ExpressionAttributeValues: { ":offers": { N: "4" }, ":taken": { N: "2" } },
    },
  };
  const body = JSON.stringify({
    ClientRequestToken: "same",
    TransactItems: [{ Put: { Item: { pk: `lead#${lead}`, link: `token#${hash}` } } }, update],
  });

  it("speak of another lead, link and counter, and of the same ones within one lead", () => {
    const rename = anew(lead);
    const [first, second] = [rename(body), rename(body)];
    for (const old of [lead, hash, "load#2026-11", '"same"']) expect(first).not.toContain(old);
    const withoutToken = (text: string) => text.replace(/"ClientRequestToken":"[^"]*"/, "");
    expect(withoutToken(second)).toBe(withoutToken(first));
    expect(second).not.toBe(first);
    expect(withoutToken(anew(lead)(body))).not.toBe(withoutToken(first));
  });

  it("find the counters that they want to find", () => {
    expect(countersOf(body)).toEqual([
      { ...update.Update.Key, offers: { N: "4" }, taken: { N: "2" } },
    ]);
  });
});

describe("sums and slices", () => {
  it("the limit is the sum of its stages, for each lead", () => {
    const measured: MeasuredPath = {
      door: [],
      path: [],
      spent: [],
      calls: [
        { read: 1, screen: 10, route: 20, send: 30 },
        { read: 2, screen: 11, route: 21, send: 31 },
      ],
      message: [2, 2, 2, 3],
      invocation: [0.5],
      mail: [4, 5],
    };
    expect(bareOf(measured, "queue")).toEqual([6 + 1.5, 3 + 2 + 2 + 1.5]);
    expect(bareSums(measured)).toEqual([3 + 7.5 + 10 + 20 + 34, 6 + 8.5 + 11 + 21 + 36]);
  });

  it("a burst that slows down has a slower last slice", () => {
    const even = Array.from({ length: 121 }, (_, index) => 100 * index);
    expect(slicesOf(even, 20)).toEqual({ size: 10, first: 10, last: 10, ratio: 1 });
    const slower = even.map((moment) => moment + (moment > 10_000 ? moment - 10_000 : 0));
    expect(slicesOf(slower, 20).ratio).toBeCloseTo(0.5);
    expect(slicesOf(slower.toReversed(), 20).ratio).toBeCloseTo(0.5);
  });

  it("percentiles are values that were measured", () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.9, 0.99, 1].map((share) => percentile(values, share))).toEqual([
      50, 90, 99, 100,
    ]);
  });
});
