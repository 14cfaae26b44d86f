import type {
  Instant,
  Language,
  LeadKind,
  LeadRequest,
  LeadState,
  LeadStatus,
  Reference,
  Suspicion,
} from "./lead.ts";
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

/** Where does a lead begin? A start-up is screened first, a newcomer goes to a desk at once. */
export const beginning = {
  startup: "received",
  talent: "routing",
} as const satisfies Record<LeadKind, LeadStatus>;

/**
 * What does a new lead look like the moment it is accepted? One event, one receipt owed, the next step awaited.
 * One that looks as if a machine sent it goes to a person first, and nobody outside is written to.
 */
export function receive(
  input: LeadRequest & {
    reference: Reference;
    language: Language;
    programmeVersion: string;
    earlier: Reference[];
    suspicion: Suspicion[];
    at: Instant;
  },
  programme: Programme,
): Transition {
  const { at, suspicion, ...said } = input;
  const { programmeVersion, earlier, language } = said;
  const suspicious = suspicion.length > 0;
  const blank: LeadState = {
    ...said,
    version: 0,
    status: beginning[said.kind],
    receivedAt: at,
    ...(suspicious ? { quarantine: suspicion } : {}),
    offers: [],
  };
  const received: Happening = {
    type: "LeadReceived",
    details: {
      programmeVersion,
      earlier,
      ...(blank.kind === "startup" ? { answers: blank.answers } : { talent: blank.answers }),
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
