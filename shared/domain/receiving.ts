import type { Instant, Language, LeadState, Reference, StartupAnswers } from "./lead.ts";
import {
  advance,
  minutesLater,
  patienceMinutes,
  type Transition,
  toFounder,
} from "./transition.ts";

/** What does a new lead look like the moment it is accepted? One event, one receipt owed, screening awaited. */
export function receive(input: {
  reference: Reference;
  language: Language;
  answers: StartupAnswers;
  programmeVersion: string;
  earlier: Reference[];
  at: Instant;
}): Transition {
  const { at, earlier, programmeVersion } = input;
  const blank: LeadState = {
    reference: input.reference,
    kind: "startup",
    language: input.language,
    version: 0,
    status: "received",
    receivedAt: at,
    programmeVersion,
    answers: input.answers,
    earlier,
    offers: [],
  };
  return advance(
    blank,
    at,
    [{ type: "LeadReceived", details: { programmeVersion, earlier } }],
    { dueAt: minutesLater(at, patienceMinutes) },
    [{ letter: "receipt", ...toFounder(blank) }],
  );
}
