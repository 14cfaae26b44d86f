import { chooseNext } from "./choosing.ts";
import type { LeadEvent } from "./event.ts";
import { foldHistory } from "./fold.ts";
import { knownThen } from "./known-then.ts";
import type { LeadState, Reference } from "./lead.ts";
import { takeRouting } from "./offering.ts";
import type { Programme } from "./programme.ts";
import { takeScreening } from "./reviewing.ts";
import { screen } from "./screening.ts";
import type { Transition } from "./transition.ts";
import { firstUnequal, type Unequal } from "./unequal.ts";

/** The programme of a version, or undefined when it cannot be had. */
export type ProgrammeOf = (version: string) => Programme | undefined;

/** A lead as it is stored, without its person. */
export interface StoredLead {
  state: LeadState | undefined;
  history: readonly LeadEvent[];
}

/** What was computed again: a screening, the choice of a partner, or that of desks; each with what followed from it. */
export type DecisionKind = "screening" | "routing" | "desks";

/** What the computation again gave. */
export interface Replayed {
  /** How many decisions were computed again, and how many deadlines that follow from them. */
  decisions: Record<DecisionKind | "deadlines", number>;
  /** The first decision that gives other bytes than the stored ones. */
  differs?: Unequal & { reference: Reference; seq: number; decision: DecisionKind };
  /** Versions that decisions name and that cannot be had: these decisions were not computed. */
  unknown: string[];
}

/**
 * Does every decision of a lead come out again, to the byte? Each is computed from what its events say was known (the
 * answers, the counters beside each candidate, who was closed, when) and the programme version that it names; compared
 * is all that was written because of it: scores, candidates, reasons, causes for a review, deadlines and reminders.
 * A timer that names no version (a later reminder) is not a decision and is left out.
 */
export function replayDecisions(
  { state, history }: StoredLead,
  programmeOf: ProgrammeOf,
): Replayed {
  const replayed: Replayed = {
    decisions: { screening: 0, routing: 0, desks: 0, deadlines: 0 },
    unknown: [],
  };
  for (const [at, event] of history.entries()) {
    const version = versionOf(event);
    if (version === undefined) continue;
    const programme = programmeOf(version);
    if (!programme) {
      replayed.unknown.push(version);
      continue;
    }
    const before = foldHistory(history.slice(0, at), programme);
    const { kind, transition } = decideAgain(before, event, programme);
    replayed.decisions[kind]++;
    replayed.decisions.deadlines += transition.events.filter(({ details }) => details.dueAt).length;
    const unequal =
      (kind === "screening" ? unequalScreening(state, transition) : undefined) ??
      unequalEvents(history.slice(at, at + transition.events.length), transition.events);
    if (unequal && !replayed.differs) {
      const { reference, seq } = event;
      replayed.differs = { reference, seq, decision: kind, ...unequal };
    }
  }
  return replayed;
}

/** The version that decided this event, when it is a decision of the rules. */
function versionOf({ type, details }: LeadEvent): string | undefined {
  return type === "LeadScreened" ? details.programmeVersion : details.routing?.programmeVersion;
}

/** Takes the decision of an event once more, on the lead as it was before it. */
function decideAgain(
  before: LeadState,
  { at, details }: LeadEvent,
  programme: Programme,
): { kind: DecisionKind; transition: Transition } {
  const { routing, earlierOpen = false, contactReachable = true } = details;
  if (routing) {
    const again = chooseNext(before, knownThen(routing), programme);
    const kind = before.kind === "startup" ? "routing" : "desks";
    return { kind, transition: takeRouting(before, again, programme, at) };
  }
  if (before.kind !== "startup")
    throw new Error(`${before.reference}: a newcomer is never screened`);
  const known = { earlierOpen, contactReachable };
  const screening = screen(before.answers, { screenedAt: at, ...known }, programme);
  return {
    kind: "screening",
    transition: takeScreening(before, screening, known, programme, at),
  };
}

/** The whole screening is kept in the state only. */
function unequalScreening(
  state: LeadState | undefined,
  { state: again }: Transition,
): Unequal | undefined {
  return (
    state?.screening && firstUnequal({ screening: state.screening }, { screening: again.screening })
  );
}

function unequalEvents(
  stored: readonly LeadEvent[],
  again: readonly LeadEvent[],
): Unequal | undefined {
  const told = stored.map(({ chain: _, ...event }) => event);
  for (const [index, event] of again.entries()) {
    const unequal = firstUnequal(told[index], event, event.type);
    if (unequal) return unequal;
  }
  return undefined;
}
