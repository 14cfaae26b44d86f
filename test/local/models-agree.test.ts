import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, startDatabase } from "#infra/local/dynamodb.ts";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { memoryStore } from "#shared/adapters/memory-store.ts";
import type { LeadStore } from "#shared/application/ports.ts";
import { canonicalJson } from "#shared/domain/canonical.ts";
import { perform } from "./store-calls.ts";
import { type Command, commands } from "./store-commands.ts";
import { type Place, readAll } from "./store-place.ts";

const sequences = 120;
const directory = mkdtempSync(path.join(tmpdir(), "soft-landing-models-"));
let database: Database;
let table: LeadStore;

beforeAll(async () => {
  database = await startDatabase(directory, "eu-central-1");
  await database.tables.send(new CreateTableCommand(tableSettings));
  table = dynamoStore(database.tables, "leads");
});
afterAll(async () => {
  await database?.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe("the store in memory, which the simulation runs on", () => {
  it("answers any commands as the table does", async () => {
    let count = 0;
    const agrees = async (list: Command[]) => {
      const place: Place = { name: `S${String(count++).padStart(4, "0")}` };
      const model = memoryStore();
      for (const [index, command] of list.entries()) {
        const step = await perform(command, place, model);
        const told = await Promise.all([step(model), step(table)]);
        const [wanted, got] = told.map((one) => canonicalJson(one ?? null));
        expect(got, `${index}: ${JSON.stringify(command)}`).toBe(wanted);
      }
      expect(canonicalJson(await readAll(place, table))).toBe(
        canonicalJson(await readAll(place, model)),
      );
    };
    await fc.assert(fc.asyncProperty(commands, agrees), { numRuns: sequences });
  });
});

const tableSettings = {
  TableName: "leads",
  BillingMode: "PAY_PER_REQUEST" as const,
  AttributeDefinitions: ["pk", "sk", "dueKey", "dueAt"].map((AttributeName) => ({
    AttributeName,
    AttributeType: "S" as const,
  })),
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" as const },
    { AttributeName: "sk", KeyType: "RANGE" as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "due",
      KeySchema: [
        { AttributeName: "dueKey", KeyType: "HASH" as const },
        { AttributeName: "dueAt", KeyType: "RANGE" as const },
      ],
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    },
  ],
};
