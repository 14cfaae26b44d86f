import type { SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { referenceOf } from "#shared/adapters/keys.ts";
import type { Reference } from "#shared/domain/lead.ts";
import { UnprocessableError } from "./worker.ts";

const key = z.object({ S: z.string() });
const streamRecord = z.object({ dynamodb: z.object({ Keys: z.object({ pk: key, sk: key }) }) });

/**
 * For which lead is this message? The body is the table's stream record, keys only.
 * A row that is not a lead's gives `undefined`: a message meant for somebody else, which is no error.
 */
export function leadOf(record: SQSRecord): Reference | undefined {
  let body: unknown;
  try {
    body = JSON.parse(record.body);
  } catch {
    throw new UnprocessableError("the message is not JSON");
  }
  const parsed = streamRecord.safeParse(body);
  if (!parsed.success) throw new UnprocessableError("the message is not a stream record");
  return referenceOf(parsed.data.dynamodb.Keys.pk.S);
}
