import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** Retries are the SDK's: every write is conditional or carries a transaction token, so a repeat does no harm. */
export function dynamoClient(): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 4 });
}
