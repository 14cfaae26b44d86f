import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Committed, Due, LeadStore, Load } from "#shared/application/ports.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Standing } from "#shared/domain/standing.ts";
import { scanLeads } from "./dynamo-scan.ts";
import {
  claimLetterWrite,
  contentOf,
  hintWrite,
  linkWrite,
  oweLetterWrites,
  passingRow,
  rowOf,
  type Write,
  writesOf,
} from "./dynamo-writes.ts";
import {
  canaryKey,
  claimKey,
  type Key,
  leadPk,
  letterKey,
  linkKey,
  loadPk,
  mailboxKey,
  personKey,
  referenceOf,
  seenPk,
  standingsPk,
  stateKey,
} from "./keys.ts";

/** The store over one DynamoDB table. Reads are strongly consistent, except the due index. */
export function dynamoStore(client: DynamoDBClient, table: string): LeadStore {
  async function get<T>(key: Key): Promise<T | undefined> {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead: true }),
    );
    return Item && contentOf<T>(unmarshall(Item));
  }

  async function query(
    input: Omit<QueryCommandInput, "TableName">,
    limit = Number.POSITIVE_INFINITY,
  ) {
    const rows: Record<string, unknown>[] = [];
    let from: Record<string, AttributeValue> | undefined;
    do {
      const page: QueryCommandInput = {
        TableName: table,
        ...input,
        ...(from ? { ExclusiveStartKey: from } : {}),
      };
      const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(page));
      rows.push(...Items.map((item) => unmarshall(item)));
      from = LastEvaluatedKey;
    } while (from && rows.length < limit);
    return rows;
  }

  const partition = (pk: string, prefix: string) =>
    query({
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: marshall({ ":pk": pk, ":prefix": prefix }),
      ConsistentRead: true,
    });

  async function transact(writes: Write[]): Promise<Committed> {
    try {
      await client.send(
        new TransactWriteItemsCommand({ TransactItems: writes.map(({ item }) => item) }),
      );
      return "committed";
    } catch (error) {
      return refusalOf(error, writes);
    }
  }

  return {
    commit: (change) => transact(writesOf(table, change)),
    readState: (reference) => get(stateKey(reference)),
    readPerson: (reference) => get(personKey(reference)),
    readLink: (hash) => get(linkKey(hash)),
    readClaim: (key) => get(claimKey(key)),
    readSuppression: (mailbox) => get(mailboxKey(mailbox)),
    async readStandings() {
      return (await partition(standingsPk, "partner#")).map((row) => contentOf<Standing>(row));
    },
    async readHistory(reference) {
      const rows = await partition(leadPk(reference), "event#");
      return rows.map((row) => contentOf<LeadEvent>(row)).sort((a, b) => a.seq - b.seq);
    },
    async readNotes(reference) {
      return (await partition(leadPk(reference), "note#")).map((row) => contentOf<Note>(row));
    },
    async readLetters(reference) {
      return (await partition(leadPk(reference), "letter#")).map((row) => contentOf<Letter>(row));
    },
    async readSeen(hashes) {
      const found = await Promise.all(hashes.map((hash) => partition(seenPk(hash), "lead#")));
      const rows = found.flat().sort((a, b) => String(a.at).localeCompare(String(b.at)));
      return [...new Set(rows.flatMap(({ sk }) => referenceOf(String(sk)) ?? []))];
    },
    async readLoads(month) {
      const rows = await partition(loadPk(month), "partner#");
      return Object.fromEntries(
        rows.map((row) => [String(row.sk).slice("partner#".length), contentOf<Load>(row)]),
      );
    },
    async claimLetter(letter, { links, ...claim }) {
      const writes = [
        claimLetterWrite(table, letter, claim),
        ...links.map(({ hash, link }) => linkWrite(table, hash, link)),
      ];
      if ((await transact(writes)) !== "committed") return undefined;
      const { attempt, leaseUntil } = claim;
      return {
        ...letter,
        status: "sending",
        attempt,
        leaseUntil,
        dueAt: leaseUntil,
        attempts: letter.attempts + 1,
      };
    },
    async settleLetter(letter, from) {
      const mine = letter.attempt ? "attempt = :attempt" : "attribute_not_exists(attempt)";
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: rowOf(letterKey(letter.reference, letter.id), letter),
            // "Or mine": a retried write that had already won must not look like a loss.
            ConditionExpression: `${mine} AND (#status = :from OR #status = :to)`,
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: marshall({
              ":from": from,
              ":to": letter.status,
              ...(letter.attempt ? { ":attempt": letter.attempt } : {}),
            }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    oweLetter: async (letter, at) =>
      (await transact(oweLetterWrites(table, letter, at))) === "committed",
    scanLeads: () => scanLeads(client, table),
    async readDue(now, limit) {
      const rows = await query(
        {
          IndexName: "due",
          KeyConditionExpression: "dueKey = :due AND dueAt <= :now",
          ExpressionAttributeValues: marshall({ ":due": "due", ":now": now }),
          Limit: limit,
        },
        limit,
      );
      return rows.slice(0, limit).flatMap((row) => dueOf(row) ?? []);
    },
    async hint(due, queue, at, nextDueAt) {
      const key =
        due.letter === undefined ? stateKey(due.reference) : letterKey(due.reference, due.letter);
      await transact([
        hintWrite(table, due.reference, queue, at),
        {
          item: {
            Update: {
              TableName: table,
              Key: marshall(key),
              UpdateExpression: "SET dueAt = :next",
              ConditionExpression: "dueAt <= :at",
              ExpressionAttributeValues: marshall({ ":next": nextDueAt, ":at": at }),
            },
          },
          failed: "conflict",
        },
      ]);
    },
    async sendCanary(at) {
      const Item = passingRow(canaryKey(at), at);
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}

function dueOf({ pk, sk }: Record<string, unknown>): Due | undefined {
  const reference = referenceOf(String(pk));
  if (!reference) return undefined;
  const letter = String(sk).startsWith("letter#") ? String(sk).slice("letter#".length) : undefined;
  return letter === undefined ? { reference } : { reference, letter };
}

/** Conditions that failed are an answer; everything else is an error for the queue to retry. */
function refusalOf(error: unknown, writes: Write[]): Committed {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  const failed = writes.filter((_, index) => codes[index] === "ConditionalCheckFailed");
  if (failed.some((write) => write.failed === "duplicate")) return "duplicate";
  if (failed.length > 0 || codes.includes("TransactionConflict")) return "conflict";
  throw error;
}
