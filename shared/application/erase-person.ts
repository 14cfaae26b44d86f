import { erase } from "#shared/domain/erasing.ts";
import type { Reference } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { isRefusal } from "#shared/domain/transition.ts";
import { commitTransition } from "./commit-transition.ts";
import { type ForgetPerson, forgetPerson } from "./forget-person.ts";
import type { Clock, Hash, LeadStore, Log } from "./ports.ts";

export interface ErasePerson extends ForgetPerson {
  store: ForgetPerson["store"] & Pick<LeadStore, "readState" | "commit">;
  programme: Programme;
  clock: Clock;
  hash: Hash;
  log: Log;
}

/** Times an erasure is tried again because something else moved the lead in the same moment. */
const tries = 5;

/**
 * Staff erase the person of one lead, because that person asked them to. Primary course:
 * 1. reads the lead; one that is unknown or erased already is left alone
 * 2. withdraws it if it lives, and forgets the person, in one transaction
 */
export async function erasePerson(
  deps: ErasePerson,
  reference: Reference,
): Promise<"erased" | "nothing-to-erase"> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const state = await deps.store.readState(reference);
    const erased = state && erase(state, "asked", deps.programme, deps.clock.now());
    if (!erased || isRefusal(erased)) return "nothing-to-erase";
    const committed = await commitTransition(deps, erased, await forgetPerson(deps, state));
    if (committed === "committed") {
      deps.log.info("person erased", { reference });
      return "erased";
    }
  }
  throw new Error("the lead kept moving while its person was erased");
}
