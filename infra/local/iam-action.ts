import * as z from "zod";
import type { Wish } from "./iam-policy.ts";

/** A call of an AWS service, as it arrives. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** The header `x-amz-target`; empty without it. */
  readonly target: string;
  readonly body: string;
}

/** What the names in a call mean in this account. */
export interface Account {
  readonly region: string;
  readonly account: string;
  /** The identity, by which SES knows this sender. */
  identity(from: string): string;
}

/** The service a call is for, and the rights it takes; without any, it cannot be told what it does. */
export interface Demand {
  readonly service: "dynamodb" | "ses" | "sns" | "sqs";
  readonly wishes: readonly Wish[];
}

const tables = z.record(z.string(), z.unknown());
const dynamoRequest = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  RequestItems: tables.optional(),
  TransactItems: z.array(z.record(z.string(), z.object({ TableName: z.string() }))).optional(),
});
const mailRequest = z.object({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.string().optional(),
});
const queueRequest = z.object({ QueueUrl: z.string() });
/** The action that a part of a transaction takes: `Put` is `PutItem`. */
const partActions: Readonly<Record<string, string>> = {
  ConditionCheck: "ConditionCheckItem",
  Delete: "DeleteItem",
  Get: "GetItem",
  Put: "PutItem",
  Update: "UpdateItem",
};

/** Which rights does this call take? */
export function demandOf(call: Call, account: Account): Demand {
  const arn = (service: string, name: string): string =>
    `arn:aws:${service}:${account.region}:${account.account}:${name}`;
  const [api = "", operation = ""] = call.target.split(".");
  if (api.startsWith("DynamoDB")) {
    return { service: "dynamodb", wishes: tableWishes(operation, parse(call.body), arn) };
  }
  if (api === "AmazonSQS") {
    const { data: queue } = queueRequest.safeParse(parse(call.body));
    const name = queue?.QueueUrl.split("/").at(-1);
    // A batch takes the right of its single call.
    const action = `sqs:${operation.replace(/Batch$/, "")}`;
    const wishes = name === undefined ? [] : [{ action, resource: arn("sqs", name) }];
    return { service: "sqs", wishes };
  }
  if (call.path.startsWith("/v2/email/")) {
    return { service: "ses", wishes: mailWishes(call, account, arn) };
  }
  const form = new URLSearchParams(call.body);
  const [action, topic] = [form.get("Action")?.replace(/Batch$/, ""), form.get("TopicArn")];
  const known = action !== undefined && topic !== null;
  return { service: "sns", wishes: known ? [{ action: `sns:${action}`, resource: topic }] : [] };
}

function tableWishes(
  operation: string,
  body: unknown,
  arn: (service: string, name: string) => string,
): Wish[] {
  const { data: request } = dynamoRequest.safeParse(body);
  if (request === undefined) return [];
  const { TableName, IndexName, RequestItems, TransactItems } = request;
  const wish = (action: string, table: string): Wish => {
    const resource = table.startsWith("arn:") ? table : arn("dynamodb", `table/${table}`);
    return { action: `dynamodb:${action}`, resource };
  };
  if (TransactItems !== undefined) {
    return TransactItems.flatMap((parts) =>
      Object.entries(parts).map(([part, { TableName: table }]) =>
        wish(partActions[part] ?? part, table),
      ),
    );
  }
  if (RequestItems !== undefined) {
    return Object.keys(RequestItems).map((table) => wish(operation, table));
  }
  if (TableName === undefined) return [];
  const { action, resource } = wish(operation, TableName);
  return [
    { action, resource: IndexName === undefined ? resource : `${resource}/index/${IndexName}` },
  ];
}

function mailWishes(
  { method, path, body }: Call,
  { identity }: Account,
  arn: (service: string, name: string) => string,
): Wish[] {
  const { data: mail } = mailRequest.safeParse(parse(body));
  const isSend = method === "POST" && path === "/v2/email/outbound-emails";
  if (!isSend || mail === undefined) return [];
  const { FromEmailAddress: from, ConfigurationSetName: set } = mail;
  return [
    `identity/${identity(from)}`,
    ...(set === undefined ? [] : [`configuration-set/${set}`]),
  ].map((name) => ({ action: "ses:SendEmail", resource: arn("ses", name) }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
