import type { LeadEvent } from "./event.ts";
import { handedOver, offersOf, withdrawn, withoutDesk } from "./fold-offers.ts";
import type { LeadCore, LeadRequest, LeadState } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { beginning } from "./receiving.ts";
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
  const { language, programmeVersion, earlier, suspicion } = event.details;
  const request = requestIn(event);
  if (type !== "LeadReceived" || !request || !language || !programmeVersion || !earlier)
    throw new Error(`${reference}: the first event does not say what was received`);
  const state: LeadState = {
    reference,
    ...request,
    language,
    version: 0,
    status: beginning[request.kind],
    receivedAt: at,
    programmeVersion,
    earlier,
    ...(suspicion ? { quarantine: suspicion } : {}),
    offers: [],
  };
  return counted(state, event);
}

/** Of which kind is the lead, and what does it ask for? */
function requestIn({ details: { answers, talent } }: LeadEvent): LeadRequest | undefined {
  if (talent) return { kind: "talent", answers: talent };
  return answers && { kind: "startup", answers };
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
export type Changed = { [K in keyof LeadCore]?: LeadCore[K] | undefined } & Pick<
  LeadState,
  "screening"
>;

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
      return { ...screenAgain(state, event, programme), status: "routing" };
    case "ReviewRequested":
    case "ReviewReminded":
      return reviewOf(state, event);
    case "LeadQualified":
      return { ...decided(event), status: "routing" };
    case "LeadReleased":
      return { review: undefined, quarantine: undefined, status: beginning[state.kind] };
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
      return withoutDesk(state, event);
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
      return handedOver(state, event);
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

function screenAgain(state: LeadState, { at, details }: LeadEvent, programme: Programme) {
  if (state.kind !== "startup") throw new Error(`${state.reference}: a newcomer is never screened`);
  const { earlierOpen = false, contactReachable = true } = details;
  const context = { screenedAt: at, earlierOpen, contactReachable };
  return { screening: screen(state.answers, context, programme) };
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
