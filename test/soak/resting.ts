import { setTimeout as pause } from "node:timers/promises";
import { type DynamoDBClient, ListTablesCommand, QueryCommand } from "@aws-sdk/client-dynamodb";

/** What is looked at until the system has come to rest. */
export interface Resting {
  readonly url: string;
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Milliseconds that are left. */
  left(): number;
  tell(line: string): void;
}

/** Whatever is due within this time is on its way; deadlines of people are further off. */
const soon = 60 * 60_000;

export async function onlyTable(client: DynamoDBClient): Promise<string> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  if (TableNames.length !== 1) throw new Error(`one table was expected, not ${TableNames}`);
  return TableNames[0] ?? "";
}

/**
 * Waits until no message can be taken and no row is due soon. What a killed process had in hand is found by the
 * sweep, for which the clock is moved: past the patience with a lead, then past the hold-down of a letter.
 * Gives when the clock was moved for the first time, in milliseconds since 1970.
 */
export async function comeToRest(resting: Resting): Promise<number> {
  const { url, left, tell } = resting;
  let movedAt = Number.POSITIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  while (left() > 0) {
    await emptyQueues(url, left);
    const due = await dueSoon(resting);
    if (due === 0) return movedAt;
    movedAt = Math.min(movedAt, Date.now());
    const advance = due < before ? "PT4M" : "PT25M";
    before = due;
    tell(`  ${due} leads and letters wait for the sweep; the clock moves on by ${advance}`);
    await fetch(`${url}/_local/clock`, { method: "POST", body: JSON.stringify({ advance }) });
    await pause(1000);
  }
  return movedAt;
}

/**
 * Waits until no queue has a message that could be taken; those in hand of nobody come back later, to no effect.
 * Only news of letters is waited for in any case: past the hold-down a letter without news would be sent again.
 */
async function emptyQueues(url: string, left: () => number): Promise<void> {
  for (let calm = 0; calm < 4 && left() > 0; ) {
    const answer = await fetch(`${url}/_local/queues`);
    const queues = (await answer.json()) as {
      name: string;
      visible: number;
      inFlight: number;
    }[];
    const waiting = queues.filter(
      ({ name, visible, inFlight }) =>
        (visible > 0 && !name.endsWith("-dead-letters")) ||
        (inFlight > 0 && name.endsWith("-record-delivery")),
    );
    calm = waiting.length === 0 ? calm + 1 : 0;
    await pause(400);
  }
}

async function dueSoon({ url, client, table }: Resting): Promise<number> {
  const { now } = (await (await fetch(`${url}/_local/clock`)).json()) as { now: string };
  const until = new Date(Date.parse(now) + soon).toISOString();
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: "due",
      KeyConditionExpression: "dueKey = :due AND dueAt <= :until",
      ExpressionAttributeValues: { ":due": { S: "due" }, ":until": { S: until } },
      Select: "COUNT",
    }),
  );
  return Count;
}
