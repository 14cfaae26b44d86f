import type { Instant, LeadState } from "./lead.ts";
import { withdraw } from "./offering.ts";
import type { Programme } from "./programme.ts";
import { advance, isRefusal, type Refusal, type Transition } from "./transition.ts";

/**
 * The founder wants to be forgotten: the lead is withdrawn if it still lives (whoever holds it is told),
 * and the person goes. The history of codes and numbers stays, so that every decision remains verifiable.
 */
export function erase(state: LeadState, programme: Programme, at: Instant): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  const withdrawn = withdraw(state, programme, at);
  if (isRefusal(withdrawn)) return advance(state, at, [{ type: "PersonErased" }], { erasedAt: at });
  const erased = advance(withdrawn.state, at, [{ type: "PersonErased" }], { erasedAt: at });
  return {
    ...erased,
    events: [...withdrawn.events, ...erased.events],
    letters: withdrawn.letters.filter(({ receiver }) => receiver.role !== "founder"),
    loads: withdrawn.loads,
  };
}
