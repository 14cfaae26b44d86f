import type { Instant, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import {
  afterResume,
  type Closed,
  closedBecause,
  mailboxOf,
  type Standing,
  standingOf,
} from "#shared/domain/standing.ts";
import { findPartner, type Taker } from "#shared/domain/taker.ts";
import { advance, stillDue, type Transition } from "#shared/domain/transition.ts";
import { commitTransition } from "./commit-transition.ts";
import { type FindLink, findLink } from "./find-link.ts";
import type { LeadStore, Log } from "./ports.ts";

export interface ResumePartner extends FindLink {
  store: Pick<LeadStore, "readLink" | "readState" | "readStandings" | "commit">;
  programme: Programme;
  log: Log;
}

/** All that the staff's page of one partner shows. */
export interface PartnerView {
  partner: Taker;
  standing: Standing | undefined;
  /** Why the partner gets no leads for now; absent when it takes part. */
  closed: Closed | undefined;
}
interface Found extends PartnerView {
  /** The lead whose letter told staff: its history keeps what they decided. */
  state: LeadState;
  mailbox: string;
}

/** Shows how one partner stands and changes nothing. */
export async function showPartner(
  deps: ResumePartner,
  token: string,
): Promise<PartnerView | undefined> {
  return find(deps, token);
}

async function find(deps: ResumePartner, token: string): Promise<Found | undefined> {
  const found = await findLink(deps, "partner", token);
  const partner = found && findPartner(deps.programme, found.link.partner ?? "");
  if (!partner) return undefined;
  const standing = standingOf(await deps.store.readStandings(), partner.id);
  const mailbox = mailboxOf(partner.contactEmail, deps.hash);
  return {
    partner,
    standing,
    closed: closedBecause(standing, mailbox),
    state: found.state,
    mailbox,
  };
}

const tries = 5;

/**
 * A person lets a partner take part again. Primary course:
 * 1. reads the link and how the partner stands; a partner that takes part already is left alone
 * 2. opens its mailbox to our letters and forgets its silences
 * 3. writes it with the person's name in the history of the lead that told of it
 */
export async function resumePartner(
  deps: ResumePartner,
  token: string,
  by: string,
): Promise<PartnerView | undefined> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await find(deps, token);
    const resumed = found && resume(found, by, deps.clock.now());
    if (!resumed) return found;
    if ((await commitTransition(deps, resumed)) === "committed") {
      deps.log.info("partner resumed", {
        reference: found.state.reference,
        partner: found.partner.id,
      });
      return find(deps, token);
    }
  }
  throw new Error("the lead or the partner kept moving while the partner was resumed");
}

function resume(
  { partner, standing, state, mailbox }: Found,
  by: string,
  at: Instant,
): Transition | undefined {
  const resumed = afterResume(standing, mailbox, at);
  if (!resumed) return undefined;
  const details = { partner: partner.id };
  return {
    ...advance(state, at, [{ type: "PartnerResumed", details, note: { by } }], stillDue(state)),
    standings: [resumed],
    mailboxes: [{ mailbox }],
  };
}
