import type { RoutingDecision } from "./decision.ts";
import type { LeadState, Offer } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { type Owed, toPartner } from "./transition.ts";

/** Talent: the desks besides the host. They hear of a newcomer only once the host has accepted. */

/** The desks besides the host that help with some of the needs, in the order of the needs; absent when there are none. */
export function helpersIn({ needs = [], chosen }: RoutingDecision): Pick<Offer, "helpers"> {
  const desks = needs.flatMap(({ goesTo, desk }) => (goesTo === "desk" && desk ? [desk] : []));
  const helpers = [...new Set(desks)].filter((desk) => desk !== chosen);
  return helpers.length > 0 ? { helpers } : {};
}

/** The offers of a lead when a desk that was to help cannot be reached. */
export function withoutHelper(
  { offers }: Pick<LeadState, "offers">,
  desk: string,
  generation: number,
): Offer[] {
  return offers.map((one) =>
    one.generation === generation
      ? { ...one, helpers: (one.helpers ?? []).filter((helper) => helper !== desk) }
      : one,
  );
}

/** A letter to each of them. */
export function toHelpers(
  programme: Programme,
  { helpers = [], generation }: Offer,
  letter: "desk-request" | "moved-on",
): Owed[] {
  return helpers.map((desk) => ({ letter, ...toPartner(programme, desk), generation }));
}
