import { existsSync, readFileSync } from "node:fs";
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import * as z from "zod";
import { writeWhole } from "./files.ts";

/** Milliseconds until a stream is asked again which shards it has. */
const shardsKnownFor = 2000;
const checkpointSchema = z.object({ stream: z.string(), read: z.record(z.string(), z.string()) });

/**
 * Reads a table's stream from where the last run stopped, or from its beginning. A record counts as
 * read once the caller has taken its whole batch, so that after a kill it comes again, never not.
 */
export class StreamReader {
  readonly #client: DynamoDBStreamsClient;
  readonly #stream: string;
  readonly #checkpoint: string;
  /** The last sequence number that was taken, by shard. */
  readonly #read: Record<string, string>;
  readonly #iterators = new Map<string, string>();
  #shards: readonly string[] = [];
  #lookAgain = 0;

  constructor(client: DynamoDBStreamsClient, stream: string, checkpoint: string) {
    this.#client = client;
    this.#stream = stream;
    this.#checkpoint = checkpoint;
    this.#read = readCheckpoint(checkpoint, stream);
  }

  /** Hands one batch of every shard to `take`, in order; how many records there were. */
  async next(limit: number, take: (records: readonly _Record[]) => Promise<void>): Promise<number> {
    let total = 0;
    for (const shard of await this.#findShards()) {
      const iterator = this.#iterators.get(shard) ?? (await this.#position(shard));
      if (iterator === undefined) continue;
      this.#iterators.delete(shard);
      const { Records: records = [], NextShardIterator: next } = await this.#client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }),
      );
      await take(records);
      this.#keep(shard, records.at(-1)?.dynamodb?.SequenceNumber);
      if (next !== undefined) this.#iterators.set(shard, next);
      total += records.length;
    }
    return total;
  }

  async #findShards(): Promise<readonly string[]> {
    if (performance.now() < this.#lookAgain) return this.#shards;
    const stream = await this.#client.send(new DescribeStreamCommand({ StreamArn: this.#stream }));
    this.#shards = (stream.StreamDescription?.Shards ?? []).map(({ ShardId }) => ShardId ?? "");
    this.#lookAgain = performance.now() + (this.#shards.length === 0 ? 0 : shardsKnownFor);
    return this.#shards;
  }

  #keep(shard: string, sequenceNumber: string | undefined): void {
    if (sequenceNumber === undefined) return;
    this.#read[shard] = sequenceNumber;
    const checkpoint = { stream: this.#stream, read: this.#read };
    writeWhole(this.#checkpoint, `${JSON.stringify(checkpoint)}\n`);
  }

  async #position(shard: string): Promise<string | undefined> {
    const place = { StreamArn: this.#stream, ShardId: shard };
    const after = this.#read[shard];
    if (after !== undefined) {
      const resumed = await this.#client
        .send(
          new GetShardIteratorCommand({
            ...place,
            ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
            SequenceNumber: after,
          }),
        )
        .catch((error: unknown) => {
          // Records this old are gone from the stream: what is left of it comes next.
          if (error instanceof Error && error.name === "TrimmedDataAccessException") {
            return undefined;
          }
          throw error;
        });
      if (resumed !== undefined) return resumed.ShardIterator;
    }
    const first = await this.#client.send(
      new GetShardIteratorCommand({ ...place, ShardIteratorType: "TRIM_HORIZON" }),
    );
    return first.ShardIterator;
  }
}

/** How far this stream was read; another stream's checkpoint (a table made anew) counts as none. */
function readCheckpoint(file: string, stream: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const kept = checkpointSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  return kept?.stream === stream ? kept.read : {};
}
