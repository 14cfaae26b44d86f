import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Reference } from "#shared/domain/lead.ts";
import { firstEventSk, referenceOf, stateKey } from "./keys.ts";

/**
 * Every reference number that has a state or a first event. One page of keys is held at a time. A lead is told by its
 * state; a first event without a state tells of a lead that has lost it. The state comes right after the first event, so
 * only of those that were still without one at the end it is asked whether they have none.
 */
export async function* scanLeads(client: DynamoDBClient, table: string): AsyncGenerator<Reference> {
  const stateless = new Set<Reference>();
  let from: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        ProjectionExpression: "pk, sk",
        FilterExpression: "sk IN (:state, :first)",
        ExpressionAttributeValues: marshall({
          ":state": stateKey("").sk,
          ":first": firstEventSk,
        }),
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of Items) {
      const { pk, sk } = unmarshall(item);
      const reference = referenceOf(String(pk));
      if (reference === undefined) continue;
      if (sk === firstEventSk) stateless.add(reference);
      else {
        stateless.delete(reference);
        yield reference;
      }
    }
    from = LastEvaluatedKey;
  } while (from);
  for (const reference of stateless)
    if (!(await hasState(client, table, reference))) yield reference;
}

async function hasState(client: DynamoDBClient, table: string, reference: Reference) {
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: table,
      Key: marshall(stateKey(reference)),
      ProjectionExpression: "pk",
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
}
