import { colleagueOf } from "#shared/domain/holding.ts";
import type { Letter } from "#shared/domain/letter.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { mailboxOf, standingOf } from "#shared/domain/standing.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { afterRefusal, isRefused, type Undelivered } from "#shared/domain/undelivered.ts";
import { commitTransition } from "./commit-transition.ts";
import type { Clock, Hash, LeadStore, Log } from "./ports.ts";

export interface TakeRefusal {
  store: Pick<
    LeadStore,
    | "readState"
    | "readPerson"
    | "readHistory"
    | "readNotes"
    | "readStandings"
    | "readSuppression"
    | "commit"
  >;
  programme: Programme;
  clock: Clock;
  hash: Hash;
  log: Log;
}

const tries = 5;

/**
 * Whatever a refused letter causes, once. Primary course:
 * 1. reads the lead, and what is known of the receiver
 * 2. asks the rule what still follows; a letter that was not refused causes nothing
 * 3. writes it, conditional on the lead and on the partner's standing
 * It may be asked again at any time: after a crash between the ledger and its consequences, the next message repairs it.
 */
export async function takeRefusal(deps: TakeRefusal, letter: Letter): Promise<void> {
  const { programme, clock, log } = deps;
  const { reference, id, receiver } = letter;
  for (let attempt = 0; attempt < tries; attempt++) {
    const told = await undeliveredOf(deps, letter);
    const caused = told && afterRefusal(told, programme, clock.now());
    if (!caused) return;
    if ((await commitTransition(deps, caused)) === "committed") {
      const partner = "partner" in receiver ? { partner: receiver.partner } : {};
      log.info("refusal taken", { reference, letter: id, status: letter.status, ...partner });
      return;
    }
  }
  throw new Error("the lead or the partner kept moving while a refusal was written");
}

async function undeliveredOf(
  { store, programme, hash }: TakeRefusal,
  letter: Letter,
): Promise<Undelivered | undefined> {
  const { receiver, reference } = letter;
  if (!isRefused(letter) || receiver.role === "programme") return undefined;
  const state = await store.readState(reference);
  if (!state) return undefined;
  if (receiver.role === "founder") {
    const person = await store.readPerson(reference);
    return { letter, state, mailbox: person && mailboxOf(person.contact.email, hash) };
  }
  if (receiver.role === "colleague") {
    const [history, notes] = await Promise.all([
      store.readHistory(reference),
      store.readNotes(reference),
    ]);
    const colleague = colleagueOf(letter, history, notes);
    const mailbox = colleague && mailboxOf(colleague, hash);
    const closed = mailbox && (await store.readSuppression(mailbox));
    return { letter, state, mailbox, closed: closed !== undefined };
  }
  const address = findPartner(programme, receiver.partner)?.contactEmail;
  return {
    letter,
    state,
    mailbox: address === undefined ? undefined : mailboxOf(address, hash),
    standing: standingOf(await store.readStandings(), receiver.partner),
  };
}
