import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateTableCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { startDatabase } from "#infra/local/dynamodb.ts";
import { scanLeads } from "#shared/adapters/dynamo-scan.ts";
import { firstEventSk, leadPk, stateKey } from "#shared/adapters/keys.ts";

it("tells each lead once, also one that has lost its state or its first event", async () => {
  const directory = mkdtempSync(path.join(tmpdir(), "soft-landing-scan-"));
  const { tables, stop } = await startDatabase(directory, "eu-central-1");
  await tables.send(
    new CreateTableCommand({
      TableName: "leads",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk"].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S",
      })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
    }),
  );
  const put = (pk: string, sk: string) =>
    tables.send(new PutItemCommand({ TableName: "leads", Item: marshall({ pk, sk }) }));
  for (const whole of ["A", "B"]) {
    await put(leadPk(whole), firstEventSk);
    await put(leadPk(whole), stateKey(whole).sk);
  }
  await put(leadPk("stateless"), firstEventSk);
  await put(leadPk("eventless"), stateKey("").sk);
  await put(leadPk("neither"), "letter#0001-digest");

  const found: string[] = [];
  for await (const reference of scanLeads(tables, "leads")) found.push(reference);
  expect(found.sort()).toEqual(["A", "B", "eventless", "stateless"]);
  await stop();
  rmSync(directory, { recursive: true, force: true });
});
