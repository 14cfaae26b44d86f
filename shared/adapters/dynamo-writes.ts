import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Change, HintQueue, LoadChange } from "#shared/application/ports.ts";
import type { Instant, Reference } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Link } from "#shared/domain/link.ts";
import type { Standing } from "#shared/domain/standing.ts";
import {
  claimKey,
  eventKey,
  hintKey,
  type Key,
  letterKey,
  linkKey,
  loadKey,
  mailboxKey,
  noteKey,
  personKey,
  seenKey,
  standingKey,
  stateKey,
} from "./keys.ts";

/** One write of a transaction, with what its failed condition means. */
export interface Write {
  item: TransactWriteItem;
  failed: "conflict" | "duplicate";
}

/** Every row of one change. The order is only for reading; all of it happens or nothing. */
export function writesOf(table: string, change: Change): Write[] {
  const { state, events, expectedVersion } = change;
  const { reference } = state;
  const at = events[events.length - 1]?.at ?? state.receivedAt;
  const fresh = expectedVersion === 0;
  const put = (key: Key, row: object): Write => ({
    item: { Put: { TableName: table, Item: rowOf(key, row) } },
    failed: "conflict",
  });
  const remove = (key: Key): Write => ({
    item: { Delete: { TableName: table, Key: marshall(key) } },
    failed: "conflict",
  });
  return [
    {
      item: {
        Put: {
          TableName: table,
          Item: rowOf(stateKey(reference), state),
          ConditionExpression: fresh ? "attribute_not_exists(pk)" : "version = :expected",
          ...(fresh
            ? {}
            : { ExpressionAttributeValues: marshall({ ":expected": expectedVersion }) }),
        },
      },
      failed: fresh ? "duplicate" : "conflict",
    },
    ...events.map((event) => put(eventKey(event), event)),
    ...(change.letters ?? []).map((letter) => put(letterKey(reference, letter.id), letter)),
    ...(change.notes ?? []).map((note) => put(noteKey(reference, note.seq), note)),
    ...(change.links ?? []).map(({ hash, link }) => linkWrite(table, hash, link)),
    ...(change.person === "erase" ? [remove(personKey(reference))] : []),
    ...(typeof change.person === "object" ? [put(personKey(reference), change.person)] : []),
    ...(change.seen ?? []).map((hash) => put(seenKey(hash, reference), { at })),
    ...(change.unseen ?? []).map((hash) => remove(seenKey(hash, reference))),
    ...(change.unclaimed ?? []).map((key) => remove(claimKey(key))),
    ...(change.loads ?? []).map((load) => loadWrite(table, load)),
    ...(change.standings ?? []).map((standing) => standingWrite(table, standing)),
    ...(change.mailboxes ?? []).map(({ mailbox, suppression }) =>
      suppression ? put(mailboxKey(mailbox), suppression) : remove(mailboxKey(mailbox)),
    ),
    ...(change.claims ?? []).map(
      ({ key, claim }): Write => ({
        item: {
          Put: {
            TableName: table,
            Item: rowOf(claimKey(key), claim, claim.expiresAt),
            // `endsAt` is reserved for nothing else: a claim past its end no longer counts, deleted or not.
            ConditionExpression: "attribute_not_exists(pk) OR endsAt <= :now",
            ExpressionAttributeValues: marshall({ ":now": at }),
          },
        },
        failed: "duplicate",
      }),
    ),
  ];
}

export function linkWrite(table: string, hash: string, link: Link): Write {
  return {
    item: { Put: { TableName: table, Item: rowOf(linkKey(hash), link, link.expiresAt) } },
    failed: "conflict",
  };
}

/** How long a hint row stays, in hours: long enough for the stream to have read it. */
const hintHours = 24;

/** A row that does nothing but pass through the stream and wake a consumer. */
export function hintWrite(
  table: string,
  reference: Reference,
  queue: HintQueue,
  at: Instant,
): Write {
  const row = passingRow(hintKey(reference, queue, at), at);
  return { item: { Put: { TableName: table, Item: row } }, failed: "conflict" };
}

