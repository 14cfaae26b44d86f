import { describe, expect, it } from "vitest";
import { apiAnswer } from "#infra/local/api-event.ts";
import { matchRoute } from "#infra/local/api-routes.ts";
import { parseDuration } from "#infra/local/clock.ts";
import { parseRhythm } from "#infra/local/cron.ts";
import { compilePattern } from "#infra/local/patterns.ts";
import { eventsOf } from "#infra/local/ses-events.ts";
import { failedMessages } from "#infra/local/sqs-event.ts";

describe("an event pattern", () => {
  const record = { eventName: "INSERT", dynamodb: { Keys: { sk: { S: "event#Created#1" } } } };
  it.each([
    [{ eventName: ["INSERT", "MODIFY"] }, true],
    [{ eventName: ["REMOVE"] }, false],
    [{ dynamodb: { Keys: { sk: { S: [{ prefix: "hint#" }, { prefix: "event#" }] } } } }, true],
    [{ dynamodb: { Keys: { sk: { S: [{ suffix: "#2" }] } } } }, false],
    [{ eventName: ["INSERT"], dynamodb: { Keys: { pk: [{ exists: true }] } } }, false],
    [{ userIdentity: [{ exists: false }] }, true],
    [{ eventName: [{ "anything-but": ["REMOVE", "MODIFY"] }] }, true],
    [{ eventName: [{ "anything-but": { prefix: "INS" } }] }, false],
  ])("%j admits the record: %s", (pattern, admits) => {
    expect(compilePattern(pattern, "Pipe")(record)).toBe(admits);
  });

  it.each([
    [{ eventName: [{ wildcard: "IN*" }] }, /Pipe: .*"wildcard"/],
    [{ $or: [{ a: [1] }] }, /Pipe: .*"\$or"/],
    [{ eventName: "INSERT" }, /lists of alternatives/],
  ])("%j is refused by name", (pattern, message) => {
    expect(() => compilePattern(pattern, "Pipe")).toThrow(message);
  });
});

