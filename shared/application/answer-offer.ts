import type {
  Instant,
  Language,
  LeadEvent,
  LeadState,
  Link,
  Offer,
  Person,
  RoutingDecision,
} from "#shared/domain/lead.ts";
import { acceptOffer, declineOffer } from "#shared/domain/offering.ts";
import type { Programme } from "#shared/domain/programme.ts";
import {
  findPartner,
  isRefusal,
  partnerLanguage,
  type RefusalCode,
} from "#shared/domain/transition.ts";
import { withoutContact } from "#shared/presentation/without-contact.ts";
import { hiddenContact } from "#shared/presentation/words/people.ts";
import { type FindLink, findLink } from "./find-link.ts";
import type { LeadStore, Log } from "./ports.ts";

export interface AnswerOffer extends FindLink {
  store: Pick<LeadStore, "readLink" | "readState" | "readPerson" | "readHistory" | "commit">;
  programme: Programme;
  log: Log;
}

/** All that the partner's page shows. Contact data is in `person` only once this partner is the owner. */
export interface OfferView {
  state: LeadState;
  offer: Offer;
  person: Person | undefined;
  routing: RoutingDecision | undefined;
  partner: Programme["partners"][number];
  at: Instant;
}

/** Shows one offer and changes nothing. */
export async function showOffer(deps: AnswerOffer, token: string): Promise<OfferView | undefined> {
  const found = await findLink(deps, "offer", token);
  return found && viewOf(deps, found.link, found.state);
}

async function viewOf(
  { store, programme, clock }: AnswerOffer,
  link: Link,
  state: LeadState,
): Promise<OfferView | undefined> {
  const offer = state.offers.find(({ generation }) => generation === link.generation);
  const partner = offer && findPartner(programme, offer.partner);
  if (!offer || !partner) return undefined;
  const [person, history] = await Promise.all([
    store.readPerson(state.reference),
    store.readHistory(state.reference),
  ]);
  const shown =
    offer.status === "accepted"
      ? person
      : person && beforeAcceptance(person, partnerLanguage(partner));
  return {
    state,
    offer,
    partner,
    person: shown,
    routing: routingOf(history, offer),
    at: clock.now(),
  };
}

/** Before acceptance a partner sees the company and its plans, not how to reach anybody; not even inside the texts. */
function beforeAcceptance(person: Person, language: Language): Person {
  const mask = (text: string) => withoutContact(text, person, hiddenContact[language]);
  const { company, venture } = person;
  return {
    contact: { name: "", email: "", role: "" },
    company: { name: company.name, country: company.country },
    venture: {
      summary: mask(venture.summary),
      difference: mask(venture.difference),
      customers: mask(venture.customers),
    },
    evidence: {},
  };
}

function routingOf(history: LeadEvent[], { generation }: Offer): RoutingDecision | undefined {
  return history.find(
    ({ type, details }) => type === "OfferMade" && details.generation === generation,
  )?.details.routing;
}

export type OfferAnswer =
  | { answer: "accept" }
  | { answer: "decline"; reason: string; note?: string };
export type Answered =
  | { outcome: "done"; view: OfferView }
  | { outcome: "refused"; code: RefusalCode; view: OfferView };

/** Times an answer is tried again because something else moved the lead in the same moment. */
const tries = 5;

/**
 * A partner's answer. Primary course:
 * 1. reads the link, which names one generation of one lead
 * 2. asks whether that offer is still open
 * 3. writes the answer, conditional on the lead's version: of two answers at once exactly one counts
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
    const generation = link.generation ?? 0;
    const at = deps.clock.now();
    const result =
      answer.answer === "accept"
        ? acceptOffer(state, generation, deps.programme, at)
        : declineOffer(state, generation, answer, at);
    if (isRefusal(result)) {
      const view = await viewOf(deps, link, state);
      return view && { outcome: "refused", code: result.refused, view };
    }
    const committed = await deps.store.commit({ ...result, expectedVersion: state.version });
    if (committed === "committed") {
      deps.log.info("offer answered", {
        reference: state.reference,
        generation,
        status: answer.answer,
      });
      const view = await viewOf(deps, link, result.state);
      return view && { outcome: "done", view };
    }
  }
  throw new Error("the lead kept moving while an answer was written");
}
