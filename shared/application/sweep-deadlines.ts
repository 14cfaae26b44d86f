import { type Asked, whatIsDue } from "#shared/domain/due.ts";
import type { Instant, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { minutesLater, patienceMinutes } from "#shared/domain/transition.ts";
import { commitTransition } from "./commit-transition.ts";
import { type ForgetPerson, forgetPerson } from "./forget-person.ts";
import type { Clock, Due, Hash, LeadStore, Log, LogFields } from "./ports.ts";

export interface SweepDeadlines {
  store: Pick<
    LeadStore,
    "readDue" | "readState" | "readLetters" | "readStandings" | "commit" | "hint" | "sendCanary"
  > &
    ForgetPerson["store"];
  programme: Programme;
  clock: Clock;
  hash: Hash;
  log: Log;
}
export interface Swept {
  /** Deadlines that moved a lead: reminders, lapses, closings. */
  moved: number;
  /** Consumers woken again for something that should have happened by itself. None in a run without faults. */
  hinted: number;
}

/** Most rows looked at in one run; the next run takes the rest. */
const most = 200;
/** A canary is sent in each minute of the hour that this divides. */
const canaryMinutes = 5;

/**
 * Looks after everything that waits. Primary course:
 * 1. reads what is due
 * 2. moves each lead whose deadline has passed; when the time to keep its person is over, the person is erased
 * 3. wakes the consumer of whatever should have happened by itself, through the same path as everything else
 * 4. every five minutes sends a canary along that path, so that it is missed when nothing passes there any more
 * A row that fails holds up no other: the rest is looked after first, then the run fails, so that the alarm rings.
 */
export async function sweepDeadlines(deps: SweepDeadlines): Promise<Swept> {
  const { store, clock, log } = deps;
  const at = clock.now();
  const swept: Swept = { moved: 0, hinted: 0 };
  const failed: { about: LogFields; error: unknown }[] = [];
  for (const due of await store.readDue(at, most)) {
    try {
      const done = await sweepOne(deps, due, at);
      if (done) swept[done]++;
    } catch (error) {
      failed.push({ about: { reference: due.reference }, error });
    }
  }
  if (new Date(at).getUTCMinutes() % canaryMinutes === 0)
    await store
      .sendCanary(at)
      .catch((error: unknown) => failed.push({ about: { event: "canary" }, error }));
  if (swept.moved + swept.hinted > 0)
    log.info("deadlines swept", { count: swept.moved, status: `hinted ${swept.hinted}` });
  for (const { about, error } of failed)
    log.error("sweep failed", { ...about, code: error instanceof Error ? error.name : "unknown" });
  if (failed.length > 0) throw failed[0]?.error;
  return swept;
}

/** Looks after one thing that is due; says which count it belongs to, if anything was to be done. */
async function sweepOne(
  { store, programme, hash }: SweepDeadlines,
  due: Due,
  at: Instant,
): Promise<keyof Swept | undefined> {
  if (due.letter !== undefined) {
    await store.hint(due, "send-letter", at, minutesLater(at, patienceMinutes));
    return "hinted";
  }
  const state = await store.readState(due.reference);
  const action = state && whatIsDue(state, await askedOf(store, state), programme, at);
  if (!state || !action || action.do === "nothing") return undefined;
  if (action.do === "hint") {
    await store.hint(due, action.queue, at, nextHint(state, at));
    return "hinted";
  }
  const forgetting = action.do === "forget" ? await forgetPerson({ store }, state) : {};
  const committed = await commitTransition({ store, hash }, action.transition, forgetting);
  return committed === "committed" ? "moved" : undefined;
}

/** Read only for a lead that waits for a partner: what the partner was asked, and how it stands. */
async function askedOf(
  store: Pick<LeadStore, "readLetters" | "readStandings">,
  { reference, status }: LeadState,
): Promise<Asked> {
  if (status !== "offered") return { letters: [], standings: [] };
  const [letters, standings] = await Promise.all([
    store.readLetters(reference),
    store.readStandings(),
  ]);
  return { letters, standings };
}

/** The longer a lead has waited, the longer until it is hinted again: at least the usual patience, at most a day. */
function nextHint(state: LeadState, at: Instant): Instant {
  const waited = (Date.parse(at) - Date.parse(state.receivedAt)) / 60_000;
  return minutesLater(at, Math.min(Math.max(waited, patienceMinutes), 24 * 60));
}
