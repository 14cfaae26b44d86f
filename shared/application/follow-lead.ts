import { withdraw } from "#shared/domain/answering.ts";
import type { Person } from "#shared/domain/answers.ts";
import { askPerson } from "#shared/domain/asking.ts";
import { erase } from "#shared/domain/erasing.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { FieldError } from "#shared/domain/field-error.ts";
import type { Instant, Language, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { giveInformation } from "#shared/domain/reviewing.ts";
import {
  isRefusal,
  type Refusal,
  type RefusalCode,
  type Transition,
} from "#shared/domain/transition.ts";
import { commitTransition } from "./commit-transition.ts";
import type { Corrected, correctionOf } from "./correct-person.ts";
import { exportLead } from "./export-subject.ts";
import { type FindLink, findLink } from "./find-link.ts";
import { forgetPerson } from "./forget-person.ts";
import type { LeadStore, Log } from "./ports.ts";

export interface FollowLead extends FindLink {
  store: Pick<
    LeadStore,
    | "readLink"
    | "readState"
    | "readPerson"
    | "readHistory"
    | "readNotes"
    | "readLetters"
    | "readClaim"
    | "commit"
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

/** Everything that is stored about the founder behind this link, for the founder; changes nothing. */
export async function exportOwn(
  deps: FollowLead,
  token: string,
  language?: Language,
): Promise<Awaited<ReturnType<typeof exportLead>> | undefined> {
  const found = await findLink(deps, "status", token);
  return found && exportLead(deps, found.state, language);
}

type PlainAction =
  | { action: "withdraw" }
  | { action: "erase" }
  | { action: "answer" | "ask"; text: string };
export type FounderAction = PlainAction | { action: "correct"; raw: unknown };
export type Followed =
  | { outcome: "invalid"; errors: FieldError[]; view: StatusView }
  | { outcome: "done"; view: StatusView }
  | { outcome: "refused"; code: RefusalCode; view: StatusView };

const tries = 5;

/**
 * What a founder may do with the own lead. Primary course:
 * 1. reads the link and the lead
 * 2. asks the rule: step back, be forgotten, answer what was asked, ask a person, or correct what is wrong
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
    const result = await wantedBy(deps, act, state);
    if (result === "unchanged") return { outcome: "done", view: await viewOf(deps, state) };
    if ("errors" in result)
      return { outcome: "invalid", errors: result.errors, view: await viewOf(deps, state) };
    if ("refused" in result)
      return { outcome: "refused", code: result.refused, view: await viewOf(deps, state) };
    const committed = await commitTransition(deps, result.transition, result.more);
    if (committed === "committed") {
      deps.log.info("founder acted", { reference: state.reference, status: act.action });
      return { outcome: "done", view: await viewOf(deps, result.transition.state) };
    }
  }
  throw new Error("the lead kept moving while the founder acted");
}

/** What an action writes: the rule's transition, and what the rule does not know of. */
async function wantedBy(
  deps: FollowLead,
  act: FounderAction,
  state: LeadState,
): ReturnType<typeof correctionOf> {
  if (act.action === "correct") {
    // Loaded when first wanted: few correct anything, and the lists behind it (domains, phone numbers) start slowly.
    const { correctionOf } = await import("./correct-person.ts");
    return correctionOf(deps, state, act.raw);
  }
  const transition = ruleFor(act, state, deps.programme, deps.clock.now());
  if (isRefusal(transition)) return transition;
  const more: Corrected["more"] = act.action === "erase" ? await forgetPerson(deps, state) : {};
  return { transition, more };
}

function ruleFor(
  act: PlainAction,
  state: LeadState,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  switch (act.action) {
    case "withdraw":
      return withdraw(state, programme, at);
    case "erase":
      return erase(state, "asked", programme, at);
    case "answer":
      return giveInformation(state, act.text, programme, at);
    case "ask":
      return askPerson(state, act.text, programme, at);
  }
}
