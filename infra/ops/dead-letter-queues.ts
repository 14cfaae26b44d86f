import {
  ChangeMessageVisibilityBatchCommand,
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { aboutMessage } from "./about-message.ts";
import type { Target } from "./clients.ts";
import { type MessageSubject, subjectOf } from "./message-subject.ts";

/** A queue of messages that were given up, and how many they are. */
export interface DeadLetterQueue {
  /** Name of the use case, such as `screen-lead`. */
  readonly of: string;
  readonly url: string;
  readonly arn: string;
  readonly count: number;
}

/** One dead letter, without anything personal. */
export interface DeadLetter {
  readonly about: string;
  /** The lead that it speaks of, and what of it. */
  readonly subject: MessageSubject | undefined;
  /** How often it was handed out, looks like this one included. */
  readonly received: number;
  /** Milliseconds since it was first sent. */
  readonly age: number;
}

const ending = "-dead-letters";
/** Seconds that a look keeps messages from others. */
const looking = 60;

export function queuesAt(target: Target): SQSClient {
  // Our queues are told apart by name at the endpoint that we were given, wherever that is.
  return new SQSClient({ ...target.settings("sqs"), useQueueUrlAsEndpoint: false });
}

/** Every dead-letter queue of a stage, by name. */
export async function deadLetterQueues(
  client: SQSClient,
  stage: string,
): Promise<DeadLetterQueue[]> {
  const prefix = `softlanding-${stage}-`;
  const found: DeadLetterQueue[] = [];
  const pages = paginateListQueues({ client, pageSize: 1000 }, { QueueNamePrefix: prefix });
  for await (const { QueueUrls = [] } of pages) {
    for (const url of QueueUrls) {
      const name = url.slice(url.lastIndexOf("/") + 1);
      if (!name.endsWith(ending)) continue;
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: url,
          AttributeNames: ["QueueArn", "ApproximateNumberOfMessages"],
        }),
      );
      found.push({
        of: name.slice(prefix.length, -ending.length),
        url,
        arn: Attributes?.QueueArn ?? "",
        count: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
      });
    }
  }
  return found.sort((a, b) => (a.of < b.of ? -1 : 1));
}

/** Where the dead letters of a queue came from, or were on their way to: its URL or ARN of theirs. */
export function sourceOf(deadLetters: string): string {
  return deadLetters.slice(0, -ending.length);
}

/** Looks at the first `most` messages of a queue and puts them back. */
export async function lookAt(
  client: SQSClient,
  url: string,
  most: number,
  now = Date.now(),
): Promise<DeadLetter[]> {
  const seen = new Map<string, { handle: string; letter: DeadLetter }>();
  while (seen.size < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(10, most - seen.size),
        VisibilityTimeout: looking,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["ApproximateReceiveCount", "SentTimestamp"],
      }),
    );
    if (Messages.length === 0) break;
    for (const { MessageId = "", ReceiptHandle = "", Body = "", Attributes } of Messages) {
      const letter = {
        about: aboutMessage(Body),
        subject: subjectOf(Body),
        received: Number(Attributes?.ApproximateReceiveCount ?? 1),
        age: now - Number(Attributes?.SentTimestamp ?? now),
      };
      seen.set(MessageId, { handle: ReceiptHandle, letter });
    }
  }
  await putBack(
    client,
    url,
    [...seen.values()].map(({ handle }) => handle),
  );
  return [...seen.values()].map(({ letter }) => letter);
}

async function putBack(client: SQSClient, url: string, handles: string[]): Promise<void> {
  for (let start = 0; start < handles.length; start += 10) {
    const entries = handles
      .slice(start, start + 10)
      .map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: url, Entries: entries }));
  }
}
