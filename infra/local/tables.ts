import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  type KeySchemaElement,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";
import type { Resource } from "./template.ts";

const keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const projection = z.object({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const index = z.object({ IndexName: z.string(), KeySchema: keys, Projection: projection });
const plays = z.object({
  TableName: z.string().optional(),
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  KeySchema: keys,
  GlobalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z
    .object({
      StreamViewType: z.enum(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]),
    })
    .optional(),
  TimeToLiveSpecification: z
    .object({ AttributeName: z.string().optional(), Enabled: z.boolean() })
    .optional(),
});
const leavesOut = [
  "BillingMode",
  "ContributorInsightsSpecification",
  "DeletionProtectionEnabled",
  "OnDemandThroughput",
  "PointInTimeRecoverySpecification",
  "ProvisionedThroughput",
  "Replicas",
  "SSESpecification",
  "TableClass",
  "Tags",
  "WarmThroughput",
  "WriteOnDemandThroughputSettings",
  "WriteProvisionedThroughputSettings",
];
type TableProperties = z.infer<typeof plays>;

/** The table types of CloudFormation. */
export const tableTypes = ["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"] as const;

/**
 * Creates every table of the template unless its data is here already; learns the stream ARNs.
 * `anew` deletes what is there first.
 */
export async function createTables(
  cloud: Cloud,
  client: DynamoDBClient,
  anew: boolean,
): Promise<void> {
  for (const resource of cloud.resources(...tableTypes)) {
    const properties = cloud.read(resource, { plays, leavesOut });
    const name = cloud.name(resource);
    if (anew && (await describe(client, name)) !== undefined) {
      await client.send(new DeleteTableCommand({ TableName: name }));
    }
    const table = (await describe(client, name)) ?? (await create(client, name, properties));
    if (shapeOf(table) !== shapeOf(properties)) throw changed(resource, name);
    const stream = table.LatestStreamArn;
    cloud.learn(resource, { attributes: stream === undefined ? {} : { StreamArn: stream } });
  }
}

async function describe(
  client: DynamoDBClient,
  name: string,
): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof Error && error.name === "ResourceNotFoundException") return undefined;
    throw error;
  }
}

async function create(
  client: DynamoDBClient,
  name: string,
  properties: TableProperties,
): Promise<TableDescription> {
  const { StreamSpecification: stream, TimeToLiveSpecification: expiry } = properties;
  const answer = await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      ...(properties.GlobalSecondaryIndexes && {
        GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes.map(
          ({ Projection: { ProjectionType, NonKeyAttributes }, ...rest }) => ({
            ...rest,
            Projection: { ProjectionType, ...(NonKeyAttributes && { NonKeyAttributes }) },
          }),
        ),
      }),
      ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
    }),
  );
  if (expiry?.Enabled === true) {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: expiry.AttributeName, Enabled: true },
      }),
    );
  }
  return (await describe(client, name)) ?? answer.TableDescription ?? {};
}

interface Shape {
  readonly KeySchema?: KeySchemaElement[] | undefined;
  readonly GlobalSecondaryIndexes?:
    | readonly Pick<GlobalSecondaryIndexDescription, "IndexName" | "KeySchema">[]
    | undefined;
}

/** The keys of a table and its indexes, in a form that can be compared. */
function shapeOf(table: Shape): string {
  const keyNames = (schema: KeySchemaElement[] = []): string =>
    schema.map((key) => `${key.KeyType}:${key.AttributeName}`).join(",");
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(
    (entry) => `${entry.IndexName}(${keyNames(entry.KeySchema)})`,
  );
  return [keyNames(table.KeySchema), ...indexes.sort()].join(" ");
}

function changed(resource: Resource, name: string): LocalFailure {
  return new LocalFailure(
    `${resource.stack} / ${resource.id}: table ${name} holds data from a template with other keys or ` +
      "indexes. Start with --fresh to begin with an empty one.",
  );
}
