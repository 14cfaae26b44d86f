import path from "node:path";
import type { _Record, DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import * as z from "zod";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { LocalFailure, reason } from "./failure.ts";
import { compilePattern } from "./patterns.ts";
import { StreamReader } from "./stream.ts";
import type { Resource } from "./template.ts";
import { pause } from "./waiting.ts";

const reading = {
  plays: z.object({
    Name: z.string().optional(),
    Source: z.string(),
    Target: z.string(),
    DesiredState: z.enum(["RUNNING", "STOPPED"]).optional(),
    SourceParameters: z.strictObject({
      DynamoDBStreamParameters: z.strictObject({
        BatchSize: z.coerce.number().default(100),
        // Left out: a pipe here begins at the beginning and tries until it succeeds.
        DeadLetterConfig: z.unknown().optional(),
        MaximumBatchingWindowInSeconds: z.unknown().optional(),
        MaximumRecordAgeInSeconds: z.unknown().optional(),
        MaximumRetryAttempts: z.unknown().optional(),
        OnPartialBatchItemFailure: z.unknown().optional(),
        ParallelizationFactor: z.unknown().optional(),
        StartingPosition: z.unknown().optional(),
      }),
      FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
    }),
  }),
  leavesOut: ["Description", "KmsKeyIdentifier", "LogConfiguration", "RoleArn", "Tags"],
};
/** Milliseconds between two looks at a stream in which nothing is new. */
const idle = 75;

/** What pipes need from the rest of the machine. */
export interface PipeSurroundings {
  readonly streams: DynamoDBStreamsClient;
  readonly clock: Clock;
  /** Where each pipe keeps how far it has read. */
  readonly directory: string;
  publish(topicArn: string, messages: readonly string[]): Promise<void>;
  warn(message: string): void;
}

/** Pipes at work. */
export interface Pipes {
  /** How many records they have read since the start. */
  passed(): number;
  /** Waits, at most so many milliseconds, until each has looked twice more and found nothing. */
  drained(milliseconds: number): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Starts the pipes of the template: from a table's stream to a topic, in order, each record at
 * least once, whatever was published before a restart.
 */
export function startPipes(cloud: Cloud, around: PipeSurroundings): Pipes {
  const ending = new AbortController();
  const { signal } = ending;
  const pipes = cloud.resources("AWS::Pipes::Pipe").flatMap((resource) => {
    const wanted = cloud.read(resource, reading);
    if (wanted.DesiredState === "STOPPED") return [];
    const state = { passed: 0, emptyLooks: 0 };
    const step = preparePipe(cloud.name(resource), resource, wanted, around);
    const run = async (): Promise<void> => {
      while (!signal.aborted) {
        try {
          const read = await step();
          state.passed += read;
          state.emptyLooks = read === 0 ? state.emptyLooks + 1 : 0;
          if (read === 0) await pause(idle, signal);
        } catch (error) {
          around.warn(`pipe ${resource.id}: ${reason(error)}`);
          await pause(500, signal);
        }
      }
    };
    return [{ state, running: run() }];
  });
  return {
    passed: () => pipes.reduce((sum, { state }) => sum + state.passed, 0),
    drained: async (milliseconds) => {
      const until = performance.now() + milliseconds;
      for (const { state } of pipes) state.emptyLooks = 0;
      while (pipes.some(({ state }) => state.emptyLooks < 2)) {
        if (signal.aborted || performance.now() > until) return false;
        await pause(10);
      }
      return true;
    },
    stop: async () => {
      ending.abort();
      await Promise.all(pipes.map(({ running }) => running));
    },
  };
}

/** One pipe as a step to repeat: reads a batch, publishes what its filters admit. */
function preparePipe(
  name: string,
  { stack, id }: Resource,
  { Source, Target, SourceParameters }: z.infer<typeof reading.plays>,
  { streams, clock, directory, publish }: PipeSurroundings,
): () => Promise<number> {
  if (!Source.includes(":dynamodb:") || !Target.includes(":sns:")) {
    throw new LocalFailure(
      `${stack} / ${id}: the local runner plays pipes from a DynamoDB stream to an SNS topic, ` +
        `not from ${Source} to ${Target}.`,
    );
  }
  const filters = (SourceParameters.FilterCriteria?.Filters ?? []).map((filter) =>
    compilePattern(JSON.parse(filter.Pattern), `${stack} / ${id} FilterCriteria`),
  );
  const reader = new StreamReader(streams, Source, path.join(directory, `${name}.json`));
  return () =>
    reader.next(SourceParameters.DynamoDBStreamParameters.BatchSize, async (records) => {
      const messages = records
        .map((record) => ({ ...moved(record, clock), eventSourceARN: Source }))
        .filter((message) => filters.length === 0 || filters.some((admits) => admits(message)));
      await publish(
        Target,
        messages.map((message) => JSON.stringify(message)),
      );
    });
}

/** The record with its time on the moved clock, in seconds as pipes write it. */
function moved(record: _Record, clock: Clock): object {
  const at = record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? Date.now();
  const seconds = Math.floor((at + clock.offset()) / 1000);
  return { ...record, dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: seconds } };
}
