import { readSesEvent } from "#shared/adapters/ses-event.ts";
import type { Reference } from "#shared/domain/lead.ts";
import type { Delivery } from "#shared/domain/letter-ledger.ts";
import { referencePattern } from "#shared/domain/reference.ts";

/** What a message is about: a row of a lead, by its sort key, or what became of one of its letters. */
export type MessageSubject = { reference: Reference } & (
  | { row: string }
  | { letter: string; news: Delivery }
);

/** Which lead does this message speak of, if any? Reads keys and tags only. */
export function subjectOf(body: string): MessageSubject | undefined {
  const parsed = parse(body);
  const { pk, sk } = parsed?.dynamodb?.Keys ?? {};
  if (typeof pk?.S === "string" && typeof sk?.S === "string") {
    const reference = pk.S.replace(/^lead#/, "");
    return referencePattern.test(reference) ? { reference, row: sk.S } : undefined;
  }
  const told = readSesEvent(parsed);
  if (told === undefined || told === "ignored" || !referencePattern.test(told.reference))
    return undefined;
  const { reference, letter, news } = told;
  return { reference, letter, news };
}

interface Row {
  dynamodb?: { Keys?: Record<"pk" | "sk", { S?: unknown } | undefined> };
}

function parse(body: string): Row | undefined {
  try {
    return JSON.parse(body) as Row;
  } catch {
    return undefined;
  }
}
