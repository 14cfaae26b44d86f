import { describe, expect, it } from "vitest";
import { messageName, nameOf } from "#infra/local/call-names.ts";
import { askUnits } from "#infra/local/capacity.ts";
import { startMeter } from "#infra/local/meter.ts";
import { rowBytes } from "#infra/local/row-size.ts";

describe("the meter", () => {
  it("adds up by who and what, and begins afresh", () => {
    const meter = startMeter();
    meter.add("function a", "log", { count: 1, bytes: 10 });
    meter.add("function a", "log", { count: 2, bytes: 5 });
    meter.add("function b", "invocation", { count: 1 });
    expect(meter.read().counts).toEqual({
      "function a": { log: { count: 3, bytes: 15 } },
      "function b": { invocation: { count: 1 } },
    });
    meter.reset();
    expect(meter.read().counts).toEqual({});
  });

  it("gives what was counted until then, not what is counted after", () => {
    const meter = startMeter();
    meter.add("api", "GET /", { count: 1 });
    const { counts } = meter.read();
    meter.add("api", "GET /", { count: 1 });
    expect(counts).toEqual({ api: { "GET /": { count: 1 } } });
  });
});

describe("asking DynamoDB what a call costs", () => {
  const put = JSON.stringify({ TableName: "T", Item: { n: { N: "1.50" } } });
  const consumed = { TableName: "T", CapacityUnits: 3, Table: { CapacityUnits: 2 } };

  it("asks for the caller, and takes the figure out of the answer again", () => {
    const asked = askUnits("PutItem", put);
    expect(JSON.parse(asked?.body ?? "")).toEqual({
      ...JSON.parse(put),
      ReturnConsumedCapacity: "INDEXES",
    });
    const answer = { Attributes: { n: { N: "1.50" } }, ConsumedCapacity: consumed };
    expect(asked?.answered(JSON.stringify(answer))).toEqual({
      text: '{"Attributes":{"n":{"N":"1.50"}}}',
      units: { writeUnits: 3 },
    });
  });

  it("sums the tables of a transaction, whose rows count double", () => {
    const asked = askUnits("TransactWriteItems", '{"TransactItems":[]}');
    const answer = JSON.stringify({ ConsumedCapacity: [consumed, consumed] });
    expect(asked?.answered(answer)).toEqual({ text: "{}", units: { writeUnits: 6 } });
  });

  it("tells the units of indexes apart", () => {
    const due = { GlobalSecondaryIndexes: { due: { CapacityUnits: 2 } } };
    const answer = JSON.stringify({ ConsumedCapacity: { ...consumed, ...due } });
    expect(askUnits("PutItem", put)?.answered(answer).units).toEqual({
      writeUnits: 3,
      indexUnits: 2,
    });
  });

  it("leaves a caller alone who asks for itself, and counts all the same", () => {
    const own = JSON.stringify({ TableName: "T", Key: {}, ReturnConsumedCapacity: "TOTAL" });
    const asked = askUnits("GetItem", own);
    expect(asked?.body).toBe(own);
    const answer = JSON.stringify({ ConsumedCapacity: consumed });
    expect(asked?.answered(answer)).toEqual({ text: answer, units: { readUnits: 3 } });
  });

  it("passes a refusal on as it is", () => {
    const refusal = '{"__type":"ConditionalCheckFailedException"}';
    expect(askUnits("PutItem", put)?.answered(refusal)).toEqual({ text: refusal, units: {} });
    expect(askUnits("PutItem", put)?.answered("no JSON")).toEqual({ text: "no JSON", units: {} });
  });

  it("asks nothing of a call that costs no units, or that cannot be read", () => {
    expect(askUnits("DescribeTable", "{}")).toBeUndefined();
    expect(askUnits("PutItem", "no JSON")).toBeUndefined();
  });
});

describe("the name of a call", () => {
  const dynamo = (operation: string, body: object) =>
    nameOf("/", `DynamoDB_20120810.${operation}`, JSON.stringify(body));
  const row = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });

  it("is what a transaction lets happen, with the rows it writes", () => {
    const items = [
      { Put: { Item: row("lead#1", "state") } },
      { Put: { Item: row("lead#1", "event#OfferMade#0003") } },
      { Update: { Key: row("load#2026-11", "partner#fit") } },
    ];
    expect(dynamo("TransactWriteItems", { TransactItems: items })).toEqual({
      service: "dynamodb",
      operation: "TransactWriteItems",
      about: "event#OfferMade",
      rows: 3,
      whole: [
        { kind: "state", bytes: 4 + 6 + 5, units: 2 },
        { kind: "event#OfferMade", bytes: 4 + 6 + 20, units: 2 },
      ],
    });
  });

  it("is the kinds of rows when nothing happens in it", () => {
    const items = [
      { Update: { Key: row("lead#1", "letter#0001-receipt") } },
      { Put: { Item: row("token#abc", "token") } },
    ];
    expect(dynamo("TransactWriteItems", { TransactItems: items }).about).toBe("letter + token");
  });

  it("is the kind of row, the index, or what a query looks for; never an id", () => {
    expect(dynamo("PutItem", { Item: row("canary", "hint#canary#2026") })).toMatchObject({
      about: "hint#canary",
      rows: 1,
    });
    expect(dynamo("GetItem", { Key: row("load#2026-11", "partner#fit") })).toEqual({
      service: "dynamodb",
      operation: "GetItem",
      about: "load partner",
    });
    expect(dynamo("Query", { IndexName: "due" }).about).toBe("due");
    const values = { ":pk": { S: "lead#SL-1" }, ":prefix": { S: "letter#" } };
    expect(dynamo("Query", { ExpressionAttributeValues: values }).about).toBe("lead letter");
  });

  it("tells the services apart", () => {
    const tags = JSON.stringify({ EmailTags: [{ Name: "letter", Value: "0003-offer" }] });
    expect(nameOf("/v2/email/outbound-emails", "", tags)).toEqual({
      service: "ses",
      operation: "SendEmail",
      about: "offer",
    });
    expect(nameOf("/", "AmazonSQS.SendMessage", "{}").service).toBe("sqs");
    expect(nameOf("/", "", "Action=Publish&TopicArn=x")).toMatchObject({
      service: "sns",
      operation: "Publish",
    });
  });
});

it("a row is as large as DynamoDB counts it: names, values, and what holds them", () => {
  expect(rowBytes({ pk: { S: "é" }, n: { N: "-12.50" }, yes: { BOOL: true } })).toBe(
    2 + 2 + (1 + 3) + (3 + 1),
  );
  expect(rowBytes({ m: { M: { a: { S: "xy" } } }, l: { L: [{ NULL: true }] } })).toBe(
    1 + (3 + 1 + 1 + 2) + 1 + (3 + 1 + 1),
  );
});

it("a message is named by the row it tells of, or by what became of a mail", () => {
  const keys = { pk: { S: "lead#1" }, sk: { S: "event#LeadReceived#0001" } };
  expect(messageName(JSON.stringify({ dynamodb: { Keys: keys } }))).toBe("event#LeadReceived");
  expect(messageName('{"eventType":"Delivery"}')).toBe("mail Delivery");
  expect(messageName("anything")).toBe("message");
});
