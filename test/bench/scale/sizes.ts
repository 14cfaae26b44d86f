import * as z from "zod";

/** A value as DynamoDB sends it: `{ S: "text" }`. */
export type Value = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, Value>>;

/**
 * How many bytes does DynamoDB count for an item? Names and texts in UTF-8, numbers by their digits, three bytes and one
 * for each part of a list or map, as its documentation describes.
 */
export function bytesOf(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOfValue(value),
    0,
  );
}

function bytesOfValue(value: Value): number {
  const [type, content] = Object.entries(value)[0] ?? [];
  switch (type) {
    case "S":
      return Buffer.byteLength(content as string);
    case "N":
      return Math.ceil((content as string).replace(/[-.]/g, "").length / 2) + 1;
    case "BOOL":
    case "NULL":
      return 1;
    case "L":
      return 3 + (content as Value[]).reduce((sum, part) => sum + 1 + bytesOfValue(part), 0);
    case "M":
      return 3 + Object.keys(content as Item).length + bytesOf(content as Item);
    default:
      throw new Error(`no size is known of ${type}`);
  }
}

const key = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });
const instant = z.object({ S: z.string() }).optional();
const put = z.object({ Item: key.extend({ dueAt: instant }) });
const update = z.object({
  Key: key,
  UpdateExpression: z.string(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
});
const request = z.object({
  Item: put.shape.Item.optional(),
  TransactItems: z.array(z.object({ Put: put.optional(), Update: update.optional() })).default([]),
});

/**
 * How many writes does the index of due moments take for these bodies of writes, in order? One when a row comes in or
 * goes out, two when its moment changes, none when it stays.
 */
export function indexWrites(bodies: readonly string[]): number {
  const due = new Map<string, string | undefined>();
  let writes = 0;
  const set = ({ pk, sk }: z.infer<typeof key>, next: string | undefined): void => {
    const place = `${pk.S} ${sk.S}`;
    const before = due.get(place);
    due.set(place, next);
    if (before !== next) writes += (before === undefined ? 0 : 1) + (next === undefined ? 0 : 1);
  };
  for (const body of bodies) {
    const { Item, TransactItems } = request.parse(JSON.parse(body));
    if (Item) set(Item, Item.dueAt?.S);
    for (const { Put, Update } of TransactItems) {
      if (Put) set(Put.Item, Put.Item.dueAt?.S);
      const moved = Update && /dueAt = (:\w+)/.exec(Update.UpdateExpression)?.[1];
      if (moved) set(Update.Key, instant.parse(Update.ExpressionAttributeValues[moved])?.S);
    }
  }
  return writes;
}

/** How many rows, and bytes, does the largest of these transactions write? */
export function largestTransaction(bodies: readonly string[]): { rows: number; bytes: number } {
  const sizes = bodies.map((body) => ({
    rows: request.parse(JSON.parse(body)).TransactItems.length,
    bytes: Buffer.byteLength(body),
  }));
  return {
    rows: Math.max(0, ...sizes.map(({ rows }) => rows)),
    bytes: Math.max(0, ...sizes.map(({ bytes }) => bytes)),
  };
}
