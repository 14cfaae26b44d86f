import type { Person } from "#shared/domain/answers.ts";
import { chooseNext } from "#shared/domain/choosing.ts";
import { type Decided, decide } from "#shared/domain/deciding.ts";
import type { RoutingDecision } from "#shared/domain/decision.ts";
import type { LeadEvent, Note } from "#shared/domain/event.ts";
import type { Instant, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { closedPartners } from "#shared/domain/standing.ts";
import { isRefusal, type RefusalCode } from "#shared/domain/transition.ts";
import { localMonth } from "#shared/domain/working-time.ts";
import { commitTransition } from "./commit-transition.ts";
import { type FindLink, findLink } from "./find-link.ts";
import type { LeadStore, Log } from "./ports.ts";

export interface DecideReview extends FindLink {
  store: Pick<
    LeadStore,
    | "readLink"
    | "readState"
    | "readPerson"
    | "readHistory"
    | "readNotes"
    | "readLoads"
    | "readStandings"
    | "commit"
  >;
  programme: Programme;
  log: Log;
}

/** All that the staff's page shows. */
export interface ReviewView {
  state: LeadState;
  person: Person | undefined;
  events: LeadEvent[];
  notes: Note[];
  /** Who would get the lead if it were qualified now; nothing is written. */
  routingPreview: RoutingDecision;
  at: Instant;
}

/** Shows one review and changes nothing. */
export async function showReview(
  deps: DecideReview,
  token: string,
): Promise<ReviewView | undefined> {
  const found = await findLink(deps, "review", token);
  return found && viewOf(deps, found.state);
}

async function viewOf(
  { store, programme, clock, hash }: DecideReview,
  state: LeadState,
): Promise<ReviewView> {
  const { reference } = state;
  const at = clock.now();
  const month = localMonth(at, programme.settings.timeZone);
  const [person, events, notes, loads, standings] = await Promise.all([
    store.readPerson(reference),
    store.readHistory(reference),
    store.readNotes(reference),
    store.readLoads(month),
    store.readStandings(),
  ]);
  const closed = closedPartners(standings, programme, hash);
  const routingPreview = chooseNext(state, { loads, closed, at, month }, programme);
  return { state, person, events, notes, routingPreview, at };
}

export type DecisionOutcome =
  | { outcome: "done"; view: ReviewView }
  | { outcome: "refused"; code: RefusalCode; view: ReviewView };

const tries = 5;

/**
 * A person's decision. Primary course:
 * 1. reads the link and the lead
 * 2. asks what the decision causes
 * 3. writes it with the person's name and reason, once
 */
export async function decideReview(
  deps: DecideReview,
  token: string,
  decided: Decided,
): Promise<DecisionOutcome | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await findLink(deps, "review", token);
    if (!found) return undefined;
    const { state } = found;
    const result = decide(state, decided, deps.programme, deps.clock.now());
    if (isRefusal(result))
      return { outcome: "refused", code: result.refused, view: await viewOf(deps, state) };
    const committed = await commitTransition(deps, result);
    if (committed === "committed") {
      deps.log.info("review decided", { reference: state.reference, status: decided.decision });
      return { outcome: "done", view: await viewOf(deps, result.state) };
    }
  }
  throw new Error("the lead kept moving while a decision was written");
}
