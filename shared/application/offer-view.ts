import { heldOffer } from "#shared/domain/answering.ts";
import { ofStartup, type Person } from "#shared/domain/answers.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import type { Instant, Language, LeadState, Offer } from "#shared/domain/lead.ts";
import type { Link } from "#shared/domain/link.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner, partnerLanguage, type Taker } from "#shared/domain/taker.ts";
import { withoutContact } from "#shared/presentation/without-contact.ts";
import { hiddenContact } from "#shared/presentation/words/people.ts";
import type { Clock, LeadStore } from "./ports.ts";

export interface ViewOffer {
  store: Pick<LeadStore, "readPerson" | "readHistory">;
  programme: Programme;
  clock: Clock;
}

/** All that the partner's page shows. Contact data is in `person` only once this partner is the owner. */
export interface OfferView {
  state: LeadState;
  offer: Offer;
  person: Person | undefined;
  routing: RoutingDecision | undefined;
  partner: Taker;
  /** The offer was handed on: this link says so and nothing else. */
  handedOn: boolean;
  /** When whoever holds the offer last asked our team something. */
  askedAt: Instant | undefined;
  at: Instant;
}

/** What does this link show of the lead? `undefined` when its offer or partner is not known any more. */
export async function offerView(
  { store, programme, clock }: ViewOffer,
  link: Link,
  state: LeadState,
): Promise<OfferView | undefined> {
  const offer = state.offers.find(({ generation }) => generation === link.generation);
  const partner = offer && findPartner(programme, offer.partner);
  if (!offer || !partner) return undefined;
  const held = heldOffer(state, { generation: offer.generation, hand: link.hand });
  const handedOn = "refused" in held && held.refused === "handed-over";
  const at = clock.now();
  const bare = { state, offer, partner, at, handedOn };
  if (handedOn) return { ...bare, person: undefined, routing: undefined, askedAt: undefined };
  const [person, history] = await Promise.all([
    store.readPerson(state.reference),
    store.readHistory(state.reference),
  ]);
  const shown =
    offer.status === "accepted"
      ? person
      : person && beforeAcceptance(person, partnerLanguage(partner));
  return {
    ...bare,
    person: shown,
    routing: routingOf(history, offer),
    askedAt: askedAt(history, offer),
  };
}

/**
 * Before acceptance a partner sees the company and its plans, not how to reach anybody; not even inside the texts. A desk
 * sees nothing that a newcomer wrote: what it needs to know is in the answers.
 */
function beforeAcceptance(person: Person, language: Language): Person {
  if (!ofStartup(person)) return { contact: { name: "", email: "" } };
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

function askedAt(history: LeadEvent[], { generation, hand }: Offer): Instant | undefined {
  return history.findLast(
    ({ type, details }) =>
      type === "PartnerAsked" && details.generation === generation && details.hand === hand,
  )?.at;
}
