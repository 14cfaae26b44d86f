import { setTimeout as wait } from "node:timers/promises";
import {
  DeleteMessageBatchCommand,
  ListMessageMoveTasksCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { OpsFailure } from "./clients.ts";
import { type DeadLetterQueue, sourceOf } from "./dead-letter-queues.ts";

/** Hears how far it is. */
export type Progress = (moved: number, of: number) => void;

/** Milliseconds between two looks at a move that SQS makes. */
const rhythm = 1000;

/**
 * Sends the dead letters of one queue back to where they came from; gives how many went.
 * SQS does it itself where it can; an emulator that cannot is helped by hand, one batch after the other.
 */
export async function moveBack(
  client: SQSClient,
  queue: DeadLetterQueue,
  tell: Progress,
  every = rhythm,
): Promise<number> {
  try {
    await client.send(
      new StartMessageMoveTaskCommand({
        SourceArn: queue.arn,
        DestinationArn: sourceOf(queue.arn),
      }),
    );
  } catch (error) {
    if (!isUnknownAction(error)) throw error;
    return moveByHand(client, queue, tell);
  }
  return watchMove(client, queue, tell, every);
}

async function watchMove(
  client: SQSClient,
  { arn, count }: DeadLetterQueue,
  tell: Progress,
  every: number,
): Promise<number> {
  for (;;) {
    const { Results = [] } = await client.send(
      new ListMessageMoveTasksCommand({ SourceArn: arn, MaxResults: 1 }),
    );
    const task = Results[0];
    const moved = task?.ApproximateNumberOfMessagesMoved ?? 0;
    tell(moved, task?.ApproximateNumberOfMessagesToMove ?? count);
    if (task?.Status === "COMPLETED") return moved;
    if (task?.Status === "FAILED" || task?.Status === "CANCELLED") {
      throw new OpsFailure(
        `SQS stopped after ${moved} messages (${task.FailureReason ?? task.Status}). ` +
          "The others are still in the dead-letter queue: run the command again.",
      );
    }
    await wait(every);
  }
}

/** Bounded by the count at the start: what fails again meanwhile must not go round in circles. */
async function moveByHand(
  client: SQSClient,
  { url, count }: DeadLetterQueue,
  tell: Progress,
): Promise<number> {
  let moved = 0;
  while (moved < count) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(10, count - moved),
        MessageAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) break;
    const sent = await send(client, sourceOf(url), Messages);
    // Only what arrived is taken away: a crash in between doubles a message, and never loses one.
    await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: sent.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle })),
      }),
    );
    moved += sent.length;
    tell(moved, count);
  }
  return moved;
}

async function send(client: SQSClient, url: string, messages: Message[]): Promise<Message[]> {
  const { Successful = [] } = await client.send(
    new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: messages.map(({ Body = "", MessageAttributes }, index) => ({
        Id: String(index),
        MessageBody: Body,
        ...(MessageAttributes ? { MessageAttributes } : {}),
      })),
    }),
  );
  if (Successful.length === 0) throw new OpsFailure(`${url} takes no message; nothing was moved.`);
  return Successful.flatMap(({ Id }) => messages[Number(Id)] ?? []);
}

function isUnknownAction(error: unknown): boolean {
  return (
    error instanceof Error &&
    /InvalidAction|UnsupportedOperation|UnknownOperation|NotImplemented/.test(error.name)
  );
}
