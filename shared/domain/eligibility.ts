import type { StartupAnswers } from "./answers.ts";
import type { Reason } from "./decision.ts";
import { placeIds } from "./landing-place.ts";
import type { Language, Offer } from "./lead.ts";
import { allSectors } from "./map-index.ts";
import type { Taxonomies } from "./programme-map.ts";
import type { Partner } from "./programme-partners.ts";
import { type ReasonCode, reason } from "./reason-codes.ts";
import type { Closed } from "./standing.ts";
import { coverageOf, type Ground } from "./territory.ts";

/** One lead at the moment of routing, as every partner is compared with it. */
export interface Request {
  answers: StartupAnswers;
  language: Language;
  /** Offers made for this lead so far, in order. */
  offers: readonly Offer[];
  /** Partners that get no leads for now, by id. */
  closed: Readonly<Record<string, Closed>>;
  ground: Ground;
}

/** How a partner came to be looked at: on its own account, as a fallback, or not at all. */
export type Tier = "direct" | "fallback" | "none";

/** Lead desks and specialists receive leads; fallbacks only when none of these can; redirect-only partners never. */
export function tierOf({ roles }: Partner): Tier {
  if (roles.includes("lead-desk") || roles.includes("specialist")) return "direct";
  return roles.includes("fallback") ? "fallback" : "none";
}

/** Every reason why this partner cannot get this lead now; empty when it can. `taken` counts its leads of the month. */
export function exclusions(
  partner: Partner,
  request: Request,
  taken: number,
  taxonomies: Taxonomies,
): Reason[] {
  return [
    ...unfit(partner, request),
    ...full(partner, taken),
    ...unavailable(partner, request),
    ...withoutConsent(partner, request.answers, taxonomies),
  ];
}

/** Needs of the company that the partner covers, in the company's order. */
export function needsCovered({ coverage }: Partner, { needs }: StartupAnswers) {
  return needs.filter(({ need }) => coverage.needs.includes(need));
}

/** What about the partner does not suit the lead, today or any day? */
function unfit(partner: Partner, { answers, language, ground }: Request): Reason[] {
  const { coverage, roles } = partner;
  const sectors = [answers.sector, ...answers.otherSectors];
  const reasons: Reason[] = [];
  if (tierOf(partner) === "none") reasons.push(reason("excluded-role", { roles }));
  if (![...sectors, allSectors].some((sector) => coverage.sectors.includes(sector)))
    reasons.push(reason("excluded-sector", { sectors }));
  if (!coverage.stages.includes(answers.stage))
    reasons.push(reason("excluded-stage", { stage: answers.stage }));
  // A lead without needs (only a person can qualify one) is not held against anybody.
  if (answers.needs.length > 0 && needsCovered(partner, answers).length === 0)
    reasons.push(reason("excluded-needs", { needs: answers.needs.map(({ need }) => need) }));
  if (!coverageOf(partner, ground).covered) reasons.push(notThere(ground));
  return [...reasons, ...noSharedLanguage(partner, language)];
}

/** It does not work where the company or newcomer wants to be. */
export function notThere({ place, region }: Ground): Reason {
  const places = place.from === "default" ? [...region] : placeIds(place);
  return reason("excluded-territory", { from: place.from, places });
}

/** Does it share no language with whoever asks? English is taken to be shared by all. */
export function noSharedLanguage(
  { languages }: Pick<Partner, "languages">,
  language: Language,
): Reason[] {
  return languages.includes(language) || languages.includes("en")
    ? []
    : [reason("excluded-language", { language, languages })];
}

const excludedBy: Record<Closed, ReasonCode> = {
  unreachable: "excluded-unreachable",
  "paused-after-silence": "excluded-paused-after-silence",
};

/** Has the partner had as many leads this month as it takes? */
function full({ monthlyCapacity: capacity }: Partner, taken: number): Reason[] {
  return taken >= capacity ? [reason("excluded-capacity", { taken, capacity })] : [];
}

/** What keeps a partner or desk from answering this lead now? */
export function unavailable(
  partner: Pick<Partner, "id" | "paused" | "absences">,
  { offers, closed, ground }: Pick<Request, "offers" | "closed" | "ground">,
): Reason[] {
  const reasons: Reason[] = [];
  if (partner.paused) reasons.push(reason("excluded-paused"));
  const cause = Object.hasOwn(closed, partner.id) ? closed[partner.id] : undefined;
  if (cause) reasons.push(reason(excludedBy[cause]));
  const absence = partner.absences.find(({ from, to }) => from <= ground.day && ground.day <= to);
  if (absence) reasons.push(reason("excluded-absent", { from: absence.from, to: absence.to }));
  const asked = offers.findLast((offer) => offer.partner === partner.id);
  if (asked) reasons.push(reason("excluded-asked-before", { status: asked.status }));
  return reasons;
}

function withoutConsent(
  { type }: Partner,
  { consents }: StartupAnswers,
  taxonomies: Taxonomies,
): Reason[] {
  const investor = taxonomies.partnerTypes.find(({ id }) => id === type)?.investor ?? false;
  return investor && !consents.shareWithInvestors
    ? [reason("excluded-investor-without-consent", { type })]
    : [];
}
