import type { EventType, LeadEvent } from "./event.ts";
import type { LeadState, Offer, OfferStatus } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { screen } from "./screening.ts";

/**
 * Which state does this history alone give? Everything is read from the events, except the screening,
 * which is computed again from the answers: `programme` must be the version that the event names.
 *
 * @throws when the history does not begin with a `LeadReceived` that carries answers
 */
export function foldHistory(events: readonly LeadEvent[], programme: Programme): LeadState {
  const [first, ...rest] = events;
  if (!first) throw new Error("a history without events gives no state");
  return rest.reduce((state, event) => take(state, event, programme), begin(first));
}

/** The programme version that screened this lead, if any did. */
export function screenedBy(events: readonly LeadEvent[]): string | undefined {
  return events.find(({ type }) => type === "LeadScreened")?.details.programmeVersion;
}

function begin(event: LeadEvent): LeadState {
  const { reference, at, type } = event;
  const { answers, language, programmeVersion, earlier, suspicion } = event.details;
  if (type !== "LeadReceived" || !answers || !language || !programmeVersion || !earlier)
    throw new Error(`${reference}: the first event does not say what was received`);
  const state: LeadState = {
    reference,
    kind: "startup",
    language,
    version: 0,
    status: "received",
    receivedAt: at,
    programmeVersion,
    answers,
    earlier,
    ...(suspicion ? { quarantine: suspicion } : {}),
    offers: [],
  };
  return counted(state, event);
}

/** What every event does: it counts, lengthens the chain and says when the sweep must look next. */
function counted(state: LeadState, { seq, chain, details }: LeadEvent): LeadState {
  const { dueAt: _due, chain: _chain, ...rest } = state;
  return {
    ...rest,
    version: seq,
    ...(chain === undefined ? {} : { chain }),
    ...(details.dueAt === undefined ? {} : { dueAt: details.dueAt }),
  };
}

/** A part of the state that an event changes; `undefined` takes it away. */
type Changed = { [K in keyof LeadState]?: LeadState[K] | undefined };

function take(state: LeadState, event: LeadEvent, programme: Programme): LeadState {
  const changed = { ...state, ...changeOf(state, event, programme) };
  const present = Object.entries(changed).filter(([, value]) => value !== undefined);
  return counted(Object.fromEntries(present) as unknown as LeadState, event);
}

function changeOf(state: LeadState, event: LeadEvent, programme: Programme): Changed {
  const { type, at, details } = event;
  switch (type) {
    case "LeadReceived":
      throw new Error(`${state.reference}: received twice`);
    case "LeadScreened":
      return { screening: screenAgain(state, event, programme), status: "routing" };
    case "ReviewRequested":
    case "ReviewReminded":
      return reviewOf(state, event);
    case "LeadQualified":
      return { ...decided(event), status: "routing" };
    case "LeadReleased":
      return { review: undefined, quarantine: undefined, status: "received" };
    case "LeadReferred":
      return { ...decided(event), status: "referred", referredTo: details.partner };
    case "LeadDeclined":
      return { ...decided(event), status: "declined" };
    case "InformationAsked":
      return { ...decided(event), status: "incomplete", asked: { at, reminders: 0 } };
    case "InformationReminded":
    case "LeadLapsed":
      return askedOf(state, event);
    case "InformationGiven":
      return { asked: undefined };
    case "LeadWithdrawn":
      return withdrawn(state, event);
    case "ContactUnreachable":
      return { contactUnreachable: at };
    case "PartnerUnreachable":
    case "PartnerResumed":
      return {};
    case "PartnerAsked":
    case "FounderAsked":
      return { questions: (state.questions ?? 0) + 1 };
    case "PersonCorrected":
      return {
        corrections: (state.corrections ?? 0) + 1,
        ...(details.fields?.includes("contact.email")
          ? { contactSince: at, contactUnreachable: undefined }
          : {}),
      };
    case "OfferHandedOver":
      return { offers: handedOver(state, event) };
    case "PartnerMet":
      return { outcome: { what: "met", at } };
    case "LeadNotLanded":
      return { outcome: { what: "not-landed", at } };
    case "LeadLanded":
      return { outcome: { what: "landed", at }, status: "landed" };
    case "PersonErased":
      return { erasedAt: at };
    case "OfferMade":
    case "OfferReminded":
    case "OfferAccepted":
    case "OfferDeclined":
    case "OfferLapsed":
    case "OfferUndeliverable":
    case "OfferWithdrawn":
      return offersOf(state, event);
  }
}

function screenAgain({ answers }: LeadState, { at, details }: LeadEvent, programme: Programme) {
  const { earlierOpen = false, contactReachable = true } = details;
  return screen(answers, { screenedAt: at, earlierOpen, contactReachable }, programme);
}

function decided({ at, seq, details: { decision } }: LeadEvent): Changed {
  return {
    review: undefined,
    ...(decision ? { decidedByPerson: { decision, at, seq } } : {}),
  };
}

function reviewOf({ review }: LeadState, { type, at, details }: LeadEvent): Changed {
  const dueAt = details.dueAt ?? at;
  if (type === "ReviewRequested")
    return { status: "review", review: { causes: details.causes ?? [], since: at, dueAt } };
  const { causes, since } = review ?? { causes: [], since: at };
  return { review: { causes, since, dueAt, remindedAt: at } };
}

function askedOf({ asked }: LeadState, { type, at }: LeadEvent): Changed {
  const before = asked ?? { at, reminders: 0 };
  return type === "LeadLapsed"
    ? { asked: { ...before, closedAt: at } }
    : { asked: { ...before, reminders: before.reminders + 1 } };
}

function withdrawn({ offers }: LeadState, { at }: LeadEvent): Changed {
  const live = offers.find(({ status }) => status === "open" || status === "accepted");
  return {
    status: "withdrawn",
    review: undefined,
    asked: undefined,
    owner: undefined,
    offers: offers.map((one) =>
      one === live ? { ...one, status: "withdrawn", answeredAt: at } : one,
    ),
  };
}

function handedOver({ offers }: LeadState, { details: { generation, hand } }: LeadEvent): Offer[] {
  return offers.map((one) =>
    one.generation === generation && hand !== undefined ? { ...one, hand } : one,
  );
}

/** Which state of an offer does each of its endings mean? */
const endings: Partial<Record<EventType, OfferStatus>> = {
  OfferAccepted: "accepted",
  OfferDeclined: "declined",
  OfferLapsed: "lapsed",
  OfferUndeliverable: "undeliverable",
  OfferWithdrawn: "withdrawn",
};

function offersOf(state: LeadState, { type, at, details }: LeadEvent): Changed {
  const { offers } = state;
  const { generation = 0, partner = "", reason, routing, dueAt = at, deadline = at } = details;
  if (type === "OfferMade") {
    const month = routing?.month ?? "";
    const open = { generation, partner, month, madeAt: at, remindAt: dueAt, deadline };
    return { status: "offered", offers: [...offers, { ...open, status: "open" }] };
  }
  const ending = endings[type];
  const change: Partial<Offer> = ending
    ? { status: ending, answeredAt: at, ...(reason ? { reason } : {}) }
    : { remindedAt: at };
  return {
    offers: offers.map((one) => (one.generation === generation ? { ...one, ...change } : one)),
    ...(ending === "accepted" ? { status: "accepted", owner: partner } : {}),
    ...(ending && ending !== "accepted" ? { status: "routing" } : {}),
  };
}
