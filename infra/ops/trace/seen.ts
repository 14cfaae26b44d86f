import type { DeadLetter } from "#infra/ops/dead-letter-queues.ts";
import type { Hint } from "#shared/adapters/dynamo-hints.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import type { Instant, LeadState, Reference } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { LogLine } from "./log-line.ts";

/** All that can be seen of one lead at one moment: plain data, so that telling and judging it needs no AWS. */
export interface Seen {
  reference: Reference;
  /** The deployment; part of the names of its queues. */
  stage: string;
  now: Instant;
  state: LeadState | undefined;
  history: LeadEvent[];
  letters: Letter[];
  /** Of the last day. */
  hints: Hint[];
  logs: Told<FoundLines>;
  dead: Told<FoundDead>;
}

/** Either what was asked for, or why it could not be had. */
export type Told<T> = { told: T } | { silent: string };

/** What functions logged about a lead. */
export interface FoundLines {
  lines: LogLine[];
  /** Functions that logged more than was read. */
  cut: string[];
  /** Older lines are gone, because logs are kept for so long only. */
  keptSince?: Instant;
}

/** Dead letters about a lead. */
export interface FoundDead {
  letters: (Omit<DeadLetter, "subject"> & {
    /** The use case whose queue gave it up. */
    queue: string;
    subject: NonNullable<DeadLetter["subject"]>;
  })[];
  /** Dead letters of the pipe, which name no lead. */
  ofPipe: number;
  /** Queues in which more lie than were looked at. */
  cut: string[];
}
export type DeadAbout = FoundDead["letters"][number];
