import { sha256 } from "#shared/adapters/crypto.ts";
import { canonicalJson } from "#shared/domain/canonical.ts";
import { foldHistory, screenedBy } from "#shared/domain/fold.ts";
import { verifyChain } from "#shared/domain/history.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import { replayDecisions } from "#shared/domain/replaying.ts";
import type { Programmes } from "./ground.ts";
import type { Fail } from "./invariants.ts";
import { isEnded } from "./lead-watch.ts";
import type { Stored, Table } from "./table.ts";

/** What must hold once all faults are over and everything had time to settle. */

const minute = 60_000;
/** The sweep wakes a long forgotten lead once a day at the least. */
const longestWait = 26 * 60 * minute;

/** Nothing is overdue now, when nothing has gone wrong for a while. */
export function checkDue(table: Table, now: number, fail: Fail): void {
  for (const { state, letters } of table.leads.values())
    for (const one of [state, ...letters]) {
      const late = one?.dueAt ? now - Date.parse(one.dueAt) : 0;
      if (late > 10 * minute)
        fail("all-timers-end", `${one?.reference} is ${one?.status}, due since ${one?.dueAt}`);
    }
}

export function checkTimers(table: Table, now: number, fail: Fail): void {
  for (const [reference, { state, letters, history }] of table.leads) {
    for (const { id, status, owedAt, why } of letters)
      if ((status === "pending" || status === "sending") && now - Date.parse(owedAt) > longestWait)
        fail(
          "all-timers-end",
          `${reference} still owes ${id}, owed since ${owedAt} (${why ?? status})`,
        );
    if (!state) continue;
    const due = state.dueAt ? Date.parse(state.dueAt) : Number.POSITIVE_INFINITY;
    if (due < now - 5 * minute && !isEnded(state))
      fail("all-timers-end", `${reference} is ${state.status}, due since ${state.dueAt}`);
    const last = Date.parse(history.at(-1)?.at ?? state.receivedAt);
    if ((state.status === "received" || state.status === "routing") && now - last > longestWait)
      fail("all-timers-end", `${reference} is still ${state.status}, since ${history.at(-1)?.at}`);
  }
}

const refused = ["bounced", "rejected", "suppressed", "failed", "complained"];

/** A refused offer goes on at once, and nobody counts on a desk that refused its request; only dead letters can have cut that off. */
export function checkRefused(table: Table, now: number, fail: Fail): void {
  for (const [reference, { state, letters }] of table.leads) {
    const settled = ({ settledAt }: { settledAt?: string }) =>
      settledAt !== undefined && now - Date.parse(settledAt) >= 60 * minute;
    const owned = state?.offers.find(({ status }) => status === "accepted");
    for (const { letter, receiver, status, ...one } of letters) {
      const desk = "partner" in receiver ? receiver.partner : "";
      const counted = letter === "desk-request" && owned?.helpers?.includes(desk);
      if (counted && refused.includes(status) && settled(one))
        fail("refused-offer-moves-on", `${reference} counts on ${desk}, whose letter is ${status}`);
    }
    const open = state?.offers.find(({ status }) => status === "open");
    const letter = letters.find(
      (one) => one.letter === "offer" && one.generation === open?.generation,
    );
    if (!open || !letter || !settled(letter)) continue;
    if (refused.includes(letter.status))
      fail(
        "refused-offer-moves-on",
        `${reference} waits for ${open.partner}, whose letter is ${letter.status}`,
      );
  }
}

export function checkPromises(
  table: Table,
  promised: ReadonlyMap<string, number>,
  fail: Fail,
): void {
  for (const reference of promised.keys())
    if (!table.leads.get(reference)?.state)
      fail("accepted-has-state-and-deadline", `${reference} was given out and is not stored`);
}

/** Of one founder's form, sent several times within a day, one lead comes. */
export function checkForms(table: Table, fail: Fail): void {
  const byForm = new Map<string, LeadState[]>();
  for (const { state, person } of table.leads.values()) {
    if (!state || !person) continue;
    const form = canonicalJson([person, state.answers, state.language]);
    byForm.set(form, [...(byForm.get(form) ?? []), state]);
  }
  for (const leads of byForm.values()) {
    const times = leads.map(({ receivedAt }) => Date.parse(receivedAt)).sort((a, b) => a - b);
    const close = times.some((time, index) => time - (times[index - 1] ?? 0) < 23.9 * 60 * minute);
    if (close)
      fail("one-lead-per-form", `one form gave ${leads.map(({ reference }) => reference)}`);
  }
}

/** The state, folded from the events alone and screened afresh; the sweep's own moving of `dueAt` is no event. */
export function checkFolding(table: Table, programmes: Programmes, fail: Fail): void {
  for (const [reference, { state, history }] of table.leads) {
    if (!state) continue;
    const programme = programmes.of(screenedBy(history));
    const wrong = verifyChain(history, sha256, state.chain);
    if (wrong !== undefined)
      fail("history-only-grows", `${reference}: the chain breaks at ${wrong}`);
    const folded = withoutTimer(foldHistory(history, programme));
    const stored = withoutTimer(state);
    const [a, b] = [folded, stored].map(({ screening: _, ...rest }) => canonicalJson(rest));
    if (a !== b) fail("history-folds-to-state", `${reference}: ${firstDifference(folded, stored)}`);
    checkDecisions(reference, { state, history }, programmes, fail);
  }
}

/** Screenings, routings and deadlines, computed again from what the events say was known. */
function checkDecisions(
  reference: string,
  stored: Pick<Stored, "state" | "history">,
  programmes: Programmes,
  fail: Fail,
): void {
  const { differs } = replayDecisions(stored, programmes.of);
  if (!differs) return;
  const { seq, decision, path, before, after } = differs;
  const gives = `${JSON.stringify(before)} came out as ${JSON.stringify(after)}`;
  fail("decisions-recompute", `${reference}: the ${decision} of event ${seq}, ${path}: ${gives}`);
}

function withoutTimer({ dueAt: _, ...state }: LeadState): Omit<LeadState, "dueAt"> {
  return state;
}

function firstDifference(folded: object, stored: object): string {
  const keys = new Set([...Object.keys(folded), ...Object.keys(stored)]);
  for (const key of keys) {
    const [a, b] = [folded, stored].map((one) =>
      canonicalJson((one as Record<string, unknown>)[key] ?? null),
    );
    if (a !== b) return `${key} folds to ${a?.slice(0, 200)}, and is ${b?.slice(0, 200)}`;
  }
  return "no difference";
}
