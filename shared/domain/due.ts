import { erase } from "./erasing.ts";
import type { Instant, LeadState, Offer } from "./lead.ts";
import type { Letter } from "./letter.ts";
import { lapseOffer, openOffer, remindOffer } from "./offering.ts";
import type { Programme } from "./programme.ts";
import { hasEnded } from "./retention.ts";
import { remindOrLapseAsked, remindReview } from "./reviewing.ts";
import { afterSilence, type Silence, type Standing, standingOf } from "./standing.ts";
import { isRefusal, type Transition } from "./transition.ts";

/** What the sweep must do for a lead: nothing, wake a consumer again, move the lead, or move it and forget its person. */
export type DueAction =
  | { do: "nothing" }
  | { do: "hint"; queue: "screen-lead" | "route-lead" }
  | { do: "move" | "forget"; transition: Transition };

/** What the sweep reads besides the lead, so that a partner's silence counts: only when it was asked. */
export interface Asked {
  standings: readonly Standing[];
  letters: readonly Letter[];
}

/** Which deadline of this lead has passed at `at`, and what follows from it? */
export function whatIsDue(
  state: LeadState,
  asked: Asked,
  programme: Programme,
  at: Instant,
): DueAction {
  if (!state.dueAt || state.dueAt > at) return { do: "nothing" };
  if (hasEnded(state)) return retentionOver(state, programme, at);
  switch (state.status) {
    case "received":
      return { do: "hint", queue: "screen-lead" };
    case "routing":
      return { do: "hint", queue: "route-lead" };
    case "offered": {
      const offer = openOffer(state);
      if (!offer) return { do: "nothing" };
      const over = offer.deadline <= at;
      return {
        do: "move",
        transition: over
          ? lapseOffer(state, offer, silenceOf(offer, asked, programme, at), programme, at)
          : remindOffer(state, offer, programme, at),
      };
    }
    case "review":
      return { do: "move", transition: remindReview(state, programme, at) };
    case "incomplete":
      return { do: "move", transition: remindOrLapseAsked(state, programme, at) };
    default:
      return { do: "nothing" };
  }
}

/** What an unanswered offer means for its partner; nothing when no letter about it went out, which is our own fault. */
function silenceOf(
  { generation, partner }: Offer,
  { standings, letters }: Asked,
  programme: Programme,
  at: Instant,
): Silence | undefined {
  const arrived = letters.some(
    (letter) =>
      letter.generation === generation &&
      letter.letter.startsWith("offer") &&
      (letter.status === "sent" || letter.status === "delivered"),
  );
  return arrived ? afterSilence(standingOf(standings, partner), partner, programme, at) : undefined;
}

/** The time for which an ended lead's person may be kept is over. */
function retentionOver(state: LeadState, programme: Programme, at: Instant): DueAction {
  const erased = erase(state, "retention", programme, at);
  return isRefusal(erased) ? { do: "nothing" } : { do: "forget", transition: erased };
}
