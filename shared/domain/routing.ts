import type { StartupAnswers } from "./answers.ts";
import type { Candidate, Reason, RoutingDecision } from "./decision.ts";
import { exclusions, needsCovered, type Request, tierOf } from "./eligibility.ts";
import { firstPartner } from "./first-partner.ts";
import { landingPlace } from "./landing-place.ts";
import type { Instant, Language, Offer } from "./lead.ts";
import type { Programme } from "./programme.ts";
import type { Partner } from "./programme-partners.ts";
import { decidedBy, inOrder, type Ranked, weigh } from "./ranking.ts";
import { reason } from "./reason-codes.ts";
import type { Closed } from "./standing.ts";
import { localDay } from "./working-time.ts";

/** Counters of partners and desks in one month, by id; absent means none yet. */
type Loads = Readonly<Record<string, { offers: number; taken: number }>>;

/** Everything that choosing a partner, or a desk for a newcomer, looks at besides the programme. */
export interface RoutingInput<Answers = StartupAnswers> {
  answers: Answers;
  /** The language that the founder or newcomer is written to in. */
  language: Language;
  /** Offers made for this lead so far, in order: nobody is asked twice. */
  offers: readonly Offer[];
  /** Counters of `month`, by id. */
  loads: Loads;
  /** Who gets no leads for now, by id: their mailbox refuses letters, or they stayed silent too often. */
  closed: Readonly<Record<string, Closed>>;
  at: Instant;
  /** Calendar month of `at` in the programme's time zone (`2026-11`). */
  month: string;
}

/** A partner with all that speaks against it; eligible when nothing does. */
interface Examined {
  partner: Partner;
  against: Reason[];
}

/**
 * Which partner is asked next?
 * 1. Every partner is examined; all reasons against it are kept.
 * 2. Lead desks and specialists with none are eligible; only when there are none, fallback partners.
 * 3. Most important needs covered first, then the sector, then the shortest reach, then the lowest
 *    `(offers + 1) / weight`, then the first id.
 * `candidates` lists the chosen one, the others in order, and the excluded ones by id. Nobody eligible: no `chosen`.
 * The chosen one comes from an index of the partners; all are examined when `candidates` is read for the first time.
 * `loads` is read again then, and must not have changed meanwhile.
 */
export function route(input: RoutingInput, programme: Programme): RoutingDecision {
  const { at, month, loads } = input;
  const request = requestOf(input, programme);
  const first = firstPartner(request, (partner) => loadOf(partner, loads), programme);
  let candidates: Candidate[] | undefined;
  return {
    programmeVersion: programme.version,
    decidedAt: at,
    month,
    ...(first && { chosen: first.id }),
    get candidates() {
      candidates ??= allCandidates(request, loads, programme);
      return candidates;
    },
  };
}

function allCandidates(request: Request, loads: Loads, programme: Programme): Candidate[] {
  const { answers } = request;
  const examined = programme.partners.map((partner) => ({
    partner,
    against: exclusions(partner, request, loadOf(partner, loads).taken, programme.taxonomies),
  }));
  const { eligible, excluded } = bestTier(examined);
  const order = eligible
    .map((partner) => weigh(partner, request, loadOf(partner, loads).offers))
    .sort(inOrder);
  return [
    ...order.map((ranked, index) => ({
      ...candidate(ranked.partner, answers, loads),
      standing: index === 0 ? ("chosen" as const) : ("ranked" as const),
      rank: index + 1,
      why: [...tierReason(ranked.partner), ...ranked.why, placeInOrder(order, index)],
    })),
    ...excluded.toSorted(byId).map(({ partner, against }) => ({
      ...candidate(partner, answers, loads),
      standing: "excluded" as const,
      why: against,
    })),
  ];
}

function requestOf(
  { answers, language, offers, closed, at }: RoutingInput,
  { places, settings: { region, timeZone } }: Programme,
): Request {
  const place = landingPlace(answers, places, region.defaultMunicipality);
  const ground = { place, places, region: region.nuts3, day: localDay(at, timeZone) };
  return { answers, language, offers, closed, ground };
}

/** What a partner or desk had this month. */
export function loadOf({ id }: { id: string }, loads: Loads): { offers: number; taken: number } {
  return (Object.hasOwn(loads, id) ? loads[id] : undefined) ?? { offers: 0, taken: 0 };
}

/** Splits the partners; fallbacks are set aside with a reason of their own while anybody else is eligible. */
function bestTier(examined: readonly Examined[]): { eligible: Partner[]; excluded: Examined[] } {
  const free = examined.filter(({ against }) => against.length === 0);
  const direct = free.filter(({ partner }) => tierOf(partner) === "direct");
  const eligible = (direct.length > 0 ? direct : free).map(({ partner }) => partner);
  const kept = new Set(eligible);
  const excluded = examined
    .filter(({ partner }) => !kept.has(partner))
    .map(({ partner, against }) => {
      const setAside = direct.length > 0 && tierOf(partner) === "fallback";
      return {
        partner,
        against: setAside ? [reason("excluded-fallback-not-needed"), ...against] : against,
      };
    });
  return { eligible, excluded };
}

function tierReason(partner: Partner): Reason[] {
  return tierOf(partner) === "fallback" ? [reason("partner-is-fallback")] : [];
}

/** What put this one before the next, or behind the one before. */
function placeInOrder(order: readonly Ranked[], index: number): Reason {
  const self = order[index];
  const other = order[index === 0 ? 1 : index - 1];
  if (!self || !other) return reason("first-in-order", { by: "only" });
  return reason(index === 0 ? "first-in-order" : "behind-in-order", {
    by: decidedBy(self, other),
    partner: other.partner.id,
  });
}

function candidate(
  partner: Partner,
  answers: StartupAnswers,
  loads: Loads,
): Omit<Candidate, "standing" | "why"> {
  const { offers, taken } = loadOf(partner, loads);
  return {
    partner: partner.id,
    needsCovered: needsCovered(partner, answers).map(({ need }) => need),
    offersThisMonth: offers,
    takenThisMonth: taken,
  };
}

function byId(a: Examined, b: Examined): number {
  return a.partner.id < b.partner.id ? -1 : 1;
}
