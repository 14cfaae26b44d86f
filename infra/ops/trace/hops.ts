import type { LeadEvent } from "#shared/domain/event.ts";
import type { Instant } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { leaseMinutes } from "#shared/domain/letter-ledger.ts";
import { minutesLater } from "#shared/domain/transition.ts";
import { lateIn } from "./late.ts";
import type { LogLine } from "./log-line.ts";
import type { DeadAbout, Seen } from "./seen.ts";
import { lasting, toWhom } from "./wording.ts";

/** Who tells of a hop; what happened at one instant is told in this order. */
const sources = ["! late", "event", "letter", "hint", "log", "dead letter"] as const;

/** One thing that happened to a lead. */
export interface Hop {
  at: Instant;
  source: (typeof sources)[number];
  says: string;
}

/** Every hop that can be seen, in the order of time; gaps that are not over come last. */
export function hopsOf(seen: Seen): Hop[] {
  const { history, letters, hints, logs, dead, now } = seen;
  const lines = "told" in logs ? logs.told.lines : [];
  const hops: Hop[] = [
    ...history.map(ofEvent),
    ...letters.flatMap(ofLetter),
    ...hints.map(
      ({ queue, at }): Hop => ({ at, source: "hint", says: `the sweep wakes ${queue} again` }),
    ),
    ...lines.map(ofLine),
    ...("told" in dead ? dead.told.letters : []).map((letter) => ofDead(letter, now)),
    ...lateIn(history, letters, lines, now).map(
      ({ at = now, says }): Hop => ({ at, source: "! late", says }),
    ),
  ];
  const rank = ({ source }: Hop): number => sources.indexOf(source);
  return hops.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : rank(a) - rank(b)));
}

function ofEvent({ seq, at, type, details }: LeadEvent): Hop {
  const { partner, generation, reason, decision, causes, band } = details;
  const about = [band, partner, generation, decision, reason, ...(causes ?? [])].filter(Boolean);
  const place = String(seq).padStart(4, "0");
  return { at, source: "event", says: [place, type, ...about].join(" ") };
}

/** The ledger keeps the last claim and the last news; what came between is in the log. */
function ofLetter(letter: Letter): Hop[] {
  const { id, receiver, owedAt, status, attempts, leaseUntil, settledAt, sesId, why } = letter;
  const hop = (at: Instant, says: string): Hop => ({ at, source: "letter", says: `${id} ${says}` });
  const hops = [hop(owedAt, `to ${toWhom(receiver)}: owed`)];
  if (status === "sending" && leaseUntil) {
    const claimed = minutesLater(leaseUntil, -leaseMinutes);
    hops.push(
      hop(claimed, `claimed, attempt ${attempts}, nobody else sends it until ${leaseUntil}`),
    );
  }
  if (settledAt) {
    const facts = [sesId && `SES ${sesId}`, why].filter(Boolean).join(", ");
    hops.push(hop(settledAt, `${status}${facts ? ` (${facts})` : ""}`));
  }
  return hops;
}

function ofLine({ at, function: name, level, message, requestId, fields }: LogLine): Hop {
  const facts = Object.entries(fields).map(([field, value]) => `${field} ${value}`);
  const loud = level === "error" ? "ERROR " : "";
  const request = requestId ? ` (request ${requestId})` : "";
  return { at, source: "log", says: `${name}: ${loud}${[message, ...facts].join(", ")}${request}` };
}

/** It lies there now; when it was given up SQS does not tell. */
function ofDead({ queue, about, received, age }: DeadAbout, at: Instant): Hop {
  const says = `of ${queue}: ${about}, handed out ${received} times, ${lasting(age)} old`;
  return { at, source: "dead letter", says };
}
