import type { Instant, LeadState } from "./lead.ts";
import { lapseOffer, openOffer, remindOffer } from "./offering.ts";
import type { Programme } from "./programme.ts";
import { remindOrLapseAsked, remindReview } from "./reviewing.ts";
import type { Transition } from "./transition.ts";

/** What the sweep must do for a lead: nothing, wake a consumer again, or move the lead. */
export type DueAction =
  | { do: "nothing" }
  | { do: "hint"; queue: "screen-lead" | "route-lead" }
  | { do: "move"; transition: Transition };

/** Which deadline of this lead has passed at `at`, and what follows from it? */
export function whatIsDue(state: LeadState, programme: Programme, at: Instant): DueAction {
  if (!state.dueAt || state.dueAt > at) return { do: "nothing" };
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
          ? lapseOffer(state, offer, programme, at)
          : remindOffer(state, offer, programme, at),
      };
    }
    case "review":
      return { do: "move", transition: remindReview(state, programme, at) };
    case "incomplete":
      return { do: "move", transition: remindOrLapseAsked(state, programme, at) };
    case "accepted":
    case "referred":
    case "declined":
    case "withdrawn":
    case "landed":
      return { do: "nothing" };
  }
}
