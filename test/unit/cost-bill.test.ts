import { describe, expect, it } from "vitest";
import { added, fixedBill } from "#test/bench/cost/fixed.ts";
import { amount, dollars } from "#test/bench/cost/money.ts";
import list from "#test/bench/cost/prices.json" with { type: "json" };
import { afterFree, line, total } from "#test/bench/cost/pricing.ts";
import { billedLogBytes, billOf, rules } from "#test/bench/cost/rules.ts";
import { usageOf } from "#test/bench/cost/usage.ts";

describe("a bill", () => {
  it("is quantity times price, per as many as the price is for", () => {
    expect(line("mails", 2500, "mail").dollars).toBeCloseTo(0.25);
    expect(line("written", 1_000_000, "write-unit").dollars).toBe(
      list.prices["write-unit"].dollars,
    );
    expect(total([line("a", 1000, "mail"), line("b", 10, "alarm")])).toBeCloseTo(1.1);
  });

  it("lets lines of one price share what is free, in their order, and leaves the others alone", () => {
    const bill = [
      line("first", 700_000, "queue-request"),
      line("second", 700_000, "queue-request"),
      line("secret", 1, "secret"),
    ];
    expect(afterFree(bill).map(({ quantity }) => quantity)).toEqual([0, 400_000, 1]);
  });

  it("of what was used counts each message with the requests that AWS makes by itself", () => {
    const usage = usageOf(
      { "queue softlanding-x-screen-lead": { "message event#LeadReceived": { count: 10 } } },
      "work",
    );
    const requests = billOf(usage).find(({ what }) => what === "queue requests");
    expect(requests?.quantity).toBe(10 * rules.requestsAMessage);
  });

  it("counts a log line with its escapes and what AWS writes around it", () => {
    const log = { count: 2, bytes: 100, quotes: 8 };
    const usage = usageOf({ "function softlanding-x-screen-lead": { log } }, "work");
    expect(billedLogBytes(usage)).toBe(100 + 8 + 2 * (rules.wrapBytes + rules.lineBytes));
  });

  it("has a source and a known standing for every price", () => {
    for (const price of Object.values(list.prices)) {
      expect(price.source).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\//);
      expect(["region", "general", "elsewhere", "not"]).toContain(price.seen);
    }
  });
});

describe("what is fixed", () => {
  const plain = [
    { Type: "AWS::CloudWatch::Alarm", Properties: { MetricName: "Errors" } },
    {
      Type: "AWS::CloudWatch::Alarm",
      Properties: {
        Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: "a + b" }],
      },
    },
    { Type: "AWS::Lambda::EventSourceMapping" },
    { Type: "AWS::SQS::Queue" },
  ];
  const quantities = (bill: ReturnType<typeof fixedBill>) =>
    Object.fromEntries(bill.map(({ what, quantity }) => [what, quantity]));

  it("is counted in a template; an alarm that reckons with two metrics is two", () => {
    expect(quantities(fixedBill(plain))).toEqual({
      alarm: 3,
      "poll of an empty queue": 5 * 3 * 43_800,
    });
  });

  it("grows by an option's own resources, and by nothing else", () => {
    const acl = { Type: "AWS::WAFv2::WebACL", Properties: { Rules: [{}, {}] } };
    const adds = added(fixedBill(plain), fixedBill([...plain, acl]));
    expect(quantities(adds)).toEqual({ firewall: 1, "rule of the firewall": 2 });
    expect(total(adds)).toBe(7);
  });
});

it("money and amounts are written for people", () => {
  expect([0, 12.345, 0.123, 0.00421, 0.00001].map(dollars)).toEqual([
    "$0",
    "$12.35",
    "$0.12",
    "$0.0042",
    "< $0.0001",
  ]);
  expect([0, 1234.4, 12.34, 0.12345].map(amount)).toEqual(["0", "1,234", "12.3", "0.123"]);
});
