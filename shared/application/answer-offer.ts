import { acceptOffer, breaksSilence, declineOffer, type Held } from "#shared/domain/answering.ts";
import { askAboutOffer, handOver, tellOutcome } from "#shared/domain/holding.ts";
import type { Instant, LeadState, Outcome } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import {
  isRefusal,
  type Refusal,
  type RefusalCode,
  type Transition,
} from "#shared/domain/transition.ts";
import { commitTransition } from "./commit-transition.ts";
import { type FindLink, findLink } from "./find-link.ts";
import { type OfferView, offerView } from "./offer-view.ts";
import type { LeadStore, Log } from "./ports.ts";

export interface AnswerOffer extends FindLink {
  store: Pick<
    LeadStore,
    "readLink" | "readState" | "readPerson" | "readHistory" | "readStandings" | "commit"
  >;
  programme: Programme;
  log: Log;
}

/** Shows one offer and changes nothing. */
export async function showOffer(deps: AnswerOffer, token: string): Promise<OfferView | undefined> {
  const found = await findLink(deps, "offer", token);
  return found && offerView(deps, found.link, found.state);
}

export type OfferAnswer =
  | { answer: "accept" | Outcome }
  | { answer: "decline"; reason: string; note?: string }
  | { answer: "ask"; note: string }
  | { answer: "hand-over"; email: string };
export type Answered =
  | { outcome: "done"; view: OfferView }
  | { outcome: "refused"; code: RefusalCode; view: OfferView };

/** Times an answer is tried again because something else moved the lead in the same moment. */
const tries = 5;

/**
 * What a partner sends from its page. Primary course:
 * 1. reads the link, which names one generation of one lead, in one hand; that of a partner which has left the
 *    programme shows and changes nothing
 * 2. asks the rule: take it, pass it on, ask us, hand it over, or say what became of it
 * 3. forgets earlier silences of the partner
 * 4. writes the answer, conditional on the lead's version: of two answers at once exactly one counts
 */
export async function answerOffer(
  deps: AnswerOffer,
  token: string,
  answer: OfferAnswer,
): Promise<Answered | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await findLink(deps, "offer", token);
    if (!found) return undefined;
    const { link, state } = found;
    const view = await offerView(deps, link, state);
    if (!view) return undefined;
    const generation = link.generation ?? 0;
    const held = { generation, hand: link.hand };
    const result = ruleFor(answer, state, held, deps.programme, deps.clock.now());
    if (isRefusal(result)) return { outcome: "refused", code: result.refused, view };
    const standings = await deps.store.readStandings();
    const answered = breaksSilence(result, generation, standings);
    const committed = await commitTransition(deps, answered);
    if (committed === "committed") {
      deps.log.info("offer answered", {
        reference: state.reference,
        generation,
        status: answer.answer,
      });
      const after = await offerView(deps, link, result.state);
      return after && { outcome: "done", view: after };
    }
  }
  throw new Error("the lead kept moving while an answer was written");
}

function ruleFor(
  given: OfferAnswer,
  state: LeadState,
  held: Held,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  switch (given.answer) {
    case "accept":
      return acceptOffer(state, held, programme, at);
    case "decline":
      return declineOffer(state, held, given, at);
    case "ask":
      return askAboutOffer(state, held, given.note, programme, at);
    case "hand-over":
      return handOver(state, held, given.email, programme, at);
    default:
      return tellOutcome(state, held, given.answer, programme, at);
  }
}
