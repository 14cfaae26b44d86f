import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Instant, Reference } from "#shared/domain/lead.ts";
import { leadPk } from "./keys.ts";

/** The sweep woke a consumer again. */
export interface Hint {
  queue: string;
  at: Instant;
}

/** Every hint about one lead whose row is still there; hints expire after a day. */
export function dynamoHints(client: DynamoDBClient, table: string) {
  return async (reference: Reference): Promise<Hint[]> => {
    const hints: Hint[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: marshall({ ":pk": leadPk(reference), ":prefix": "hint#" }),
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages)
      for (const { sk } of Items) {
        const [, queue = "", at = ""] = (sk?.S ?? "").split("#");
        hints.push({ queue, at });
      }
    return hints;
  };
}
