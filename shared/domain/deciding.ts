import type { Instant, LeadState, PersonDecision } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { beginning } from "./receiving.ts";
import { keptUntil } from "./retention.ts";
import { askedDue } from "./reviewing.ts";
import { mayShare } from "./sharing.ts";
import { takersOf } from "./taker.ts";
import {
  advance,
  minutesLater,
  patienceMinutes,
  type Refusal,
  type Transition,
  toFounder,
  toPartner,
} from "./transition.ts";

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
  const refused = unfit(state, decision);
  if (refused) return refused;
  const note = {
    by: decided.decidedBy,
    text: decided.reason,
    ...(decided.secondReader ? { secondReader: decided.secondReader } : {}),
  };
  const seq = state.version + 1;
  const { review: _review, ...rest } = state;
  const base: LeadState = { ...rest, decidedByPerson: { decision, at, seq } };
  switch (decision) {
    case "release":
      return release(rest, note, at);
    case "qualify":
      if (!mayShare(state)) return { refused: "no-sharing-consent" };
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
        { status: "declined", dueAt: keptUntil("closed", programme, at) },
        state.quarantine ? [] : [{ letter: "decline", ...toFounder(state) }],
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

/** A lead that is set aside is released or refused as spam, nothing else; only such a lead is released. */
function unfit({ quarantine }: LeadState, decision: PersonDecision): Refusal | undefined {
  if (quarantine)
    return decision === "release" || decision === "decline"
      ? undefined
      : { refused: "quarantined" };
  return decision === "release" ? { refused: "not-quarantined" } : undefined;
}

/** A person sent it after all: the lead begins as any other, and its founder hears that it has arrived. */
function release(
  { quarantine: _, ...state }: LeadState,
  note: { by: string; text: string },
  at: Instant,
): Transition {
  return advance(
    state,
    at,
    [{ type: "LeadReleased", details: { decision: "release" }, note }],
    { status: beginning[state.kind], dueAt: minutesLater(at, patienceMinutes) },
    [{ letter: "receipt", ...toFounder(state) }],
  );
}

/** A warm referral: the founder always hears where to; the partner gets the contact only with the founder's consent. */
function refer(
  state: LeadState,
  partner: string | undefined,
  note: { by: string; text: string },
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (!partner || !takersOf(state.kind, programme).some(({ id }) => id === partner))
    return { refused: "unknown-partner" };
  const details = { decision: "refer" as const, partner };
  return advance(
    state,
    at,
    [{ type: "LeadReferred", details, note }],
    { status: "referred", referredTo: partner, dueAt: keptUntil("closed", programme, at) },
    [
      { letter: "referral-founder" as const, ...toFounder(state) },
      ...(mayShare(state)
        ? [{ letter: "referral-partner" as const, ...toPartner(programme, partner) }]
        : []),
    ],
  );
}
