import type { Instant, LeadState } from "./lead.ts";
import type { Programme } from "./programme.ts";
import {
  advance,
  type Refusal,
  stillDue,
  type Transition,
  toFounder,
  toStaff,
} from "./transition.ts";

/** What a founder may send at any time, without the lead moving: a question to a person, and what was wrong about the person. */

/** Questions of founder and partners about one lead: more would fill a mailbox, not help anybody. */
export const mostQuestions = 20;

/** May one more question about this lead go to our team? */
export function questionsAfter({ questions = 0 }: LeadState): { questions: number } | Refusal {
  return questions < mostQuestions ? { questions: questions + 1 } : { refused: "asked-too-often" };
}

/** The founder asks a person of our team. The lead stays where it is. */
export function askPerson(
  state: LeadState,
  text: string,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  const counted = questionsAfter(state);
  if ("refused" in counted) return counted;
  return advance(
    state,
    at,
    [{ type: "FounderAsked", note: { text } }],
    { ...counted, ...stillDue(state) },
    [{ letter: "founder-question", ...toStaff(programme) }],
  );
}

/** Corrections of one lead, so that nobody uses their confirmations to write to strangers. */
export const mostCorrections = 10;

/**
 * The person was corrected in these fields. No score changes by it: what would change one is asked of a person.
 * A new address is written to again, whatever became of letters to the old one.
 */
export function correctPerson(
  state: LeadState,
  fields: string[],
  at: Instant,
): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  const corrections = (state.corrections ?? 0) + 1;
  if (corrections > mostCorrections) return { refused: "corrected-too-often" };
  const { contactUnreachable, ...rest } = state;
  const moved = fields.includes("contact.email");
  return advance(
    moved || contactUnreachable === undefined ? rest : state,
    at,
    [{ type: "PersonCorrected", details: { fields } }],
    { corrections, ...(moved ? { contactSince: at } : {}), ...stillDue(state) },
    [{ letter: "corrected", ...toFounder(state) }],
  );
}
