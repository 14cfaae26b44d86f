import { withdraw } from "./answering.ts";
import type { Instant, LeadState } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { advance, isRefusal, type Refusal, type Transition } from "./transition.ts";

/** Why a person is erased: they asked for it, or the time that we may keep them is over. */
export type ErasureReason = "asked" | "retention";

/**
 * The person is forgotten: the lead is withdrawn if it still lives (whoever holds it is told), and the person goes.
 * The history of codes and numbers stays, so that every decision remains verifiable.
 */
export function erase(
  state: LeadState,
  why: ErasureReason,
  programme: Programme,
  at: Instant,
): Transition | Refusal {
  if (state.erasedAt) return { refused: "erased" };
  const withdrawn = why === "asked" ? withdraw(state, programme, at) : undefined;
  const before = withdrawn && !isRefusal(withdrawn) ? withdrawn : undefined;
  const happening = { type: "PersonErased" as const, details: { reason: why } };
  const erased = advance(before?.state ?? state, at, [happening], { erasedAt: at });
  if (!before) return erased;
  return {
    ...erased,
    events: [...before.events, ...erased.events],
    letters: before.letters.filter(({ receiver }) => receiver.role !== "founder"),
    loads: before.loads,
  };
}
