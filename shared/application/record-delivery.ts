import type { Reference } from "#shared/domain/lead.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { type Delivery, learn } from "#shared/domain/letter-ledger.ts";
import { mailboxOf } from "#shared/domain/standing.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { isRefused } from "#shared/domain/undelivered.ts";
import type { LeadStore } from "./ports.ts";
import { type TakeRefusal, takeRefusal } from "./take-refusal.ts";

export interface RecordDelivery extends TakeRefusal {
  store: Pick<LeadStore, "readLetters" | "settleLetter"> & TakeRefusal["store"];
}

/** News of the mail service about one letter, found by the tags that the letter carried. */
export interface DeliveryNews {
  reference: Reference;
  letter: string;
  news: Delivery;
  sesId?: string;
  /** The mail service's own code, such as `Permanent/General`; never its free text. */
  why?: string;
}

const tries = 5;

/**
 * Writes what the mail service says into the ledger, and takes the consequences. Primary course:
 * 1. finds the letter by its tag; news of an unknown letter is logged and done
 * 2. writes it only when it adds something: late, repeated and reordered news change nothing
 * 3. takes the consequences of a refusal, also when the ledger knew it already: a crash may have cut them off
 */
export async function recordDelivery(deps: RecordDelivery, told: DeliveryNews): Promise<void> {
  const letter = await learnOf(deps, told);
  if (letter) await takeRefusal(deps, letter);
}

/** The letter as the ledger knows it after the news. */
async function learnOf(deps: RecordDelivery, told: DeliveryNews): Promise<Letter | undefined> {
  const { store, clock, log } = deps;
  const { reference, news } = told;
  for (let attempt = 0; attempt < tries; attempt++) {
    const letters = await store.readLetters(reference);
    const letter = letters.find(({ id }) => id === told.letter);
    if (!letter) {
      log.info("news of an unknown letter", { reference, letter: told.letter, status: news });
      return undefined;
    }
    const learned = learn(letter, news, clock.now(), told.sesId, told.why);
    if (!learned) return letter;
    const addressed = withMailbox(deps, learned);
    if (await store.settleLetter(addressed, letter.status)) {
      const fields = { reference, letter: letter.id, status: news };
      if (isRefused(addressed) && letter.receiver.role === "programme")
        log.error("staff mailbox refused a letter", fields);
      else log.info("delivery recorded", fields);
      return addressed;
    }
  }
  throw new Error("the letter kept changing while news of it was written");
}

/** News may come before the sending was recorded: the mailbox is then the partner's present one. */
function withMailbox({ programme, hash }: RecordDelivery, letter: Letter): Letter {
  if (letter.receiver.role !== "partner" || letter.mailbox !== undefined) return letter;
  const address = findPartner(programme, letter.receiver.partner)?.contactEmail;
  return address === undefined ? letter : { ...letter, mailbox: mailboxOf(address, hash) };
}
