import { accountOf } from "#shared/domain/accounting.ts";
import type { LeadState } from "#shared/domain/lead.ts";
import { openOffer } from "#shared/domain/offering.ts";
import { hasEnded } from "#shared/domain/retention.ts";
import { minutesLater, patienceMinutes } from "#shared/domain/transition.ts";
import type { Seen } from "./seen.ts";
import { type Still, stillsOf } from "./stills.ts";

/** Where a lead is, in words; `well` is false when it stands still or is lost. */
export interface Whereabouts {
  well: boolean;
  says: string[];
}

/** Where does it stand, and who acts next by when; or where does it stand still, since when, and where to read on? */
export function whereabouts(seen: Seen): Whereabouts {
  const { state, history } = seen;
  if (!state) return lost(`its ${history.length} events are there, and its state is gone`);
  if (accountOf(state) === "unaccounted")
    return lost(`it is ${state.status}, without an end and without a timer`);
  const stills = stillsOf(seen, state).sort((a, b) => (a.since < b.since ? 1 : -1));
  const { stands, next } = waitsFor(state);
  const says = [`Where it stands: ${stands}; next: ${next}.`];
  if (stills.length === 0) return { well: true, says: [...underWay(seen), ...says] };
  return { well: false, says: [...says, ...stills.map(stillLine)] };
}

/** What is on its way at this moment: letters that are owed or claimed, and hints that nothing has followed yet. */
function underWay({ letters, hints, history, now }: Seen): string[] {
  const owed = letters.flatMap(({ id, status, attempts, dueAt }) =>
    status === "pending" || status === "sending"
      ? [`letter ${id} (${status}, tried ${attempts} times, looked at again at ${dueAt})`]
      : [],
  );
  const last = history.at(-1)?.at ?? "";
  const hinted = hints.flatMap(({ queue, at }) =>
    at > last && minutesLater(at, patienceMinutes) > now ? [`a hint to ${queue} of ${at}`] : [],
  );
  const all = [...owed, ...hinted];
  return all.length === 0 ? [] : [`Under way: ${all.join("; ")}.`];
}

function stillLine({ since, why, heading }: Still): string {
  return `Stands still since ${since}: ${why} (runbook heading ${heading}).`;
}

function lost(why: string): Whereabouts {
  return { well: false, says: [`Lost: ${why} (runbook heading prove-ledger-unaccounted).`] };
}

function waitsFor(state: LeadState): { stands: string; next: string } {
  const { status, dueAt, review, asked, owner, referredTo, erasedAt } = state;
  if (erasedAt) return { stands: `${status}, its person erased at ${erasedAt}`, next: "nothing" };
  if (hasEnded(state)) {
    const by = owner ?? referredTo;
    const stands = `ended, ${status}${by ? ` (${by})` : ""}`;
    return { stands, next: `its person is erased by the sweep at ${dueAt}` };
  }
  switch (status) {
    case "received":
      return { stands: "received", next: `screened by screen-lead, woken again at ${dueAt}` };
    case "routing":
      return { stands: "to be routed", next: `routed by route-lead, woken again at ${dueAt}` };
    case "review":
      return {
        stands: `before a person since ${review?.since} (${review?.causes.join(", ")})`,
        next: `a decision by staff, who are reminded at ${dueAt}`,
      };
    case "offered": {
      const { partner, generation, madeAt, deadline } = openOffer(state) ?? {};
      return {
        stands: `offered to ${partner} since ${madeAt} (offer ${generation})`,
        next: `an answer by ${partner} by ${deadline}; the sweep looks at ${dueAt}`,
      };
    }
    case "incomplete":
      return {
        stands: `the founder was asked at ${asked?.at}${state.contactUnreachable ? ", and their mailbox refuses our letters" : ""}`,
        next: `an answer by the founder; the sweep reminds or closes at ${dueAt}`,
      };
    default:
      return { stands: status, next: `the sweep at ${dueAt}` };
  }
}
