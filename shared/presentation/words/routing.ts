import type { Candidate, RoutingDecision } from "#shared/domain/decision.ts";
import type { Language } from "#shared/domain/lead.ts";
import { inSentence, type Names } from "./names.ts";
import { reasonInWords } from "./reasons.ts";

/** Why one partner and not another, as the partner itself reads it: without naming the others. */

/** Reasons about the queue itself say nothing about the match; the comparison says it better. */
const leftOut = ["partner-share", "first-in-order", "behind-in-order"];

const comparisons: Record<Language, Record<string, string>> = {
  en: {
    only: "You are the only partner who may receive this lead.",
    needs: "Of all partners you cover most of what they need.",
    sector: "Others cover as many needs, but you know this sector best.",
    reach: "Others fit as well, but you work closest to where they want to be.",
    share: "Others fit as well; in a fair share of the leads it is your turn.",
    id: "Others fit exactly as well; a fixed order decided.",
  },
  nl: {
    only: "Jij bent de enige partner die deze lead mag ontvangen.",
    needs: "Van alle partners dek jij het meest van wat ze nodig hebben.",
    sector: "Anderen dekken evenveel noden, maar jij kent deze sector het best.",
    reach: "Anderen passen even goed, maar jij werkt het dichtst bij de plek waar ze willen zijn.",
    share: "Anderen passen even goed; in een eerlijke verdeling van de leads ben jij aan de beurt.",
    id: "Anderen passen precies even goed; een vaste volgorde gaf de doorslag.",
  },
};

export function candidateOf(
  routing: RoutingDecision | undefined,
  partner: string | undefined,
): Candidate | undefined {
  return routing?.candidates.find((candidate) => candidate.partner === partner);
}

/** Reasons for the chosen partner, then the comparison with the one behind it. */
export function whyYou(
  routing: RoutingDecision | undefined,
  partner: string | undefined,
  names: Names,
): string[] {
  const candidate = candidateOf(routing, partner);
  if (!candidate) return [];
  const reasons = candidate.why
    .filter((why) => !leftOut.includes(why.code))
    .map((why) => reasonInWords(why, names));
  const by = candidate.why.find((why) => why.code === "first-in-order")?.about?.by;
  const comparison = typeof by === "string" ? comparisons[names.language][by] : undefined;
  return [...reasons, ...(comparison ? [comparison] : []), ...runnerUp(routing, candidate, names)];
}

/** What this partner has and the next one has not. */
function runnerUp(
  routing: RoutingDecision | undefined,
  candidate: Candidate,
  names: Names,
): string[] {
  const next = routing?.candidates.find(
    ({ standing, rank }) => standing === "ranked" && rank === (candidate.rank ?? 1) + 1,
  );
  const more = candidate.needsCovered.filter((need) => !next?.needsCovered.includes(need));
  if (!next || more.length === 0) return [];
  const needs = more.map(names.need).map(inSentence).join(", ");
  return [
    names.language === "nl"
      ? `De volgende partner in de rij dekt dit niet: ${needs}.`
      : `The next partner in line does not cover this: ${needs}.`,
  ];
}
