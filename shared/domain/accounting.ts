import type { Instant, LeadState, Reference } from "./lead.ts";
import type { LedgerProblem, Letter } from "./letter.ts";
import type { Programme } from "./programme.ts";
import { hasEnded } from "./retention.ts";
import { closedPartners, type Standing, standingOf } from "./standing.ts";
import { daysLater, minutesLater } from "./transition.ts";

/** How a reference number is accounted for: by an end, by an open timer, or not at all. */
export type Account = "ended" | "open" | "unaccounted";

/** All that is stored of one lead, but its person. */
export interface LedgerLead {
  reference: Reference;
  state: LeadState | undefined;
  letters: readonly Letter[];
  /** The first event that is not what was written. */
  brokenSeq?: number | undefined;
  /** The history gives another state than the stored one. */
  differs?: boolean;
  /** A decision, computed again, gives other bytes than the stored one. */
  decisionDiffers?: boolean;
}

/** The sweep runs each minute: a timer that passed longer ago than this is not looked at. */
const overdueMinutes = 60;
/** A letter that is owed longer than this has somebody waiting. */
const stuckDays = 1;
/** Days that a letter that never went out is told of, once it is settled: long enough for somebody to read it. */
const toldDays = 7;

/** Which of the two does this lead have: an end (erased, or its person kept until a known day), or an open timer? */
export function accountOf(state: LeadState | undefined): Account {
  if (!state) return "unaccounted";
  if (state.erasedAt) return "ended";
  if (!state.dueAt) return "unaccounted";
  return hasEnded(state) ? "ended" : "open";
}

/** Everything wrong with one lead at `at`; empty when all is well. */
export function problemsOf(lead: LedgerLead, at: Instant): LedgerProblem[] {
  const { reference, state, letters, brokenSeq, differs, decisionDiffers } = lead;
  if (!state) return [{ code: "no-state", reference }];
  const problems: LedgerProblem[] = [];
  const { dueAt, receivedAt, contactUnreachable, review } = state;
  if (accountOf(state) === "unaccounted")
    problems.push({ code: "no-timer", reference, since: receivedAt });
  if (dueAt && minutesLater(dueAt, overdueMinutes) <= at)
    problems.push({ code: "overdue", reference, since: dueAt });
  if (contactUnreachable && !hasEnded(state))
    problems.push({ code: "founder-unreachable", reference, since: contactUnreachable });
  if (review?.remindedAt) problems.push({ code: "review-waiting", reference, since: review.since });
  problems.push(...letters.flatMap((letter) => letterProblem(letter, at) ?? []));
  if (brokenSeq !== undefined) problems.push({ code: "chain-broken", reference, seq: brokenSeq });
  else if (differs) problems.push({ code: "state-differs", reference });
  if (decisionDiffers) problems.push({ code: "decision-differs", reference });
  return problems;
}

/** Every partner that gets no offers because of what we learned about it. */
export function partnerProblems(
  standings: readonly Standing[],
  programme: Programme,
  hash: (text: string) => string,
): LedgerProblem[] {
  return Object.entries(closedPartners(standings, programme, hash)).map(([partner, stop]) => {
    const standing = standingOf(standings, partner);
    const unreachable = stop === "unreachable";
    const since = unreachable ? standing?.unreachable?.since : standing?.pausedSince;
    return {
      code: unreachable ? "partner-unreachable" : "partner-paused",
      partner,
      ...(since ? { since } : {}),
    };
  });
}

function letterProblem(
  { reference, letter, receiver, status, owedAt, settledAt }: Letter,
  at: Instant,
): LedgerProblem | undefined {
  switch (status) {
    case "pending":
    case "sending":
      return daysLater(owedAt, stuckDays) <= at
        ? { code: "letter-stuck", reference, letter, since: owedAt }
        : undefined;
    case "failed":
    case "rejected":
      return settledAt && daysLater(settledAt, toldDays) > at
        ? { code: `letter-${status}`, reference, letter, since: settledAt }
        : undefined;
    case "bounced":
    case "complained":
    case "suppressed":
      // Founders and partners have problems of their own.
      return receiver.role === "programme" && settledAt && daysLater(settledAt, toldDays) > at
        ? { code: "staff-unreachable", reference, letter, since: settledAt }
        : undefined;
    default:
      return undefined;
  }
}
