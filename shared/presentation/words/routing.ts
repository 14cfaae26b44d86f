import type { Candidate, RoutingDecision } from "#shared/domain/decision.ts";
import type { Language } from "#shared/domain/lead.ts";
import { inSentence, type Names } from "./names.ts";
import { reasonInWords } from "./reasons.ts";

/** Why one partner and not another, as the partner itself reads it: without naming the others. */

/** Reasons about the queue itself say nothing about the match; the comparison says it better. */
const leftOut = ["partner-share", "desk-share", "first-in-order", "behind-in-order"];

const comparisons: Record<Language, Record<string, string>> = {
  en: {
    only: "You are the only partner who may receive this lead.",
    urgent: "Nobody else helps with as much of what is urgent.",
    needs: "Of all partners you cover most of what they need.",
    sector: "Others cover as many needs, but you know this sector best.",
    reach: "Others fit as well, but you work closest to where they want to be.",
    share: "Others fit as well; in a fair share of the leads it is your turn.",
    id: "Others fit exactly as well; a fixed order decided.",
  },
  nl: {
    only: "Jij bent de enige partner die deze lead mag ontvangen.",
    urgent: "Niemand anders helpt met zoveel van wat dringend is.",
    needs: "Van alle partners dek jij het meest van wat ze nodig hebben.",
    sector: "Anderen dekken evenveel noden, maar jij kent deze sector het best.",
    reach: "Anderen passen even goed, maar jij werkt het dichtst bij de plek waar ze willen zijn.",
    share: "Anderen passen even goed; in een eerlijke verdeling van de leads ben jij aan de beurt.",
    id: "Anderen passen precies even goed; een vaste volgorde gaf de doorslag.",
  },
};

/** The same as a desk reads it, where it is said otherwise. */
const comparisonsOfDesks: Record<Language, Record<string, string>> = {
  en: {
    only: "You are the only desk that can take this request.",
    needs: "Of all desks you help with most of what is needed.",
    reach: "Others help as well, but you work closest to where the newcomer goes to live.",
    share: "Others help as well; you had the fewest requests this month.",
  },
  nl: {
    only: "Jij bent de enige dienst die deze aanvraag kan opnemen.",
    needs: "Van alle diensten help jij met het meeste van wat nodig is.",
    reach: "Anderen helpen ook, maar jij werkt het dichtst bij waar de nieuwkomer gaat wonen.",
    share: "Anderen helpen ook; jij kreeg deze maand het minst aanvragen.",
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
  const { language } = names;
  const words = {
    ...comparisons[language],
    ...(routing?.needs ? comparisonsOfDesks[language] : {}),
  };
  const comparison = typeof by === "string" ? words[by] : undefined;
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
  const ofDesk = routing?.needs !== undefined;
  const needs = more
    .map(ofDesk ? names.talentNeed : names.need)
    .map(inSentence)
    .join(", ");
  if (names.language === "nl")
    return [`De volgende ${ofDesk ? "dienst" : "partner"} in de rij dekt dit niet: ${needs}.`];
  return [`The next ${ofDesk ? "desk" : "partner"} in line does not cover this: ${needs}.`];
}
