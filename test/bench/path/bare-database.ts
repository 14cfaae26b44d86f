import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { Database } from "#infra/local/dynamodb.ts";
import type { HeardCall } from "#test/soak/fault-proxy.ts";
import { onlyTable } from "#test/soak/resting.ts";
import { anew, countersOf } from "./again.ts";
import type { Journey } from "./journey.ts";

/** Milliseconds of one lead's calls, made by somebody who does nothing else. `read` is one look at the stream. */
export interface BareCalls {
  readonly read: number;
  readonly screen: number;
  readonly route: number;
  readonly send: number;
}

/** Most records that the pipe reads at once. */
const batch = 10;

/**
 * Makes the calls of a journey again, against the same database with nobody else at it: the same bodies in the same
 * steps, for a lead of another reference. The stream is looked at after each write, as the pipe does.
 */
export async function callAgain(
  database: Database,
  journey: Journey,
  reference: string,
): Promise<BareCalls> {
  const rename = anew(reference);
  const stream = await openStream(database);
  const reads: number[] = [];
  const run = async (steps: readonly HeardCall[][]): Promise<number> => {
    let spent = 0;
    for (const step of steps) {
      const bodies = step.map(({ body }) => rename(body));
      for (const body of bodies) await putCounters(database.endpoint, body);
      await stream.skip();
      const began = performance.now();
      await Promise.all(
        step.map(({ target }, index) => post(database.endpoint, target, bodies[index] ?? "")),
      );
      spent += performance.now() - began;
      if (step.some(isWrite)) reads.push(await stream.look());
    }
    return spent;
  };
  await run([[journey.stored]]);
  const screen = await run(journey.work.screen);
  const route = await run(journey.work.route);
  const send = await run(journey.work.send);
  return { read: reads.reduce((sum, one) => sum + one, 0) / reads.length, screen, route, send };
}

function isWrite({ target }: HeardCall): boolean {
  return target.endsWith(".TransactWriteItems");
}

async function putCounters(endpoint: string, body: string): Promise<void> {
  const parsed = JSON.parse(body) as { TransactItems?: { Put?: { TableName: string } }[] };
  if (parsed.TransactItems === undefined) return;
  const TableName = parsed.TransactItems.flatMap(({ Put }) => Put?.TableName ?? [])[0];
  for (const Item of countersOf(body))
    await post(endpoint, "DynamoDB_20120810.PutItem", JSON.stringify({ TableName, Item }));
}

async function post(endpoint: string, target: string, body: string): Promise<void> {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": target,
      "x-amz-date": "20261124T090000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20261124/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${target} was refused when it was made again: ${text}`);
}

/** The end of the table's stream: `skip` passes over what nobody waits for, `look` gives how long one look took. */
async function openStream({ tables, streams }: Database) {
  const TableName = await onlyTable(tables);
  const { Table } = await tables.send(new DescribeTableCommand({ TableName }));
  const StreamArn = Table?.LatestStreamArn;
  const described = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = described.StreamDescription?.Shards?.at(-1)?.ShardId;
  const place = { StreamArn, ShardId, ShardIteratorType: "LATEST" as const };
  let iterator = (await streams.send(new GetShardIteratorCommand(place))).ShardIterator;
  const next = async (): Promise<number> => {
    const found = await streams.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: batch }),
    );
    iterator = found.NextShardIterator ?? iterator;
    return found.Records?.length ?? 0;
  };
  return {
    skip: async (): Promise<void> => {
      while ((await next()) > 0);
    },
    look: async (): Promise<number> => {
      const began = performance.now();
      const found = await next();
      const spent = performance.now() - began;
      if (found === 0) throw new Error("the stream does not tell of a row that was just written");
      return spent;
    },
  };
}
