import type { Due, LeadStore } from "#shared/application/ports.ts";
import type { Letter } from "#shared/domain/letter.ts";
import { changeOf, owed } from "./store-changes.ts";
import type { Command } from "./store-commands.ts";
import { instant, leadOf, type Place, readAll } from "./store-place.ts";

/** A call with its arguments worked out from what the model holds: the same call for both stores. */
export async function perform(
  given: Command,
  place: Place,
  model: LeadStore,
): Promise<(store: LeadStore) => Promise<unknown>> {
  switch (given.do) {
    case "commit": {
      const change = await changeOf(given, place, model);
      return (store) => store.commit(structuredClone(change));
    }
    case "claimLetter": {
      const letter = await letterAt(place, given, model);
      if (!letter) return async () => "no letter";
      const owed = { ...letter, attempts: letter.attempts + given.attempts };
      const claim = {
        attempt: `attempt-${given.attempt}`,
        now: instant(given.now),
        leaseUntil: instant(given.now + 5),
        links: [],
      };
      return async (store) => (await store.claimLetter(owed, claim)) !== undefined;
    }
    case "settleLetter": {
      const letter = await letterAt(place, given, model);
      if (!letter) return async () => "no letter";
      const { attempt, ...others } = letter;
      const mine = given.attempt === "other" ? "attempt-other" : attempt;
      const settled: Letter = {
        ...others,
        status: given.to,
        ...(mine && given.attempt !== "none" ? { attempt: mine } : {}),
      };
      return (store) => store.settleLetter(settled, given.from);
    }
    case "oweLetter": {
      const letter = owed(`DIGEST-${place.name}${given.letter}`, "0001-digest", instant(given.at));
      return (store) => store.oweLetter(letter, instant(given.at));
    }
    case "hint": {
      const letter =
        given.letter === null
          ? undefined
          : await letterAt(place, { ...given, letter: given.letter }, model);
      const reference = leadOf(place, given.lead);
      const due: Due = letter ? { reference, letter: letter.id } : { reference };
      return (store) => store.hint(due, "send-letter", instant(given.at), instant(given.at + 7));
    }
    case "readDue":
      return async (store) => {
        const due = await store.readDue(instant(given.now), 100_000);
        return due
          .map((one) => JSON.stringify(one))
          .filter((one) => one.includes(place.name))
          .sort();
      };
    case "readAll":
      return (store) => readAll(place, store);
  }
}

async function letterAt(
  place: Place,
  { lead, letter }: { lead: number; letter: number },
  model: LeadStore,
): Promise<Letter | undefined> {
  const letters = await model.readLetters(leadOf(place, lead));
  return letters[letter % Math.max(letters.length, 1)];
}
