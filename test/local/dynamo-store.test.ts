import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import { afterAll } from "vitest";
import { type Database, startDatabase } from "#infra/local/dynamodb.ts";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { storeContract } from "#test/unit/store-contract.ts";

const directory = mkdtempSync(path.join(tmpdir(), "soft-landing-store-"));
let database: Database | undefined;

afterAll(async () => {
  await database?.stop();
  rmSync(directory, { recursive: true, force: true });
});

storeContract("DynamoDB", async () => {
  database = await startDatabase(directory, "eu-central-1");
  await database.tables.send(
    new CreateTableCommand({
      TableName: "leads",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "dueKey", "dueAt"].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S",
      })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "due",
          KeySchema: [
            { AttributeName: "dueKey", KeyType: "HASH" },
            { AttributeName: "dueAt", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    }),
  );
  return dynamoStore(database.tables, "leads");
});
