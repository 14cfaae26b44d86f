import type { RoutingDecision, Screening } from "./decision.ts";
import type { Instant, LeadState, ReviewCause, StartupLead } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { keptUntil } from "./retention.ts";
import { mayShare } from "./sharing.ts";
import {
  advance,
  daysLater,
  type Happening,
  minutesLater,
  patienceMinutes,
  type Refusal,
  type Transition,
  toFounder,
  toStaff,
} from "./transition.ts";
import { addWorkingDays } from "./working-time.ts";

/**
 * Where does a screened lead go? On by itself only in band A, with every gate met, the founder's consent,
 * and no wish of the programme to confirm first. Everything else goes to a person, with every cause named.
 */
export function causesForReview(
  lead: Pick<StartupLead, "kind" | "answers">,
  screening: Screening,
  programme: Programme,
): ReviewCause[] {
  const causes: ReviewCause[] = [];
  if (screening.hold) causes.push("hold");
  if (screening.gates.some((gate) => !gate.met && gate.outcome !== "hold")) causes.push("gate");
  if (screening.band !== "A") causes.push(`band-${screening.band.toLowerCase()}` as ReviewCause);
  if (!mayShare(lead)) causes.push("no-sharing-consent");
  if (causes.length === 0 && programme.settings.confirmBeforeRouting) causes.push("confirm");
  return causes;
}

/** What follows from a screening? `known` is what it knew besides the answers, kept so that it can be computed again. */
export function takeScreening(
  state: StartupLead,
  screening: Screening,
  known: { earlierOpen: boolean; contactReachable: boolean },
  programme: Programme,
  at: Instant,
): Transition {
  const causes = causesForReview(state, screening, programme);
  const screened: Happening = {
    type: "LeadScreened",
    details: {
      programmeVersion: screening.programmeVersion,
      band: screening.band,
      hold: screening.hold,
      ...known,
    },
  };
  if (causes.length === 0) {
    return advance({ ...state, screening }, at, [screened], {
      status: "routing",
      dueAt: minutesLater(at, patienceMinutes),
    });
  }
  return requestReview({ ...state, screening }, causes, programme, at, { first: [screened] });
}

/** Puts a lead before a person. `routing` is kept when the cause is that nobody was eligible. */
export function requestReview(
  state: LeadState,
  causes: ReviewCause[],
  programme: Programme,
  at: Instant,
  extra: {
    first?: Happening[];
    routing?: RoutingDecision;
    letter?: "review" | "information-given" | "quarantine";
  } = {},
): Transition {
  const dueAt = reviewDue(at, programme);
  const asked: Happening = {
    type: "ReviewRequested",
    details: { causes, ...(extra.routing ? { routing: extra.routing } : {}) },
  };
  return advance(
    state,
    at,
    [...(extra.first ?? []), asked],
    { status: "review", review: { causes, since: at, dueAt }, dueAt },
    [{ letter: extra.letter ?? "review", ...toStaff(programme) }],
  );
}

/** A review that nobody took up: the programme is reminded, again and again, until somebody does. */
export function remindReview(state: LeadState, programme: Programme, at: Instant): Transition {
  const dueAt = reviewDue(at, programme);
  const review = { ...(state.review ?? { causes: [], since: at }), dueAt, remindedAt: at };
  return advance(state, at, [{ type: "ReviewReminded" }], { review, dueAt }, [
    { letter: "review-reminder", ...toStaff(programme) },
  ]);
}

function reviewDue(at: Instant, programme: Programme): Instant {
  return addWorkingDays(
    at,
    programme.settings.reviewWorkingDays,
    programme.calendar,
    programme.settings,
  );
}

/** The founder answers what was asked: back to a person. */
export function giveInformation(
  state: LeadState,
  text: string,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  if (state.status !== "incomplete") return { refused: "not-asked" };
  const { asked: _, ...rest } = state;
  return requestReview(rest, ["information-given"], programme, at, {
    first: [{ type: "InformationGiven", note: { text } }],
    letter: "information-given",
  });
}

/**
 * An asked founder who stays silent: reminded, then closed. A closed lead can still be answered and comes back,
 * until its person is erased.
 */
export function remindOrLapseAsked(
  state: LeadState,
  programme: Programme,
  at: Instant,
): Transition {
  const asked = state.asked ?? { at, reminders: 0 };
  if (asked.reminders >= programme.settings.askedReminderDays.length) {
    return advance(state, at, [{ type: "LeadLapsed" }], {
      asked: { ...asked, closedAt: at },
      dueAt: keptUntil("incomplete", programme, at),
    });
  }
  const reminders = asked.reminders + 1;
  return advance(
    state,
    at,
    [{ type: "InformationReminded" }],
    { asked: { ...asked, reminders }, dueAt: askedDue(asked.at, reminders, programme) },
    [{ letter: "question-reminder", ...toFounder(state) }],
  );
}

/** When must somebody look again at an asked lead: the next reminder, or its closing? */
export function askedDue(askedAt: Instant, reminders: number, { settings }: Programme): Instant {
  return daysLater(askedAt, settings.askedReminderDays[reminders] ?? settings.askedLapseDays);
}
