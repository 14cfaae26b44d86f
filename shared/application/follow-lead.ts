import { erase } from "#shared/domain/erasing.ts";
import type { Instant, LeadEvent, LeadState, Note, Person } from "#shared/domain/lead.ts";
import { withdraw } from "#shared/domain/offering.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { tracesOf } from "#shared/domain/reading.ts";
import { giveInformation } from "#shared/domain/reviewing.ts";
import {
  isRefusal,
  type Refusal,
  type RefusalCode,
  type Transition,
} from "#shared/domain/transition.ts";
import { type FindLink, findLink } from "./find-link.ts";
import type { Change, Hash, LeadStore, Log } from "./ports.ts";

export interface FollowLead extends FindLink {
  store: Pick<
    LeadStore,
    "readLink" | "readState" | "readPerson" | "readHistory" | "readNotes" | "commit"
  >;
  programme: Programme;
  log: Log;
}

/** All that the founder's page shows. */
export interface StatusView {
  state: LeadState;
  person: Person | undefined;
  events: LeadEvent[];
  notes: Note[];
  at: Instant;
}

/** Shows where a lead is and changes nothing. */
export async function showStatus(deps: FollowLead, token: string): Promise<StatusView | undefined> {
  const found = await findLink(deps, "status", token);
  return found && viewOf(deps, found.state);
}

async function viewOf({ store, clock }: FollowLead, state: LeadState): Promise<StatusView> {
  const { reference } = state;
  const [person, events, notes] = await Promise.all([
    store.readPerson(reference),
    store.readHistory(reference),
    store.readNotes(reference),
  ]);
  return { state, person, events, notes, at: clock.now() };
}

export type FounderAction =
  | { action: "withdraw" }
  | { action: "erase" }
  | { action: "answer"; text: string };
export type Followed =
  | { outcome: "done"; view: StatusView }
  | { outcome: "refused"; code: RefusalCode; view: StatusView };

const tries = 5;

/**
 * What a founder may do with the own lead. Primary course:
 * 1. reads the link and the lead
 * 2. asks the rule: step back, be forgotten, or answer what was asked
 * 3. writes it once; forgetting deletes the person and blanks what people wrote about them
 */
export async function actOnLead(
  deps: FollowLead,
  token: string,
  act: FounderAction,
): Promise<Followed | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await findLink(deps, "status", token);
    if (!found) return undefined;
    const { state } = found;
    const result = ruleFor(act, state, deps.programme, deps.clock.now());
    if (isRefusal(result))
      return { outcome: "refused", code: result.refused, view: await viewOf(deps, state) };
    const forgetting = act.action === "erase" ? await forget(deps, state, deps.hash) : {};
    const committed = await deps.store.commit({
      ...result,
      ...forgetting,
      expectedVersion: state.version,
    });
    if (committed === "committed") {
      deps.log.info("founder acted", { reference: state.reference, status: act.action });
      return { outcome: "done", view: await viewOf(deps, result.state) };
    }
  }
  throw new Error("the lead kept moving while the founder acted");
}

function ruleFor(
  act: FounderAction,
  state: LeadState,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  switch (act.action) {
    case "withdraw":
      return withdraw(state, programme, at);
    case "erase":
      return erase(state, programme, at);
    case "answer":
      return giveInformation(state, act.text, programme, at);
  }
}

async function forget(
  { store }: FollowLead,
  { reference }: LeadState,
  hash: Hash,
): Promise<Partial<Change>> {
  const [person, notes] = await Promise.all([
    store.readPerson(reference),
    store.readNotes(reference),
  ]);
  return {
    person: "erase",
    notes: notes.map(({ text: _, ...signed }) => signed),
    unseen: person ? tracesOf(person).map((trace) => hash(`seen:${trace}`)) : [],
  };
}
