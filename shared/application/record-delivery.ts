import type { Reference } from "#shared/domain/lead.ts";
import { type Delivery, learn } from "#shared/domain/letter-ledger.ts";
import type { Clock, LeadStore, Log } from "./ports.ts";

export interface RecordDelivery {
  store: Pick<LeadStore, "readLetters" | "settleLetter">;
  clock: Clock;
  log: Log;
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
 * Writes what the mail service says into the ledger. Primary course:
 * 1. finds the letter by its tag; news of an unknown letter is logged and done
 * 2. writes it only when it adds something: late, repeated and reordered news change nothing
 */
export async function recordDelivery(
  { store, clock, log }: RecordDelivery,
  told: DeliveryNews,
): Promise<void> {
  const { reference, news } = told;
  for (let attempt = 0; attempt < tries; attempt++) {
    const letters = await store.readLetters(reference);
    const letter = letters.find(({ id }) => id === told.letter);
    if (!letter) {
      log.info("news of an unknown letter", { reference, letter: told.letter, status: news });
      return;
    }
    const learned = learn(letter, news, clock.now(), told.sesId, told.why);
    if (!learned) return;
    if (await store.settleLetter(learned, letter.status)) {
      log.info("delivery recorded", { reference, letter: letter.id, status: news });
      return;
    }
  }
  throw new Error("the letter kept changing while news of it was written");
}
