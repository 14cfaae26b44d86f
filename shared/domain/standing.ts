import type { Instant } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { allTakers } from "./taker.ts";

/** What we learned about a partner that the programme does not say. Codes and numbers only. */
export interface Standing {
  partner: string;
  /** Number of writes; the stored one must be one less (absent: none yet). */
  version: number;
  /** Hash of the mailbox that refused a letter, since when and why; another address in the programme lifts it. */
  unreachable?: { mailbox: string; since: Instant; why: string };
  /** Offers in a row that ran out unanswered. */
  silences: number;
  /** Set by repeated silence, lifted by staff. */
  pausedSince?: Instant;
  /** When staff last opened it again: what letters told before that no longer counts. */
  resumedAt?: Instant;
}

/** Why a partner gets no new leads, besides what the programme says. */
export type Closed = "unreachable" | "paused-after-silence";
type Hash = (text: string) => string;

/** The hash under which a mailbox is known: addresses that differ in case only are one mailbox. */
export function mailboxOf(address: string, hash: Hash): string {
  return hash(address.toLowerCase());
}

/** Does this partner get no leads for now? `mailbox` is the hash of its present address. */
export function closedBecause(standing: Standing | undefined, mailbox: string): Closed | undefined {
  if (standing?.unreachable?.mailbox === mailbox) return "unreachable";
  return standing?.pausedSince ? "paused-after-silence" : undefined;
}

/** Every partner that gets no leads for now, by id. */
export function closedPartners(
  standings: readonly Standing[],
  programme: Programme,
  hash: Hash,
): Record<string, Closed> {
  return Object.fromEntries(
    allTakers(programme).flatMap(({ id, contactEmail }) => {
      const cause = closedBecause(standingOf(standings, id), mailboxOf(contactEmail, hash));
      return cause ? [[id, cause]] : [];
    }),
  );
}

export function standingOf(standings: readonly Standing[], partner: string): Standing | undefined {
  return standings.find((one) => one.partner === partner);
}

function next(before: Standing | undefined, partner: string): Standing {
  const { version = 0, ...rest } = before ?? { partner, silences: 0 };
  return { ...rest, version: version + 1 };
}

/** One more offer ran out unanswered; `pauses` when that was one too many. */
export interface Silence {
  standing: Standing;
  pauses: boolean;
}
/** Repeated silence pauses the partner, once. */
export function afterSilence(
  before: Standing | undefined,
  partner: string,
  { settings }: Programme,
  at: Instant,
): Silence {
  const standing = next(before, partner);
  const silences = standing.silences + 1;
  const pauses = !standing.pausedSince && silences >= settings.pauseAfterSilences;
  return { standing: { ...standing, silences, ...(pauses ? { pausedSince: at } : {}) }, pauses };
}

/** The partner answered: earlier silences no longer count. `undefined` when there were none. */
export function afterAnswer(before: Standing | undefined): Standing | undefined {
  return before && before.silences > 0
    ? { ...next(before, before.partner), silences: 0 }
    : undefined;
}

/** The partner's mailbox refused a letter. */
export function afterUndelivered(
  before: Standing | undefined,
  partner: string,
  unreachable: NonNullable<Standing["unreachable"]>,
): Standing {
  return { ...next(before, partner), unreachable };
}

/** Staff let the partner take part again. `undefined` when nothing keeps it out. */
export function afterResume(
  before: Standing | undefined,
  mailbox: string,
  at: Instant,
): Standing | undefined {
  if (!before || !closedBecause(before, mailbox)) return undefined;
  const { unreachable: _mail, pausedSince: _pause, ...rest } = next(before, before.partner);
  return { ...rest, silences: 0, resumedAt: at };
}

/** A mailbox that is closed to our letters, or open again when no suppression is given. */
export interface MailboxChange {
  mailbox: string;
  suppression?: Suppression;
}
export interface Suppression {
  why: string;
  since: Instant;
}
