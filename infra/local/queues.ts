import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  SetQueueAttributesCommand,
} from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import type { Messaging } from "./messaging.ts";

const count = z.coerce.number().optional();
const reading = {
  plays: z.object({
    QueueName: z.string().optional(),
    VisibilityTimeout: count,
    MessageRetentionPeriod: count,
    DelaySeconds: count,
    ReceiveMessageWaitTimeSeconds: count,
    MaximumMessageSize: count,
    RedrivePolicy: z
      .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() })
      .optional(),
  }),
  leavesOut: [
    "KmsDataKeyReusePeriodSeconds",
    "KmsMasterKeyId",
    "RedriveAllowPolicy",
    "SqsManagedSseEnabled",
    "Tags",
  ],
};

/** Seconds for which a received message is hidden when the template does not say. */
const usualTimeout = 30;

/** One queue's numbers: waiting, being worked on, and given up (moved to its dead-letter queue). */
export interface QueueNumbers {
  readonly name: string;
  readonly visible: number;
  readonly inFlight: number;
  readonly deadLetter: number;
}

/** The queues of the template. */
export interface Queues {
  /** The URL of the queue with this ARN. */
  url(arn: string): string | undefined;
  /** Milliseconds for which a message of the queue with this ARN is hidden once it was received. */
  visibilityTimeout(arn: string): number;
  /** In template order; a dead-letter queue counts its own messages as given up. */
  numbers(): QueueNumbers[];
  /** Is every queue empty that is no dead-letter queue? */
  empty(): boolean;
}

/** Creates the queues of the template, or brings those of the last run to its settings. */
export async function createQueues(cloud: Cloud, messaging: Messaging): Promise<Queues> {
  const queues = cloud.resources("AWS::SQS::Queue").map((resource) => {
    const name = cloud.name(resource);
    return {
      resource,
      name,
      arn: cloud.attribute(resource, "Arn") ?? "",
      url: `${messaging.endpoint}/${cloud.account}/${name}`,
      wanted: cloud.read(resource, reading),
    };
  });
  for (const { resource, name, url, wanted } of queues) {
    await ensure(messaging, name, url, attributesOf(wanted));
    await releaseAll(messaging, name, url);
    cloud.learn(resource, { ref: url, attributes: { QueueUrl: url } });
  }
  const urls = new Map(queues.map(({ arn, url }) => [arn, url]));
  const names = new Map(queues.map(({ arn, name }) => [arn, name]));
  const givenUpTo = queues.map(({ wanted }) => wanted.RedrivePolicy?.deadLetterTargetArn);
  return {
    url: (arn) => urls.get(arn),
    visibilityTimeout: (arn) =>
      1000 * (queues.find((queue) => queue.arn === arn)?.wanted.VisibilityTimeout ?? usualTimeout),
    empty: () =>
      queues
        .filter(({ arn }) => !givenUpTo.includes(arn))
        .map(({ name }) => numbersOf(messaging, name))
        .every(({ visible, inFlight }) => visible + inFlight === 0),
    numbers: () =>
      queues.map(({ name, arn }, index) => {
        const target = names.get(givenUpTo.includes(arn) ? arn : (givenUpTo[index] ?? ""));
        const deadLetter = target === undefined ? 0 : numbersOf(messaging, target).visible;
        return { name, ...numbersOf(messaging, name), deadLetter };
      }),
  };
}

function attributesOf(wanted: z.infer<typeof reading.plays>): Record<string, string> {
  const { QueueName: _, RedrivePolicy: redrive, ...numbers } = wanted;
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)])),
    ...(redrive && { RedrivePolicy: JSON.stringify(redrive) }),
  };
}

async function ensure(
  { queues, server }: Messaging,
  name: string,
  url: string,
  attributes: Record<string, string>,
): Promise<void> {
  if (server.inspectQueue(name) === undefined) {
    await queues.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  } else if (Object.keys(attributes).length > 0) {
    await queues.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: attributes }));
  }
}

/** Messages that a stopped run was working on become visible: nobody works on them any more. */
async function releaseAll(messaging: Messaging, name: string, url: string): Promise<void> {
  for (const { receiptHandle } of messaging.server.inspectQueue(name)?.messages.inflight ?? []) {
    const release = { QueueUrl: url, ReceiptHandle: receiptHandle, VisibilityTimeout: 0 };
    await messaging.queues
      .send(new ChangeMessageVisibilityCommand(release))
      .catch((error: unknown) => {
        // Its visibility timeout has run out meanwhile: it is visible as it is.
        if (!(error instanceof Error && error.name === "MessageNotInflight")) throw error;
      });
  }
}

function numbersOf({ server }: Messaging, name: string): { visible: number; inFlight: number } {
  const messages = server.inspectQueue(name)?.messages;
  return {
    visible: (messages?.ready.length ?? 0) + (messages?.delayed.length ?? 0),
    inFlight: messages?.inflight.length ?? 0,
  };
}
