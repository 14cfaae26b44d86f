import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { Log } from "#shared/application/ports.ts";
import { referenceIn } from "#shared/domain/reference.ts";

/** A message that no try can ever handle: it goes to the dead-letter queue, where ops are alarmed. */
export class UnprocessableError extends Error {
  override readonly name = "UnprocessableError";
}

/**
 * A queue function: each record on its own, and only the failed ones are handed back to the queue
 * (tried again there, then dead-lettered). The log names the message, its lead and the error's class, never its
 * content.
 *
 * @example export const handler = worker(log, (record) => screenLead(deps, leadOf(record)));
 */
export function worker(log: Log, handle: (record: SQSRecord) => Promise<void>) {
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const outcomes = await Promise.allSettled(
      Records.map((record) => Promise.resolve(record).then(handle)),
    );
    const batchItemFailures = outcomes.flatMap((outcome, index) => {
      const { messageId = "", body = "" } = Records[index] ?? {};
      if (outcome.status === "fulfilled") return [];
      const code = outcome.reason instanceof Error ? outcome.reason.name : "unknown";
      const reference = referenceIn(body);
      log.error("message failed", { messageId, code, ...(reference ? { reference } : {}) });
      return [{ itemIdentifier: messageId }];
    });
    return { batchItemFailures };
  });
}
