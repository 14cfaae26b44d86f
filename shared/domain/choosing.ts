import type { RoutingDecision } from "./decision.ts";
import { chooseDesks } from "./desk-choice.ts";
import type { LeadCore, LeadRequest } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { type RoutingInput, route } from "./routing.ts";

/** Everything that a choice looks at besides the lead and the programme: stored counters, who is closed, and when. */
export type Known = Pick<RoutingInput, "loads" | "closed" | "at" | "month">;

/** Who is asked next? A start-up is routed to a partner by fit and fair share, a newcomer to the desks by need and place. */
export function chooseNext(
  lead: LeadRequest & Pick<LeadCore, "language" | "offers">,
  known: Known,
  programme: Programme,
): RoutingDecision {
  const { language, offers } = lead;
  const common = { language, offers, ...known };
  return lead.kind === "startup"
    ? route({ answers: lead.answers, ...common }, programme)
    : chooseDesks({ answers: lead.answers, ...common }, programme);
}