describe("a duration", () => {
  it.each([
    ["P3D", 3 * 86_400_000],
    ["PT1H", 3_600_000],
    ["P1W", 7 * 86_400_000],
    ["P1DT2H3M4S", 93_784_000],
  ])("%s is %d ms", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });
  it.each(["", "P", "PT", "P1DT", "P1M", "P1Y", "3 days", "-P1D"])("%j is refused", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe("a schedule's expression", () => {
  it.each([
    ["cron(0 6 ? * MON-FRI *)", "2026-11-24T06:00:30Z", true],
    ["cron(0 6 ? * MON-FRI *)", "2026-11-22T06:00:00Z", false],
    ["cron(0/15 * * * ? *)", "2026-11-22T11:45:00Z", true],
    ["cron(0/15 * * * ? *)", "2026-11-22T11:46:00Z", false],
    ["cron(5,10 8-9 1 JAN ? 2027)", "2027-01-01T09:10:00Z", true],
  ])("%s runs at %s: %s", (expression, at, runs) => {
    const rhythm = parseRhythm(expression);
    expect(rhythm && "inMinute" in rhythm && rhythm.inMinute(new Date(at))).toBe(runs);
  });
  it.each([
    ["2026-11-25T05:00:00Z", true],
    ["2026-11-25T06:00:00Z", false],
    ["2026-07-25T04:00:00Z", true],
  ])("follows the clocks of its time zone: %s", (at, runs) => {
    const rhythm = parseRhythm("cron(0 6 * * ? *)", "Europe/Brussels");
    expect(rhythm && "inMinute" in rhythm && rhythm.inMinute(new Date(at))).toBe(runs);
  });
  it("is not played in a time zone that nobody knows", () => {
    expect(parseRhythm("cron(0 6 * * ? *)", "Europe/Gent")).toBeUndefined();
  });
  it("may be a rate", () => {
    expect(parseRhythm("rate(5 minutes)")).toEqual({ every: 300_000 });
  });
  it.each(["cron(0 6 L * ? *)", "at(2026-01-01T00:00:00)", "rate(1 fortnight)"])(
    "%s is not played",
    (expression) => {
      expect(parseRhythm(expression)).toBeUndefined();
    },
  );
});

describe("a route", () => {
  const routes = ["GET /a", "GET /a/{id}", "GET /a/b", "ANY /a/{id}", "GET /a/{rest+}"].map(
    (key) => {
      const [method = "", path = ""] = key.split(" ");
      return { key, method, segments: path.slice(1).split("/"), functionArn: key, timeout: 1 };
    },
  );
  it.each([
    ["GET", "/a", "GET /a", {}],
    ["GET", "/a/b", "GET /a/b", {}],
    ["GET", "/a/c", "GET /a/{id}", { id: "c" }],
    ["POST", "/a/b", "ANY /a/{id}", { id: "b" }],
    ["GET", "/a/c/d", "GET /a/{rest+}", { rest: "c/d" }],
  ])("for %s %s is %s", (method, path, key, parameters) => {
    const match = matchRoute(routes, method, path);
    expect(match?.route.key).toBe(key);
    expect(match?.parameters).toEqual(parameters);
  });
  it.each([
    ["HEAD", "/a"],
    ["POST", "/a"],
    ["GET", "/"],
    ["GET", "/a/"],
  ])("for %s %s is none", (method, path) => {
    expect(matchRoute(routes, method, path)).toBeUndefined();
  });
});

describe("what a function returns", () => {
  it.each([
    ['{"statusCode":204}', 204, ""],
    ['{"statusCode":200,"body":"aGk=","isBase64Encoded":true}', 200, "hi"],
    ['{"any":"object"}', 200, '{"any":"object"}'],
    ['"text"', 200, "text"],
  ])("%s becomes %d %j", (returned, status, body) => {
    const answer = apiAnswer(returned);
    expect(answer?.status).toBe(status);
    expect(answer?.body.toString()).toBe(body);
  });
  it.each(['{"statusCode":"many"}', '{"statusCode":200,"body":{}}'])(
    "%s is malformed",
    (returned) => {
      expect(apiAnswer(returned)).toBeUndefined();
    },
  );

  const batch = [{ MessageId: "a" }, { MessageId: "b" }];
  it.each([
    ["null", []],
    ["{}", []],
    ['{"batchItemFailures":[]}', []],
    ['{"batchItemFailures":[{"itemIdentifier":"b"}]}', ["b"]],
    ['{"batchItemFailures":[{"itemIdentifier":""}]}', ["a", "b"]],
    ['{"batchItemFailures":[{"itemIdentifier":"stranger"}]}', ["a", "b"]],
    ['{"batchItemFailures":"all"}', ["a", "b"]],
  ])("%s fails the messages %j of a batch", (returned, failed) => {
    expect([...failedMessages(returned, batch)]).toEqual(failed);
  });
});

describe("the mailbox simulator", () => {
  it.each([
    ["somebody@partner.example", ["Send", "Delivery"]],
    ["success@simulator.amazonses.com", ["Send", "Delivery"]],
    ["bounce@simulator.amazonses.com", ["Send", "Bounce"]],
    ["bounce+label@simulator.amazonses.com", ["Send", "Bounce"]],
    ["complaint@simulator.amazonses.com", ["Send", "Delivery", "Complaint"]],
    ["suppressionlist@simulator.amazonses.com", ["Send", "Bounce"]],
    ["bounce@partner.example", ["Send", "Delivery"]],
  ])("%s makes %j", (address, types) => {
    const mail = {
      id: "1",
      at: "2026-01-01T00:00:00.000Z",
      to: [address],
      from: "a@b.example",
      replyTo: [],
      subject: "s",
      text: "t",
      html: "",
      tags: { letter: "x" },
      configurationSet: "letters",
    };
    const events = eventsOf(mail, mail.at);
    expect(events.map((event) => event.eventType)).toEqual(types);
    expect(events[0]).toMatchObject({
      mail: { tags: { letter: ["x"], "ses:configuration-set": ["letters"] } },
    });
  });
});
