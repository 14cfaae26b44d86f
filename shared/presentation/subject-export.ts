import type { Person } from "#shared/domain/answers.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import { stepOf } from "#shared/domain/following.ts";
import type { Language, LeadState } from "#shared/domain/lead.ts";
import type { Letter, Receiver } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { explanationOf } from "./status-summary.ts";
import { staffEventsOf } from "./words/events.ts";
import { type Names, namesOf } from "./words/names.ts";

/** All that is stored about one lead and its person. */
export interface SubjectData {
  state: LeadState;
  person: Person | undefined;
  events: readonly LeadEvent[];
  notes: readonly Note[];
  letters: readonly Letter[];
}

/**
 * Everything about one person, for that person: codes in words, and the texts that were written about them.
 * `everything` adds the rows as stored, and the scores before anybody has decided: for staff who answer a request.
 */
export function subjectExport(
  data: SubjectData,
  programme: Programme,
  language: Language,
  everything = false,
) {
  const { state, person, events, notes, letters } = data;
  const names = namesOf(programme, language);
  const { claims: _claims, seen: _seen, ...own } = person ?? {};
  return {
    reference: state.reference,
    kind: state.kind,
    language: state.language,
    receivedAt: state.receivedAt,
    step: stepOf(state),
    ...(state.erasedAt ? { erasedAt: state.erasedAt } : {}),
    person: person ? own : null,
    answers: state.answers,
    ...(state.kind === "startup" ? { screening: explanationOf(state, names, everything) } : {}),
    history: events.map((event) => historyEntry(event, state, names)),
    texts: notes.flatMap((note) => textEntry(note, events)),
    letters: letters.map(({ letter, receiver, language: written, status, owedAt, settledAt }) => ({
      letter,
      to: receiverInWords(receiver, names),
      language: written,
      status,
      owedAt,
      ...(settledAt ? { settledAt } : {}),
    })),
    ...(everything ? { stored: { state, events, notes, letters } } : {}),
  };
}

function historyEntry(
  { seq, at, type, details }: LeadEvent,
  { kind }: Pick<LeadState, "kind">,
  names: Names,
) {
  const { partner, reason, decision } = details;
  return {
    seq,
    at,
    what: staffEventsOf(kind, names.language)[type],
    ...(partner ? { partner: names.partner(partner) } : {}),
    ...(reason ? { reason } : {}),
    ...(decision ? { decision } : {}),
  };
}

/** What somebody wrote about the person, with the name under it. */
function textEntry({ seq, by, text }: Note, events: readonly LeadEvent[]) {
  if (!text) return [];
  const at = events.find((event) => event.seq === seq)?.at;
  return [{ seq, ...(at ? { at } : {}), ...(by ? { by } : {}), text }];
}

function receiverInWords(receiver: Receiver, names: Names): string {
  return "partner" in receiver ? names.partner(receiver.partner) : receiver.role;
}
