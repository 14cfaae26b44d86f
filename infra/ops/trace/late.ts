import type { LeadEvent } from "#shared/domain/event.ts";
import type { Instant } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { minutesLater } from "#shared/domain/transition.ts";
import { type Awaited, awaitedIn } from "./awaited.ts";
import type { LogLine } from "./log-line.ts";
import { between } from "./wording.ts";

/** A queue acts on what was written within so many minutes. */
const atOnceMinutes = 1;
/** The sweep runs each minute: so long after a deadline it has acted. */
const sweepMinutes = 2;
/** The mail service tells within so many minutes what became of a letter, unless the other side makes it wait. */
const newsMinutes = 24 * 60;

/** A gap between two hops that is longer than it should be. */
export interface Late {
  /** When it ended; absent when it has not. */
  at?: Instant;
  says: string;
}

/**
 * Which gaps are longer than they should be? Each write says itself when something must follow: a queue acts within a
 * minute, the sweep within two of a deadline; a letter is handled within a minute, and news of it come within a day.
 */
export function lateIn(
  history: readonly LeadEvent[],
  letters: readonly Letter[],
  lines: readonly LogLine[],
  now: Instant,
): Late[] {
  return [
    ...awaitedIn(history).flatMap((one) => lateStep(one, now) ?? []),
    ...letters.flatMap((letter) => [...lateLetter(letter, lines, now), ...lateNews(letter, now)]),
  ];
}

function lateStep({ after, dueAt, queue, then }: Awaited, now: Instant): Late | undefined {
  const since = queue ? after.at : latest(dueAt, after.at);
  const by = minutesLater(since, queue ? atOnceMinutes : sweepMinutes);
  const end = then?.at ?? now;
  if (end <= by) return undefined;
  const what = queue
    ? `${queue} should act on ${after.type} within ${between(since, by)}`
    : `the sweep should act on what was due at ${dueAt} within ${between(since, by)}`;
  return late(`${what}; it took ${between(since, end)}`, then?.at);
}

/** The ledger forgets when a letter was first tried; the log of send-letter knows. */
function lateLetter(letter: Letter, lines: readonly LogLine[], now: Instant): Late[] {
  const { id, owedAt, status, settledAt } = letter;
  const handled = lines.find(
    (line) => line.function === "send-letter" && line.fields.letter === id,
  )?.at;
  const known = status === "delivered" || status === "complained" || status === "bounced";
  const first = handled ?? (known ? undefined : settledAt);
  const open = status === "pending" || status === "sending";
  const end = first ?? (open ? now : undefined);
  const by = minutesLater(owedAt, atOnceMinutes);
  if (end === undefined || end <= by) return [];
  const says = `send-letter should handle letter ${id} within ${between(owedAt, by)}; it took ${between(owedAt, end)}`;
  return [late(says, first)];
}

function lateNews({ id, status, settledAt }: Letter, now: Instant): Late[] {
  if (status !== "sent" || !settledAt || minutesLater(settledAt, newsMinutes) > now) return [];
  return [{ says: `no news of letter ${id} for ${between(settledAt, now)}` }];
}

function late(says: string, at?: Instant): Late {
  return at === undefined ? { says: `${says} so far` } : { at, says };
}

function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