/** A row that the stream tells of once, and that expires by itself. */
export function passingRow(key: Key, at: Instant) {
  return rowOf(key, { at }, new Date(Date.parse(at) + hintHours * 3_600_000).toISOString());
}

/** A letter that belongs to no lead, with the hint that wakes its sender. */
export function oweLetterWrites(table: string, letter: Letter, at: Instant): Write[] {
  return [
    {
      item: {
        Put: {
          TableName: table,
          Item: rowOf(letterKey(letter.reference, letter.id), letter),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      failed: "duplicate",
    },
    hintWrite(table, letter.reference, "send-letter", at),
  ];
}

function loadWrite(table: string, { month, partner, expected, add }: LoadChange): Write {
  const unmoved = "offers = :offers AND taken = :taken";
  const untouched = expected?.offers === 0 && expected.taken === 0;
  return {
    item: {
      Update: {
        TableName: table,
        Key: marshall(loadKey(month, partner)),
        UpdateExpression: "ADD offers :addOffers, taken :addTaken",
        ...(expected
          ? {
              ConditionExpression: untouched ? `attribute_not_exists(pk) OR (${unmoved})` : unmoved,
            }
          : {}),
        ExpressionAttributeValues: marshall({
          ":addOffers": add.offers,
          ":addTaken": add.taken,
          ...(expected ? { ":offers": expected.offers, ":taken": expected.taken } : {}),
        }),
      },
    },
    failed: "conflict",
  };
}

function standingWrite(table: string, standing: Standing): Write {
  const first = standing.version === 1;
  return {
    item: {
      Put: {
        TableName: table,
        Item: rowOf(standingKey(standing.partner), standing),
        ConditionExpression: first ? "attribute_not_exists(pk)" : "version = :before",
        ...(first
          ? {}
          : { ExpressionAttributeValues: marshall({ ":before": standing.version - 1 }) }),
      },
    },
    failed: "conflict",
  };
}

/**
 * A row as stored: keys, content, the sparse due index (`dueKey` only where something is awaited),
 * and for rows that end `endsAt` (exact, ours) with `expiresAt` (seconds, DynamoDB's own clean-up).
 */
export function rowOf(key: Key, content: object, endsAt?: string) {
  const { expiresAt: _, ...rest } = content as { expiresAt?: string };
  const due = "dueAt" in content && content.dueAt ? { dueKey: "due" } : {};
  const end = endsAt ? { endsAt, expiresAt: Math.ceil(Date.parse(endsAt) / 1000) } : {};
  return marshall({ ...key, ...rest, ...due, ...end }, { removeUndefinedValues: true });
}

/** The content of a stored row, without keys and index fields. */
export function contentOf<T>(row: Record<string, unknown>): T {
  const { pk: _pk, sk: _sk, dueKey: _due, expiresAt: _ttl, endsAt, ...content } = row;
  return (endsAt === undefined ? content : { ...content, expiresAt: endsAt }) as T;
}

/** Taking a letter for one attempt; see `LeadStore.claimLetter`. */
export function claimLetterWrite(
  table: string,
  before: Letter,
  claim: { attempt: string; now: string; leaseUntil: string },
): Write {
  return {
    item: {
      Update: {
        TableName: table,
        Key: marshall(letterKey(before.reference, before.id)),
        UpdateExpression:
          "SET #status = :sending, attempt = :attempt, leaseUntil = :lease, dueAt = :lease, attempts = :next",
        ConditionExpression:
          "attempts = :attempts AND (#status = :pending OR (#status = :sending AND leaseUntil <= :now))",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: marshall({
          ":sending": "sending",
          ":pending": "pending",
          ":attempt": claim.attempt,
          ":lease": claim.leaseUntil,
          ":now": claim.now,
          ":attempts": before.attempts,
          ":next": before.attempts + 1,
        }),
      },
    },
    failed: "conflict",
  };
}
