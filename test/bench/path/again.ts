import { createHash, randomInt, randomUUID } from "node:crypto";
import * as z from "zod";

const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const counter = z.object({
  TransactItems: z.array(
    z.object({
      Update: z
        .object({
          Key: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
          ExpressionAttributeValues: z.record(z.string(), z.record(z.string(), z.string())),
        })
        .optional(),
    }),
  ),
});

/** The same calls once more, for a lead that does not exist yet: another reference, other hashes, other counters. */
export function anew(reference: string): (body: string) => string {
  const fresh = Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");
  const salt = randomUUID();
  const other = (hash: string) => createHash("sha256").update(`${salt}${hash}`).digest("hex");
  return (body) =>
    body
      .replaceAll(reference, `${reference.slice(0, -6)}${fresh}`)
      .replaceAll(/"ClientRequestToken":"[^"]*"/g, () => `"ClientRequestToken":"${randomUUID()}"`)
      .replaceAll(/\b(token|claim|seen|lead)#([0-9a-f]{64})\b/g, (_, kind, hash) =>
        [kind, other(hash)].join("#"),
      )
      .replaceAll(/"load#[^"]*"/g, () => `"load#${salt}"`);
}

/** The counters that a transaction wants to find, as rows: without them it would be refused. */
export function countersOf(body: string): object[] {
  const { TransactItems: items } = counter.parse(JSON.parse(body));
  return items.flatMap(({ Update: update }) => {
    if (!update?.Key.pk.S.startsWith("load#")) return [];
    const { ":offers": offers, ":taken": taken } = update.ExpressionAttributeValues;
    return [{ ...update.Key, offers: offers ?? { N: "0" }, taken: taken ?? { N: "0" } }];
  });
}
