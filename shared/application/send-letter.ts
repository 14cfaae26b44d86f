import type { Reference } from "#shared/domain/lead.ts";
import { isOfNoLead, type Letter } from "#shared/domain/letter.ts";
import {
  claimable,
  leaseMinutes,
  release,
  settle,
  staleReason,
} from "#shared/domain/letter-ledger.ts";
import { tokenBytes, tokenFrom } from "#shared/domain/link-token.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { mailboxOf } from "#shared/domain/standing.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { minutesLater } from "#shared/domain/transition.ts";
import {
  type ComposedLetter,
  composeLeadless,
  composeLetter,
} from "#shared/presentation/letters.ts";
import { addressOf, linkFor, spokenOf } from "./letter-parts.ts";
import type { Clock, Hash, LeadStore, Log, Mailer, MailOutcome, Random } from "./ports.ts";
import { type TakeRefusal, takeRefusal } from "./take-refusal.ts";

export interface SendLetter {
  store: Pick<
    LeadStore,
    | "readLetters"
    | "readState"
    | "readPerson"
    | "readHistory"
    | "readNotes"
    | "readSuppression"
    | "claimLetter"
    | "settleLetter"
  > &
    TakeRefusal["store"];
  mailer: Mailer;
  programme: Programme;
  clock: Clock;
  random: Random;
  hash: Hash;
  log: Log;
  siteUrl: string;
  programmeMailbox: string;
}

/** What the log says when SES takes a letter not now, or not at all; an alarm counts these words. */
export const notTaken = { heldUp: "letter held up", failed: "letter failed" } as const;

/**
 * Sends every letter that one lead owes. Primary course, per letter:
 * 1. claims it with a lease; the link it carries is minted with the claim
 * 2. reads the lead again: a letter that the lead has outrun is cancelled
 * 3. asks whether its mailbox may be written to at all
 * 4. composes it and hands it to the mail service, once
 * 5. records what is known; an unknown outcome stays unknown until the mail service's event or the hold-down's end
 * 6. takes the consequences of a refusal, also of one whose consequences a crash has cut off
 */
export async function sendLetters(deps: SendLetter, reference: Reference): Promise<void> {
  for (const letter of await deps.store.readLetters(reference)) {
    if (claimable(letter, deps.clock.now())) await sendLetter(deps, letter);
    else await takeRefusal(deps, letter);
  }
}

async function sendLetter(deps: SendLetter, owed: Letter): Promise<void> {
  const { store, clock, random, hash, log } = deps;
  const now = clock.now();
  const token = tokenFrom(random.bytes(tokenBytes));
  const link = linkFor(owed, now);
  const letter = await store.claimLetter(owed, {
    attempt: tokenFrom(random.bytes(tokenBytes)),
    now,
    leaseUntil: minutesLater(now, leaseMinutes),
    links: link ? [{ hash: hash(token), link }] : [],
  });
  if (!letter) return;

  const settled = await attempt(deps, letter, link ? token : undefined);
  const mine = await store.settleLetter(settled, "sending");
  const { reference, id, status } = settled;
  const fields = { reference, letter: id, status, ...(settled.why ? { code: settled.why } : {}) };
  if (status === "failed" || status === "rejected") log.error(notTaken.failed, fields);
  else if (status === "pending") log.error(notTaken.heldUp, fields);
  else log.info("letter handled", fields);
  if (mine) await takeRefusal(deps, settled);
}

async function attempt(
  deps: SendLetter,
  letter: Letter,
  token: string | undefined,
): Promise<Letter> {
  const { store, programme, clock, hash, siteUrl, programmeMailbox } = deps;
  const { reference } = letter;
  if (isOfNoLead(letter.letter)) {
    const mail = composeLeadless(letter.letter, {
      letter,
      programme,
      siteUrl,
      token,
      at: clock.now(),
    });
    return handOver(deps, letter, programmeMailbox, mail);
  }
  const [state, person] = await Promise.all([
    store.readState(reference),
    store.readPerson(reference),
  ]);
  const stale = state ? staleReason(letter, state) : "no-lead";
  if (!state || stale) return settle(letter, "cancelled", clock.now(), { why: stale ?? "no-lead" });
  const [history, notes] = await Promise.all([
    store.readHistory(reference),
    store.readNotes(reference),
  ]);
  const spoken = spokenOf(letter, state, history, notes);
  const to = addressOf(letter, person, spoken.colleague, programme, programmeMailbox);
  if (!to) return settle(letter, "cancelled", clock.now(), { why: "no-address" });
  const { receiver } = letter;
  const mailbox = mailboxOf(to, hash);
  const addressed = receiver.role === "partner" ? { ...letter, mailbox } : letter;
  const closed = receiver.role === "programme" ? undefined : await store.readSuppression(mailbox);
  if (closed) return settle(addressed, "suppressed", clock.now(), { why: closed.why });

  const mail = composeLetter({
    letter,
    state,
    person,
    programme,
    siteUrl,
    at: clock.now(),
    ...(token ? { token } : {}),
    ...spoken,
    ...("partner" in receiver ? { partner: findPartner(programme, receiver.partner) } : {}),
  });
  return handOver(deps, addressed, to, mail);
}

async function handOver(
  { mailer, programme, clock, programmeMailbox }: SendLetter,
  letter: Letter,
  to: string,
  mail: ComposedLetter,
): Promise<Letter> {
  const { reference, id } = letter;
  const outcome = await mailer.send(
    { to, replyTo: programmeMailbox, ...mail },
    { reference, letter: id },
  );
  return record(letter, outcome, programme.version, clock.now());
}

function record(
  letter: Letter,
  outcome: MailOutcome,
  programmeVersion: string,
  at: string,
): Letter {
  switch (outcome.outcome) {
    case "sent":
      return settle(letter, "sent", at, { sesId: outcome.sesId, programmeVersion });
    case "not-sent":
      return release(letter, outcome.why, at);
    case "refused":
      return settle(letter, "rejected", at, { why: outcome.why, programmeVersion });
    case "unknown":
      return { ...letter, why: outcome.why, programmeVersion };
  }
}
