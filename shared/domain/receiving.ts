import type { StartupAnswers } from "./answers.ts";
import type { Instant, Language, LeadState, Reference, Suspicion } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { requestReview } from "./reviewing.ts";
import {
  advance,
  type Happening,
  minutesLater,
  patienceMinutes,
  type Transition,
  toFounder,
} from "./transition.ts";

/**
 * What does a new lead look like the moment it is accepted? One event, one receipt owed, screening awaited.
 * One that looks as if a machine sent it goes to a person first, and nobody outside is written to.
 */
export function receive(
  input: {
    reference: Reference;
    language: Language;
    answers: StartupAnswers;
    programmeVersion: string;
    earlier: Reference[];
    suspicion: Suspicion[];
    at: Instant;
  },
  programme: Programme,
): Transition {
  const { at, earlier, programmeVersion, suspicion, answers, language } = input;
  const suspicious = suspicion.length > 0;
  const blank: LeadState = {
    reference: input.reference,
    kind: "startup",
    language,
    version: 0,
    status: "received",
    receivedAt: at,
    programmeVersion,
    answers,
    earlier,
    ...(suspicious ? { quarantine: suspicion } : {}),
    offers: [],
  };
  const received: Happening = {
    type: "LeadReceived",
    details: {
      programmeVersion,
      earlier,
      answers,
      language,
      ...(suspicious ? { suspicion } : {}),
    },
  };
  if (suspicious) {
    const first = [received];
    return requestReview(blank, ["suspicious"], programme, at, { first, letter: "quarantine" });
  }
  return advance(blank, at, [received], { dueAt: minutesLater(at, patienceMinutes) }, [
    { letter: "receipt", ...toFounder(blank) },
  ]);
}
