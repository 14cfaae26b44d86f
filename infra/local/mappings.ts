import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import * as z from "zod";
import { messageName } from "./call-names.ts";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { LocalFailure, reason } from "./failure.ts";
import type { Functions } from "./lambda.ts";
import type { Meter } from "./meter.ts";
import type { Queues } from "./queues.ts";
import { failedMessages, type SqsSource, sqsEvent } from "./sqs-event.ts";
import { atMost, pause } from "./waiting.ts";

const reading = {
  plays: z.object({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    Enabled: z.boolean().default(true),
    BatchSize: z.coerce.number().int().min(1).default(10),
    MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
    FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
    ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number() }).optional(),
  }),
  leavesOut: ["MetricsConfig", "Tags"],
};
const defaultConcurrency = 4;
const longPoll = 10;
/** How long a stop waits for the batches in hand. */
const graceful = 3000;

/** What event source mappings need from the rest of the machine. */
export interface MappingSurroundings {
  readonly queues: Queues;
  readonly client: SQSClient;
  readonly functions: Functions;
  readonly clock: Clock;
  readonly meter: Meter;
  warn(message: string): void;
}

/** Starts the event source mappings of the template: from queues to functions. */
export function startMappings(
  cloud: Cloud,
  around: MappingSurroundings,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const running = cloud.resources("AWS::Lambda::EventSourceMapping").map((resource) => {
    const wanted = cloud.read(resource, reading);
    const url = around.queues.url(wanted.EventSourceArn);
    const where = `${resource.stack} / ${resource.id}`;
    if (url === undefined) {
      throw new LocalFailure(
        `${where}: the local runner plays event source mappings of SQS queues of the template, ` +
          `not of ${wanted.EventSourceArn}.`,
      );
    }
    const functionArn = wanted.FunctionName.startsWith("arn:")
      ? wanted.FunctionName
      : `arn:aws:lambda:${cloud.region}:${cloud.account}:function:${wanted.FunctionName}`;
    const timeout = around.functions.timeout(functionArn);
    if (timeout === undefined) {
      throw new LocalFailure(`${where}: there is no function ${wanted.FunctionName}.`);
    }
    const hidden = around.queues.visibilityTimeout(wanted.EventSourceArn);
    if (hidden < timeout) {
      throw new LocalFailure(
        `${where}: AWS refuses it, for its queue's visibility timeout (${hidden / 1000} s) is shorter than ` +
          `its function's timeout (${timeout / 1000} s).`,
      );
    }
    if (!wanted.Enabled) return Promise.resolve();
    const source = { url, arn: wanted.EventSourceArn, region: cloud.region };
    return poll(source, functionArn, wanted, around, ending.signal);
  });
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(running);
    },
  };
}

type Settings = z.infer<typeof reading.plays>;

async function poll(
  source: SqsSource,
  functionArn: string,
  wanted: Settings,
  around: MappingSurroundings,
  signal: AbortSignal,
): Promise<void> {
  const limit = wanted.ScalingConfig?.MaximumConcurrency ?? defaultConcurrency;
  const handling = new Set<Promise<void>>();
  while (!signal.aborted) {
    if (handling.size >= limit) {
      await Promise.race(handling);
      continue;
    }
    try {
      const messages = await receive(source.url, wanted, around.client, signal);
      countMessages(source.arn, messages, around.meter);
      if (messages.length === 0) continue;
      const handled = handle(source, functionArn, wanted, messages, around)
        .catch((error: unknown) => {
          if (!signal.aborted) around.warn(`${functionArn}: ${reason(error)}`);
        })
        .finally(() => handling.delete(handled));
      handling.add(handled);
    } catch (error) {
      if (signal.aborted) break;
      around.warn(`${source.arn}: ${reason(error)}`);
      await pause(500, signal);
    }
  }
  await atMost(graceful, Promise.all(handling));
}

function countMessages(arn: string, messages: readonly Message[], meter: Meter): void {
  const queue = `queue ${arn.split(":").at(-1)}`;
  meter.add(queue, messages.length === 0 ? "empty receive" : "receive", { count: 1 });
  for (const { Body: body = "" } of messages)
    meter.add(queue, `message ${messageName(body)}`, { count: 1, bytes: Buffer.byteLength(body) });
}

/** One batch: waits for the first message, then for more until the batch or the window is full. */
async function receive(
  url: string,
  wanted: Settings,
  client: SQSClient,
  signal: AbortSignal,
): Promise<Message[]> {
  const batch: Message[] = [];
  const window = wanted.MaximumBatchingWindowInSeconds * 1000;
  let until = 0;
  for (;;) {
    const left = batch.length === 0 ? longPoll * 1000 : until - Date.now();
    const { Messages: messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(10, wanted.BatchSize - batch.length),
        WaitTimeSeconds: Math.max(0, Math.floor(left / 1000)),
        MessageSystemAttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      }),
      { abortSignal: signal },
    );
    if (batch.length === 0) until = Date.now() + window;
    batch.push(...messages);
    const empty = messages.length === 0;
    if (batch.length === 0 || batch.length >= wanted.BatchSize || Date.now() >= until) return batch;
    if (empty) await pause(Math.min(50, until - Date.now()), signal);
    if (signal.aborted) return batch;
  }
}

/** Calls the function and deletes what it has done; the rest comes back after its visibility timeout. */
async function handle(
  source: SqsSource,
  functionArn: string,
  wanted: Settings,
  messages: readonly Message[],
  { functions, client, clock, meter }: MappingSurroundings,
): Promise<void> {
  const outcome = await functions.invoke(functionArn, sqsEvent(messages, source, clock.offset()));
  if (!outcome.ok) return;
  const partial = wanted.FunctionResponseTypes.length > 0;
  const failed = partial ? failedMessages(outcome.value, messages) : new Set<string>();
  const done = messages.filter((message) => !failed.has(message.MessageId ?? ""));
  for (let start = 0; start < done.length; start += 10) {
    const entries = done
      .slice(start, start + 10)
      .map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: source.url, Entries: entries }));
    meter.add(`queue ${source.arn.split(":").at(-1)}`, "delete", { count: 1 });
  }
}
