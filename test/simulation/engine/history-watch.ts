import { sha256 } from "#shared/adapters/crypto.ts";
import { chainEvents } from "#shared/domain/history.ts";
import type { Fail } from "./invariants.ts";
import type { Stored } from "./table.ts";

/** What must hold of a lead's history after each write. */

/** Did the history only grow, by whole events that are chained to the ones before? */
export function checkHistory(
  before: Stored | undefined,
  { state, history }: Stored,
  fail: Fail,
): void {
  const known = before?.history ?? [];
  const reference = state?.reference;
  if (known.some((event, index) => history[index] !== event))
    fail("history-only-grows", `${reference}: an event was changed`);
  if (history.length === known.length && state?.version === before?.state?.version) return;
  if (state?.version !== history.length)
    fail(
      "history-only-grows",
      `${reference} is of version ${state?.version} with ${history.length} events`,
    );
  const fresh = history.slice(known.length).map(({ chain: _, ...event }) => event);
  const { chain } = chainEvents(known.at(-1)?.chain, fresh, sha256);
  if (chain !== history.at(-1)?.chain || chain !== state?.chain)
    fail("history-only-grows", `${reference}: the chain breaks after event ${known.length}`);
}

/** Did the newest events wait for their moment, by the clock of the function that wrote them? */
export function checkMoments(
  before: Stored | undefined,
  { state, history, letters }: Stored,
  fail: Fail,
): void {
  for (const { reference, type, at, details } of history.slice(before?.history.length ?? 0)) {
    const offer = state?.offers.find(({ generation }) => generation === details.generation);
    const moment =
      type === "OfferReminded"
        ? offer?.remindAt
        : type === "OfferLapsed"
          ? offer?.deadline
          : type === "ReviewReminded"
            ? before?.state?.review?.dueAt
            : undefined;
    if (moment !== undefined && at < moment)
      fail(
        "nothing-before-its-time",
        `${reference}: ${type} at ${at}, and it was due at ${moment}`,
      );
    if (details.reason === "retention" && at < retained(history))
      fail(
        "nothing-before-its-time",
        `${reference}: erased at ${at}, kept until ${retained(history)}`,
      );
  }
  const awaits = letters.find(
    ({ status, dueAt }) => dueAt && status !== "pending" && status !== "sending",
  );
  if (awaits)
    fail(
      "nothing-before-its-time",
      `${awaits.reference} ${awaits.id} is ${awaits.status} and awaits something`,
    );
}

/** A person is kept for some months at the least after the last event before its erasure. */
function retained(history: Stored["history"]): string {
  const last = history.findLast(({ type }) => type !== "PersonErased");
  return new Date(Date.parse(last?.at ?? "") + 30 * 24 * 3_600_000).toISOString();
}

/** Was each new decision taken while the lead waited for one? */
export function checkDecisions(before: Stored | undefined, { history }: Stored, fail: Fail): void {
  const status = before?.state?.status;
  if (status === "review" || status === "incomplete") return;
  const decided = history
    .slice(before?.history.length ?? 0)
    .find(({ details }) => details.decision);
  if (decided)
    fail("decided-while-open", `${decided.reference}: ${decided.type} while it was ${status}`);
}

/** Has a person signed for a lead that is turned down? `fn` wrote it. */
export function checkSignature(
  before: Stored | undefined,
  { state, notes }: Stored,
  fn: string,
  fail: Fail,
): void {
  if (state?.status !== "declined" && state?.status !== "referred") return;
  const { decidedByPerson: decided, reference } = state;
  const note = notes.find(({ seq }) => seq === decided?.seq);
  const fitting = state.status === "declined" ? "decline" : "refer";
  if (decided?.decision !== fitting || !note?.by)
    fail("refused-has-a-name", `${reference} is ${state.status} and nobody signed for it`);
  if (fn === "screen-lead" && before?.state?.status !== state.status)
    fail("refused-has-a-name", `${reference} was turned down by the rules alone`);
}
