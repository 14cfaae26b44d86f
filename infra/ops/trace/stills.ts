import { nameIn } from "#infra/constructs/house.ts";
import type { Instant, LeadState } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { learn } from "#shared/domain/letter-ledger.ts";
import { minutesLater } from "#shared/domain/transition.ts";
import { awaitedIn } from "./awaited.ts";
import type { DeadAbout, Seen } from "./seen.ts";

/**
 * Minutes after which nothing comes by itself any more: the sweep has woken the consumer again after two, runs each
 * minute, and a queue needs one.
 */
const stillMinutes = 5;
/** A letter that the mail service puts off is told of after as many minutes as its alarm waits. */
const owedMinutes = 15;

/** One place where a lead stands still. */
export interface Still {
  since: Instant;
  why: string;
  /** Where to read on in docs/operations.md; the name of an alarm. */
  heading: string;
}

/** Everywhere that this lead stands still, and who waits in vain: its next step, its timer, its letters, news of them. */
export function stillsOf(seen: Seen, state: LeadState): Still[] {
  return [
    ...stillStep(seen, state),
    ...stillTimer(seen, state),
    ...seen.letters.flatMap((letter) => stillLetter(seen, letter) ?? []),
    ...stillNews(seen),
    ...unheard(seen, state),
  ];
}

/** A queue that should have screened or routed it. */
function stillStep(seen: Seen, { status, receivedAt, erasedAt }: LeadState): Still[] {
  if (erasedAt || (status !== "received" && status !== "routing")) return [];
  const queue = status === "received" ? "screen-lead" : "route-lead";
  const awaited = awaitedIn(seen.history).findLast((one) => one.queue === queue);
  const since = awaited?.after.at ?? receivedAt;
  const letter = deadOf(seen, queue).find((dead) => isAfter(dead, awaited?.after.seq ?? 1, since));
  if (letter) return [inDeadLetters(seen, queue, since)];
  if (minutesLater(since, stillMinutes) > seen.now) return [];
  const why = `${queue} has not acted on ${awaited?.after.type ?? "it"}${inLog(seen, queue, since)}`;
  return [{ since, why, heading: headingOf(seen, queue) }];
}

/** The sweep, which should have looked. Whatever waits for a queue is not its fault. */
function stillTimer({ now, logs }: Seen, { status, dueAt }: LeadState): Still[] {
  if (status === "received" || status === "routing") return [];
  if (!dueAt || minutesLater(dueAt, stillMinutes) > now) return [];
  const failed =
    "told" in logs && logs.told.lines.some(({ message }) => message === "sweep failed");
  const heading = failed ? "sweep-deadlines-errors" : "sweep-deadlines-silent";
  return [{ since: dueAt, why: "its timer is over and the sweep has not acted", heading }];
}

function stillLetter(seen: Seen, letter: Letter): Still | undefined {
  const { id, status, owedAt, attempts, why, leaseUntil } = letter;
  if (status !== "pending" && status !== "sending") return undefined;
  if (status === "sending" && leaseUntil && leaseUntil > seen.now) return undefined;
  const event = Number.parseInt(id, 10);
  if (deadOf(seen, "send-letter").some((dead) => isAfter(dead, event, owedAt)))
    return inDeadLetters(seen, "send-letter", owedAt, `letter ${id}`);
  const next = letter.dueAt ?? owedAt;
  const forgotten = minutesLater(next, stillMinutes) <= seen.now;
  const putOff = status === "pending" && minutesLater(owedAt, owedMinutes) <= seen.now;
  if (!forgotten && !putOff) return undefined;
  const tried = attempts === 0 ? "never tried" : `tried ${attempts} times${why ? `, ${why}` : ""}`;
  return {
    since: owedAt,
    why: `letter ${id} is owed and does not go out (${tried})${inLog(seen, "send-letter", owedAt)}`,
    heading: headingOf(seen, "send-letter"),
  };
}

/** News that would change the ledger, and lie in the dead letters. */
function stillNews(seen: Seen): Still[] {
  return deadOf(seen, "record-delivery").flatMap(({ subject, age }) => {
    if (!("news" in subject)) return [];
    const letter = seen.letters.find(({ id }) => id === subject.letter);
    if (!letter || !learn(letter, subject.news, seen.now)) return [];
    const since = new Date(Date.parse(seen.now) - age).toISOString();
    const about = `that letter ${letter.id} was ${subject.news}`;
    return [inDeadLetters(seen, "record-delivery", since, about)];
  });
}

/** Staff are awaited, and no letter reached them: nobody knows. */
function unheard({ letters }: Seen, { review, status, erasedAt }: LeadState): Still[] {
  if (status !== "review" || !review || erasedAt) return [];
  const told = letters.filter(
    ({ receiver, owedAt }) => receiver.role === "programme" && owedAt >= review.since,
  );
  const lost = ["failed", "rejected", "bounced", "suppressed"];
  if (told.length === 0 || told.some((letter) => !lost.includes(letter.status))) return [];
  const why = "it waits for staff, and no letter about it reached them";
  return [{ since: review.since, why, heading: "letters-bouncing" }];
}

/** Dead letters of one queue that are about this lead. */
function deadOf({ dead }: Seen, queue: string): DeadAbout[] {
  return "told" in dead ? dead.told.letters.filter((one) => one.queue === queue) : [];
}

/** Was this message sent because of this event, or later? Older ones were made up for by a hint. */
function isAfter({ subject }: DeadAbout, seq: number, since: Instant): boolean {
  if (!("row" in subject)) return false;
  const [kind, , place = ""] = subject.row.split("#");
  return kind === "hint" ? place >= since : Number(place) >= seq;
}

function inDeadLetters(seen: Seen, queue: string, since: Instant, about = "it"): Still {
  const heading = `${queue}-dead-letters`;
  const where = nameIn(seen, heading);
  return {
    since,
    why: `a message about ${about} lies in ${where}${inLog(seen, queue, since)}`,
    heading,
  };
}

/** What the log of a function says went wrong since; a function that never got it, or was cut off, says nothing. */
function inLog({ logs }: Seen, name: string, since: Instant): string {
  if (!("told" in logs)) return "";
  const lines = logs.told.lines.filter((line) => line.function === name && line.at >= since);
  const failed = lines.filter(({ level }) => level === "error");
  const last = failed.at(-1);
  if (lines.length === 0) return `; the log of ${name} does not name it since`;
  if (!last) return "";
  const code = last.fields.code ?? last.message;
  return `; ${name} failed ${failed.length} times, last with ${code} at ${last.at}`;
}

/** Without a dead letter of its own: the pipe may have given up, else the queue waits. */
function headingOf({ dead }: Seen, queue: string): string {
  const ofPipe = "told" in dead && dead.told.ofPipe > 0;
  return ofPipe ? "lead-pipe-dead-letters" : `${queue}-waiting`;
}
