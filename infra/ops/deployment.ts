import { DynamoDBClient, paginateListTables } from "@aws-sdk/client-dynamodb";
import { sha256, systemClock } from "#shared/adapters/crypto.ts";
import { dynamoHints } from "#shared/adapters/dynamo-hints.ts";
import { dynamoStore } from "#shared/adapters/dynamo-store.ts";
import { jsonLog } from "#shared/adapters/json-log.ts";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { releasedProgrammes } from "#shared/adapters/released-programmes.ts";
import type { Clock } from "#shared/application/ports.ts";
import { OpsFailure, type Target } from "./clients.ts";

/**
 * What the use cases need to work on the table of a deployment, with the rights of whoever sits at the keyboard.
 * `table` names another one, such as a restored copy.
 */
export async function openDeployment(target: Target, table?: string) {
  const client = new DynamoDBClient(target.settings("dynamodb"));
  const name = table ?? (await tableOf(client, target.stage));
  return {
    store: dynamoStore(client, name),
    hintsOf: dynamoHints(client, name),
    programme: loadProgramme(),
    released: releasedProgrammes(),
    clock: target.stage === "local" ? await localClock() : systemClock,
    hash: sha256,
    log: jsonLog,
  };
}

async function tableOf(client: DynamoDBClient, stage: string): Promise<string> {
  // The runner has one table and names it without its stack.
  const prefix = stage === "local" ? "" : `SoftLanding-${stage}-Data-`;
  const found: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    found.push(...TableNames.filter((name) => name.startsWith(prefix)));
  }
  const [table, ...more] = found;
  if (table === undefined || more.length > 0) {
    throw new OpsFailure(
      table === undefined
        ? `There is no table of stage ${stage} here.`
        : `There is more than one table of stage ${stage}: ${found.join(", ")}.`,
    );
  }
  return table;
}

/** The runner's clock may have been moved; what is written must fit to it. */
async function localClock(): Promise<Clock> {
  const answer = await fetch(`http://localhost:${process.env.PORT ?? 4000}/_local/clock`);
  const { now } = (await answer.json()) as { now: string };
  return { now: () => now };
}
