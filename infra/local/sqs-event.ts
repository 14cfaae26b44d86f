import type { Message } from "@aws-sdk/client-sqs";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import * as z from "zod";

/** The queue a batch came from. */
export interface SqsSource {
  readonly url: string;
  readonly arn: string;
  readonly region: string;
}

const response = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/** The event Lambda makes of a batch; times are moved by `clockOffset` milliseconds. */
export function sqsEvent(
  messages: readonly Message[],
  { arn, region }: SqsSource,
  clockOffset: number,
): SQSEvent {
  const moved = (time: string | undefined): string => String(Number(time ?? 0) + clockOffset);
  return {
    Records: messages.map((message): SQSRecord => {
      const attributes = message.Attributes ?? {};
      return {
        messageId: message.MessageId ?? "",
        receiptHandle: message.ReceiptHandle ?? "",
        body: message.Body ?? "",
        attributes: {
          ...attributes,
          ApproximateReceiveCount: attributes.ApproximateReceiveCount ?? "1",
          SenderId: attributes.SenderId ?? "",
          SentTimestamp: moved(attributes.SentTimestamp),
          ApproximateFirstReceiveTimestamp: moved(attributes.ApproximateFirstReceiveTimestamp),
        },
        messageAttributes: Object.fromEntries(
          Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
            name,
            {
              dataType: value.DataType ?? "String",
              ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
              ...(value.BinaryValue !== undefined && {
                binaryValue: Buffer.from(value.BinaryValue).toString("base64"),
              }),
            },
          ]),
        ),
        md5OfBody: message.MD5OfBody ?? "",
        eventSource: "aws:sqs",
        eventSourceARN: arn,
        awsRegion: region,
      };
    }),
  };
}

/**
 * Which messages does this answer of a function report as failed?
 * As on AWS, an answer without failures is a success, and one that is malformed or names a message
 * that is not of the batch fails the whole batch.
 */
export function failedMessages(answer: string, messages: readonly Message[]): Set<string> {
  const all = new Set(messages.map((message) => message.MessageId ?? ""));
  const value: unknown = JSON.parse(answer);
  if (value === null || value === "") return new Set();
  const parsed = response.safeParse(value);
  if (!parsed.success) return all;
  const failed = (parsed.data.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}
