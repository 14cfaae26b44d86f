import type { LeadEvent } from "#shared/domain/event.ts";
import type { Instant, LeadKind } from "#shared/domain/lead.ts";
import { minutesLater, patienceMinutes } from "#shared/domain/transition.ts";

/** What one write left to be done, and what was done then. */
export interface Awaited {
  after: LeadEvent;
  /** When the sweep looks, if nothing has happened until then. */
  dueAt: Instant;
  /** The queue that must act at once; absent when a deadline runs, or a person is awaited. */
  queue?: "screen-lead" | "route-lead";
  /** The first event of the next write. */
  then?: LeadEvent;
}

/** What was awaited after each write of this history? The last event of a write says when the sweep must look. */
export function awaitedIn(history: readonly LeadEvent[]): Awaited[] {
  const kind: LeadKind = history[0]?.details.talent ? "talent" : "startup";
  return history.flatMap((after, index) => {
    const { dueAt } = after.details;
    if (dueAt === undefined) return [];
    const then = history[index + 1];
    const atOnce = dueAt === minutesLater(after.at, patienceMinutes);
    return [
      {
        after,
        dueAt,
        ...(atOnce ? { queue: queueAfter(after, kind) } : {}),
        ...(then ? { then } : {}),
      },
    ];
  });
}

function queueAfter({ type }: LeadEvent, kind: LeadKind): "screen-lead" | "route-lead" {
  const begins = type === "LeadReceived" || type === "LeadReleased";
  return begins && kind === "startup" ? "screen-lead" : "route-lead";
}
