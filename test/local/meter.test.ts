import { rmSync } from "node:fs";
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemAt } from "#infra/demo/system.ts";
import { startDatabase } from "#infra/local/dynamodb.ts";
import { type Counts, startMeter } from "#infra/local/meter.ts";
import { openMeteredDoor } from "#infra/local/metered-door.ts";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

const directory = emptyDirectory();
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("the door that counts", () => {
  it("counts what a call costs, and gives the answer that the database gives", async () => {
    const database = await startDatabase(directory, "eu-central-1");
    const meter = startMeter();
    const nowhere = "http://127.0.0.1:1";
    const services = { dynamodb: database.endpoint, ses: nowhere, sns: nowhere, sqs: nowhere };
    const door = await openMeteredDoor(services, meter);
    const client = new DynamoDBClient({
      endpoint: door.endpoints.dynamodb,
      region: "eu-central-1",
      credentials: { accessKeyId: "one", secretAccessKey: "local" },
    });
    const TableName = "Things";
    await database.tables.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      }),
    );
    const Item = { pk: { S: "thing#1" }, text: { S: "é".repeat(600) }, number: { N: "1.5" } };
    const Key = { pk: Item.pk };
    await client.send(new PutItemCommand({ TableName, Item }));
    const through = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    const direct = await database.tables.send(new GetItemCommand({ TableName, Key }));
    expect(through.Item).toEqual(direct.Item);
    expect(through.ConsumedCapacity).toBeUndefined();
    const asked = new GetItemCommand({ TableName, Key, ReturnConsumedCapacity: "TOTAL" });
    expect((await client.send(asked)).ConsumedCapacity?.CapacityUnits).toBe(0.5);
    const again = new PutItemCommand({
      TableName,
      Item,
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await expect(client.send(again)).rejects.toThrow("The conditional request failed");
    expect(meter.read().counts["function one"]).toMatchObject({
      "dynamodb PutItem thing": { count: 2, refused: 1, writeUnits: 2 },
      "dynamodb GetItem thing": { count: 2, readUnits: 1.5 },
    });
    await database.stop();
    await expect(client.send(new GetItemCommand({ TableName, Key }))).rejects.toThrow();
    client.destroy();
    await door.stop();
  });
});

describe("a lead on the local runner", () => {
  let local: Local;
  const meter = async (method = "GET") => {
    const answer = await fetch(`${local.url}/_local/meter`, { method });
    return ((await answer.json()) as { counts: Counts }).counts;
  };

  beforeAll(async () => {
    local = await startLocal({ cdkOut: await synthesised(), directory });
  });
  afterAll(() => local.stop());

  it("is metered from the form to both introductions, and never twice", async () => {
    await local.settled();
    expect(await meter("DELETE")).toEqual({});
    const system = systemAt(local.url);
    const { reference } = await system.submit(startupForm());
    const { path } = await system.link(reference, "offers");
    await system.ask(path, { answer: "accept" });
    expect(await local.settled()).toBe(true);

    const counts = await meter();
    const of = (useCase: string) => counts[`function softlanding-local-${useCase}`] ?? {};
    expect(of("receive-lead")).toMatchObject({
      "dynamodb TransactWriteItems event#LeadReceived": { count: 1, rows: expect.any(Number) },
      invocation: { count: 1, milliseconds: expect.any(Number) },
      log: { count: 1, bytes: expect.any(Number) },
    });
    const received = of("receive-lead")["dynamodb TransactWriteItems event#LeadReceived"] ?? {};
    // Each row of a transaction counts at least twice, and what is due is in an index besides.
    expect(received.writeUnits).toBeGreaterThan(2 * (received.rows ?? 0));
    expect(of("send-letter")).toMatchObject({
      "ses SendEmail receipt": { count: 1 },
      "ses SendEmail offer": { count: 1 },
      "ses SendEmail introduction-founder": { count: 1 },
      "ses SendEmail introduction-partner": { count: 1 },
    });
    expect(counts.api).toMatchObject({
      "POST /api/leads": { count: 1 },
      "POST /offers/{token}": { count: 1 },
    });
    const events = counts["topic softlanding-local-lead-events"] ?? {};
    for (const event of ["LeadReceived", "LeadScreened", "OfferMade", "OfferAccepted"])
      expect(events[`message event#${event}`]).toMatchObject({ count: 1 });
    const letters = counts["queue softlanding-local-send-letter"] ?? {};
    expect(letters["message event#LeadReceived"]).toMatchObject({ count: 1 });
  });
});
