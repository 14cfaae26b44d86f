import type {
  Instant,
  LeadState,
  PersonDecision,
  ReviewCause,
  RoutingDecision,
  Screening,
} from "./lead.ts";
import type { Programme } from "./programme.ts";
import {
  advance,
  daysLater,
  findPartner,
  type Happening,
  minutesLater,
  patienceMinutes,
  type Refusal,
  type Transition,
  toFounder,
  toPartner,
  toStaff,
} from "./transition.ts";
import { addWorkingDays } from "./working-time.ts";

/**
 * Where does a screened lead go? On by itself only in band A, with every gate met, the founder's consent,
 * and no wish of the programme to confirm first. Everything else goes to a person, with every cause named.
 */
export function causesForReview(
  state: LeadState,
  screening: Screening,
  programme: Programme,
): ReviewCause[] {
  const causes: ReviewCause[] = [];
  if (screening.hold) causes.push("hold");
  if (screening.gates.some((gate) => !gate.met && gate.outcome !== "hold")) causes.push("gate");
  if (screening.band !== "A") causes.push(`band-${screening.band.toLowerCase()}` as ReviewCause);
  if (!state.answers.consents.shareWithPartners) causes.push("no-sharing-consent");
  if (causes.length === 0 && programme.settings.confirmBeforeRouting) causes.push("confirm");
  return causes;
}

export function takeScreening(
  state: LeadState,
  screening: Screening,
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
    },
  };
  if (causes.length === 0) {
    return advance(state, at, [screened], {
      screening,
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
    letter?: "review" | "information-given";
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

export interface Decided {
  decision: PersonDecision;
  reason: string;
  decidedBy: string;
  secondReader?: string;
  /** Only for `refer`. */
  partner?: string;
}

/** A person may decide while a lead is under review, and while the founder is asked (who may have answered by phone). */
export function isDecidable(state: LeadState): boolean {
  return !state.erasedAt && (state.status === "review" || state.status === "incomplete");
}

/** What does a person's decision cause? Only a lead under review, or one still asked for information, can be decided. */
export function decide(
  state: LeadState,
  decided: Decided,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  if (!isDecidable(state)) {
    return { refused: state.decidedByPerson ? "already-decided" : "not-in-review" };
  }
  const { decision } = decided;
  const note = {
    by: decided.decidedBy,
    text: decided.reason,
    ...(decided.secondReader ? { secondReader: decided.secondReader } : {}),
  };
  const seq = state.version + 1;
  const { review: _review, ...rest } = state;
  const base: LeadState = { ...rest, decidedByPerson: { decision, at, seq } };
  switch (decision) {
    case "qualify":
      if (!state.answers.consents.shareWithPartners) return { refused: "no-sharing-consent" };
      return advance(base, at, [{ type: "LeadQualified", details: { decision }, note }], {
        status: "routing",
        dueAt: minutesLater(at, patienceMinutes),
      });
    case "refer":
      return refer(base, decided.partner, note, programme, at);
    case "decline":
      return advance(
        base,
        at,
        [{ type: "LeadDeclined", details: { decision }, note }],
        { status: "declined" },
        [{ letter: "decline", ...toFounder(state) }],
      );
    case "ask":
      return advance(
        base,
        at,
        [{ type: "InformationAsked", details: { decision }, note }],
        { status: "incomplete", asked: { at, reminders: 0 }, dueAt: askedDue(at, 0, programme) },
        [{ letter: "question", ...toFounder(state) }],
      );
  }
}

/** A warm referral: the founder always hears where to; the partner gets the contact only with the founder's consent. */
function refer(
  state: LeadState,
  partner: string | undefined,
  note: { by: string; text: string },
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (!partner || !findPartner(programme, partner)) return { refused: "unknown-partner" };
  const details = { decision: "refer" as const, partner };
  const mayShare = state.answers.consents.shareWithPartners;
  return advance(
    state,
    at,
    [{ type: "LeadReferred", details, note }],
    { status: "referred", referredTo: partner },
    [
      { letter: "referral-founder" as const, ...toFounder(state) },
      ...(mayShare
        ? [{ letter: "referral-partner" as const, ...toPartner(programme, partner) }]
        : []),
    ],
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

/** An asked founder who stays silent: reminded, then closed. A closed lead can still be answered and comes back. */
export function remindOrLapseAsked(
  state: LeadState,
  programme: Programme,
  at: Instant,
): Transition {
  const asked = state.asked ?? { at, reminders: 0 };
  if (asked.reminders >= programme.settings.askedReminderDays.length) {
    return advance(state, at, [{ type: "LeadLapsed" }], { asked: { ...asked, closedAt: at } });
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

function askedDue(askedAt: Instant, reminders: number, { settings }: Programme): Instant {
  return daysLater(askedAt, settings.askedReminderDays[reminders] ?? settings.askedLapseDays);
}
