import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";

/**
 * How the table's items are named: what `/_local/leads/<reference>` shows is read from these keys
 * alone, so that the runner needs to know nothing else about them.
 */
const naming = {
  partition: (reference: string) => `lead#${reference}`,
  single: { state: "state", person: "person" },
  lists: { history: "event#", letters: "letter#", notes: "note#" },
  hidden: ["pk", "sk", "dueKey", "expiresAt"],
} as const;

type Item = Record<string, unknown>;

/** Everything stored under one reference, or `undefined` when there is nothing. */
export async function storedLead(
  client: DynamoDBClient,
  tables: readonly string[],
  reference: string,
): Promise<Item | undefined> {
  const items: Item[] = [];
  for (const table of tables) items.push(...(await partition(client, table, reference)));
  if (items.length === 0) return undefined;
  const one = (key: string): Item | null => {
    const item = items.find((candidate) => candidate.sk === key);
    return item === undefined ? null : visible(item);
  };
  const many = (prefix: string): Item[] =>
    items
      .filter((item) => String(item.sk).startsWith(prefix))
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .map(visible);
  return {
    state: one(naming.single.state),
    history: many(naming.lists.history),
    person: one(naming.single.person),
    letters: many(naming.lists.letters),
    notes: many(naming.lists.notes),
  };
}

/** The last part of the key: the number of an event or note, the id of a letter. */
function order(item: Item): string {
  return String(item.sk).split("#").at(-1) ?? "";
}

function visible(item: Item): Item {
  const hidden: readonly string[] = naming.hidden;
  return Object.fromEntries(Object.entries(item).filter(([name]) => !hidden.includes(name)));
}

async function partition(
  client: DynamoDBClient,
  table: string,
  reference: string,
): Promise<Item[]> {
  const items: Item[] = [];
  let start: QueryCommand["input"]["ExclusiveStartKey"];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: naming.partition(reference) } },
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}
