import type { Known } from "./choosing.ts";
import type { RoutingDecision } from "./decision.ts";
import type { Closed } from "./standing.ts";

/** What a routing decision looked at besides the lead, as the decision itself tells it: counters, who was closed, and when. */
export function knownThen({ candidates, decidedAt, month }: RoutingDecision): Known {
  const loads = candidates.map(
    ({ partner, offersThisMonth, takenThisMonth }) =>
      [partner, { offers: offersThisMonth, taken: takenThisMonth }] as const,
  );
  return { loads: Object.fromEntries(loads), closed: closedIn(candidates), at: decidedAt, month };
}

function closedIn(candidates: RoutingDecision["candidates"]): Known["closed"] {
  return Object.fromEntries(
    candidates.flatMap(({ partner, why }): [string, Closed][] => {
      const codes = why.map(({ code }) => code);
      if (codes.includes("excluded-unreachable")) return [[partner, "unreachable"]];
      if (codes.includes("excluded-paused-after-silence"))
        return [[partner, "paused-after-silence"]];
      return [];
    }),
  );
}
