import type {
  LeadEvent,
  LeadState,
  Letter,
  Link,
  Note,
  Person,
  Reference,
  RoutingDecision,
} from "#shared/domain/lead.ts";
import {
  claimable,
  leaseMinutes,
  linkOf,
  release,
  settle,
  staleReason,
} from "#shared/domain/letter-ledger.ts";
import { linkEnd, tokenBytes, tokenFrom } from "#shared/domain/link-token.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner, minutesLater } from "#shared/domain/transition.ts";
import { composeLetter } from "#shared/presentation/letters.ts";
import type { Clock, Hash, LeadStore, Log, Mailer, MailOutcome, Random } from "./ports.ts";

export interface SendLetter {
  store: Pick<
    LeadStore,
    | "readLetters"
    | "readState"
    | "readPerson"
    | "readHistory"
    | "readNotes"
    | "claimLetter"
    | "settleLetter"
  >;
  mailer: Mailer;
  programme: Programme;
  clock: Clock;
  random: Random;
  hash: Hash;
  log: Log;
  siteUrl: string;
  programmeMailbox: string;
}

/**
 * Sends every letter that one lead owes. Primary course, per letter:
 * 1. claims it with a lease; the link it carries is minted with the claim
 * 2. reads the lead again: a letter that the lead has outrun is cancelled
 * 3. composes it and hands it to the mail service, once
 * 4. records what is known; an unknown outcome stays unknown until the mail service's event or the hold-down's end
 */
export async function sendLetters(deps: SendLetter, reference: Reference): Promise<void> {
  for (const letter of await deps.store.readLetters(reference)) {
    if (claimable(letter, deps.clock.now())) await sendLetter(deps, letter);
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
  await store.settleLetter(settled, "sending");
  const { reference, id, status } = settled;
  const fields = { reference, letter: id, status, ...(settled.why ? { code: settled.why } : {}) };
  if (status === "failed" || status === "rejected") log.error("letter failed", fields);
  else log.info("letter handled", fields);
}

async function attempt(
  deps: SendLetter,
  letter: Letter,
  token: string | undefined,
): Promise<Letter> {
  const { store, mailer, programme, clock, siteUrl, programmeMailbox } = deps;
  const { reference } = letter;
  const [state, person] = await Promise.all([
    store.readState(reference),
    store.readPerson(reference),
  ]);
  const stale = state ? staleReason(letter, state) : "no-lead";
  if (!state || stale) return settle(letter, "cancelled", clock.now(), { why: stale ?? "no-lead" });
  const to = addressOf(letter, person, programme, programmeMailbox);
  if (!to) return settle(letter, "cancelled", clock.now(), { why: "no-address" });

  const [history, notes] = await Promise.all([
    store.readHistory(reference),
    store.readNotes(reference),
  ]);
  const { receiver } = letter;
  const mail = composeLetter({
    letter,
    state,
    person,
    programme,
    siteUrl,
    at: clock.now(),
    ...(token ? { token } : {}),
    ...about(letter, state, history, notes),
    ...(receiver.role === "partner" ? { partner: findPartner(programme, receiver.partner) } : {}),
  });
  const outcome = await mailer.send(
    { to, replyTo: programmeMailbox, ...mail },
    { reference, letter: letter.id },
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

/** The routing decision, the signed text and the founder's answer that a letter speaks of. */
function about(
  letter: Letter,
  state: LeadState,
  history: LeadEvent[],
  notes: Note[],
): { routing?: RoutingDecision; note?: Note; answer?: string } {
  const made = history.find(
    ({ type, details }) => type === "OfferMade" && details.generation === letter.generation,
  );
  const routing = made?.details.routing;
  const seq = state.decidedByPerson?.seq;
  const note = notes.find((one) => one.seq === seq);
  const given = history.findLast(({ type }) => type === "InformationGiven")?.details.note;
  const answer = notes.find((one) => one.seq === given)?.text;
  return {
    ...(routing ? { routing } : {}),
    ...(note ? { note } : {}),
    ...(answer ? { answer } : {}),
  };
}

function addressOf(
  letter: Letter,
  person: Person | undefined,
  programme: Programme,
  mailbox: string,
): string | undefined {
  switch (letter.receiver.role) {
    case "founder":
      return person?.contact.email;
    case "partner":
      return findPartner(programme, letter.receiver.partner)?.contactEmail;
    case "programme":
      return mailbox;
  }
}

function linkFor(letter: Letter, at: string): Link | undefined {
  const purpose = linkOf(letter.letter);
  if (!purpose) return undefined;
  const { reference, generation, receiver } = letter;
  return {
    purpose,
    reference,
    expiresAt: linkEnd(purpose, at),
    ...(purpose === "offer" && generation !== undefined ? { generation } : {}),
    ...(purpose === "offer" && receiver.role === "partner" ? { partner: receiver.partner } : {}),
  };
}
