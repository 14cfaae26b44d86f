import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "#infra/local/messaging-server.ts";
import { dice } from "#test/simulation/engine/dice.ts";
import { faultsOf } from "#test/simulation/engine/faults.ts";
import type { FunctionSpec, Invocation, Platform } from "#test/simulation/engine/lambda.ts";
import { openQueue } from "#test/simulation/engine/queues.ts";
import { timeline } from "#test/simulation/engine/timeline.ts";
import { calmWeather } from "#test/simulation/engine/weather.ts";

/** What becomes of one message that is handed back so many times. */
interface Fate {
  deliveries: number;
  died: boolean;
}

const directory = mkdtempSync(path.join(tmpdir(), "soft-landing-queues-"));
let server: Awaited<ReturnType<typeof startServer>>;
let sqs: SQSClient;

beforeAll(async () => {
  server = await startServer(directory, "eu-central-1");
  sqs = new SQSClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
});
afterAll(async () => {
  sqs?.destroy();
  await server?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const cases = [1, 2, 3, 5].flatMap((maxReceiveCount) =>
  [0, 1, 2, 4, 6].map((failures) => ({ maxReceiveCount, failures })),
);

describe("the queue that the simulation runs on", () => {
  it.each(cases)(
    "treats a message as SQS does: at most $maxReceiveCount deliveries, $failures of them failing",
    async ({ maxReceiveCount, failures }) => {
      expect(await inModel(maxReceiveCount, failures)).toEqual(
        await inQueue(maxReceiveCount, failures),
      );
    },
  );
});

async function inModel(maxReceiveCount: number, failures: number): Promise<Fate> {
  const time = timeline(0);
  const chance = dice(1);
  const options = { dice: chance, weather: calmWeather, now: time.now, tell: () => {} };
  let deliveries = 0;
  const platform: Platform = {
    deploy: () => {},
    invoke(_spec, event, about, ended) {
      const [{ messageId = "" } = {}] = (event as { Records: { messageId: string }[] }).Records;
      const failed = deliveries++ < failures;
      const by = { about, faults: failed ? ["throttled"] : [] } as unknown as Invocation;
      const batchItemFailures = failed ? [{ itemIdentifier: messageId }] : [];
      time.after(10, () => ended({ ok: true, value: { batchItemFailures } }, by));
    },
  };
  const fn: FunctionSpec = { name: "worker", timeout: 15, make: () => async () => undefined };
  const queue = openQueue(
    { fn, maxReceiveCount, maxConcurrency: 2, batchSize: 10 },
    {
      ...options,
      timeline: time,
      faults: faultsOf(options),
      platform,
      died: () => {},
      sent: () => {},
    },
  );
  queue.send("one", "one");
  await time.run(24 * 3_600_000, () => false);
  return { deliveries, died: queue.dead.length > 0 };
}

/** The same with the real calls, where a message that is not deleted is visible again at once. */
async function inQueue(maxReceiveCount: number, failures: number): Promise<Fate> {
  const name = `queue-${maxReceiveCount}-${failures}`;
  const deadLetters = await sqs.send(new CreateQueueCommand({ QueueName: `${name}-dead` }));
  const deadLetterTargetArn = `arn:aws:sqs:eu-central-1:000000000000:${name}-dead`;
  const { QueueUrl } = await sqs.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }) },
    }),
  );
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "one" }));
  let deliveries = 0;
  for (let poll = 0; poll < maxReceiveCount + failures + 2; poll++) {
    const { Messages: [message] = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0 }),
    );
    if (message && deliveries++ >= failures)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
  }
  const { Messages: dead = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: deadLetters.QueueUrl }),
  );
  return { deliveries, died: dead.length > 0 };
}
