import type { Person } from "#shared/domain/answers.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import { colleagueOf } from "#shared/domain/holding.ts";
import type { Instant, LeadState } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { linkOf } from "#shared/domain/letter-ledger.ts";
import type { Link } from "#shared/domain/link.ts";
import { linkEnd } from "#shared/domain/link-token.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner } from "#shared/domain/taker.ts";
import type { LetterInput } from "#shared/presentation/letter-input.ts";

/** What a letter is put together from, besides the lead itself. */

/** The routing decision, the signed text, the founder's answer and the refusal that a letter speaks of. */
export function spokenOf(
  letter: Letter,
  state: LeadState,
  history: LeadEvent[],
  notes: Note[],
): Pick<
  LetterInput,
  "routing" | "note" | "answer" | "refusal" | "asked" | "corrected" | "colleague"
> {
  const made = history.find(
    ({ type, details }) => type === "OfferMade" && details.generation === letter.generation,
  );
  const routing = made?.details.routing ?? newestChoice(history);
  const seq = state.decidedByPerson?.seq;
  const note = notes.find((one) => one.seq === seq);
  const given = history.findLast(({ type }) => type === "InformationGiven")?.details.note;
  const answer = notes.find((one) => one.seq === given)?.text;
  const { reason: refusal, fields: corrected } =
    history.find((event) => event.seq === owedBy(letter))?.details ?? {};
  const asked = notes.find((one) => one.seq === owedBy(letter))?.text;
  const colleague = colleagueOf(letter, history, notes);
  return {
    ...(routing ? { routing } : {}),
    ...(note ? { note } : {}),
    ...(answer ? { answer } : {}),
    ...(refusal ? { refusal } : {}),
    ...(asked ? { asked } : {}),
    ...(corrected ? { corrected } : {}),
    ...(colleague ? { colleague } : {}),
  };
}

/** The newest decision that says where each need of a newcomer goes. */
function newestChoice(history: LeadEvent[]): RoutingDecision | undefined {
  return history.findLast(({ details }) => details.routing?.needs)?.details.routing;
}

/** Seq of the event that owes the letter: its id begins with it. */
function owedBy({ id }: Letter): number {
  return Number.parseInt(id, 10);
}

/**
 * Where a letter goes; `undefined` when there is nobody to write to (any more). When a colleague's address was erased
 * with the lead, the partner's own mailbox hears that the lead has gone.
 */
export function addressOf(
  { receiver }: Letter,
  person: Person | undefined,
  colleague: string | undefined,
  programme: Programme,
  mailbox: string,
): string | undefined {
  switch (receiver.role) {
    case "founder":
      return person?.contact.email;
    case "partner":
      return findPartner(programme, receiver.partner)?.contactEmail;
    case "colleague":
      return colleague ?? findPartner(programme, receiver.partner)?.contactEmail;
    case "programme":
      return mailbox;
  }
}

/** The link that a letter carries, to be minted with its claim. */
export function linkFor(letter: Letter, at: Instant): Link | undefined {
  const purpose = linkOf(letter.letter);
  if (!purpose) return undefined;
  const { reference, generation, hand, receiver } = letter;
  const partner = "partner" in receiver ? receiver.partner : letter.partner;
  return {
    purpose,
    reference,
    expiresAt: linkEnd(purpose, at),
    ...(purpose === "offer" && generation !== undefined ? { generation } : {}),
    ...(purpose === "offer" && hand !== undefined ? { hand } : {}),
    ...(partner === undefined ? {} : { partner }),
  };
}
