import type { TalentAnswers } from "./answers.ts";
import type { Candidate, Reason, RoutingDecision } from "./decision.ts";
import {
  type DeskFit,
  type DeskRequest,
  fitOf,
  isLastResort,
  needsServed,
  profilesOf,
} from "./desk-fit.ts";
import { decidedBy, hostExclusions, inOrder, type RankedDesk, weighDesk } from "./desk-ranking.ts";
import { landingPlace } from "./landing-place.ts";
import { routeNeed } from "./need-route.ts";
import type { Programme } from "./programme.ts";
import { reason } from "./reason-codes.ts";
import { loadOf, type RoutingInput } from "./routing.ts";
import { localDay } from "./working-time.ts";

/** Everything that choosing desks for a newcomer looks at, besides the programme. */
export type DeskInput = RoutingInput<TalentAnswers>;

/**
 * Which desk owns a newcomer's request, and where does each need go? Desks are compared, never people.
 * 1. Every desk is examined; all reasons against its being the host are kept.
 * 2. Hosts with none are eligible; one that works in another town than the newcomer may choose, only when there are no
 *    others.
 * 3. Most urgent needs served first, then most needs, then the nearest, then the fewest offers this month, then the id.
 * 4. Each need goes to one desk, to a named service, or is a gap: `routeNeed`.
 * Nobody can host: no `chosen`; the needs still say who helps.
 */
export function chooseDesks(input: DeskInput, programme: Programme): RoutingDecision {
  const { answers, at, month, loads } = input;
  const request = requestOf(input, programme);
  const fits = programme.desks.map((desk) => fitOf(desk, request));
  const { eligible, excluded } = bestTier(fits, answers);
  const order = eligible
    .map((fit) => weighDesk(fit, answers, loadOf(fit.desk, loads).offers))
    .sort(inOrder);
  const chosen = order[0]?.desk.id;
  const candidate = (desk: DeskFit["desk"]): Omit<Candidate, "standing" | "why"> => ({
    partner: desk.id,
    needsCovered: needsServed(desk, answers).map(({ need }) => need),
    offersThisMonth: loadOf(desk, loads).offers,
    takenThisMonth: loadOf(desk, loads).taken,
  });
  return {
    programmeVersion: programme.version,
    decidedAt: at,
    month,
    ...(chosen !== undefined && { chosen }),
    candidates: [
      ...order.map(({ desk, why }, index) => ({
        ...candidate(desk),
        standing: index === 0 ? ("chosen" as const) : ("ranked" as const),
        rank: index + 1,
        why: [...why, placeInOrder(order, index)],
      })),
      ...excluded
        .toSorted((a, b) => (a.fit.desk.id < b.fit.desk.id ? -1 : 1))
        .map(({ fit, against }) => ({
          ...candidate(fit.desk),
          standing: "excluded" as const,
          why: against,
        })),
    ],
    needs: answers.needs.map((need) => routeNeed(need, chosen, fits, request, programme)),
  };
}

function requestOf(
  { answers, language, offers, closed, at }: DeskInput,
  { places, taxonomies, settings: { region, timeZone } }: Programme,
): DeskRequest {
  const { municipality } = answers;
  const wish = { preferredNuts3: [], ...(municipality && { preferredMunicipality: municipality }) };
  const place = landingPlace(wish, places, region.defaultMunicipality);
  const ground = { place, places, region: region.nuts3, day: localDay(at, timeZone) };
  return { answers, language, offers, closed, ground, profiles: profilesOf(answers, taxonomies) };
}

interface Excluded {
  fit: DeskFit;
  against: Reason[];
}

/** Splits the desks; those of one town are set aside while anybody else can host and the town is not known. */
function bestTier(
  fits: readonly DeskFit[],
  answers: TalentAnswers,
): { eligible: DeskFit[]; excluded: Excluded[] } {
  const examined = fits.map((fit) => ({ fit, against: hostExclusions(fit, answers) }));
  const free = examined.filter(({ against }) => against.length === 0);
  const first = free.filter(({ fit }) => !isLastResort(fit));
  const eligible = first.length > 0 ? first : free;
  const setAside = free
    .filter((one) => !eligible.includes(one))
    .map(({ fit }) => ({ fit, against: [reason("excluded-town-unknown")] }));
  return {
    eligible: eligible.map(({ fit }) => fit),
    excluded: [...setAside, ...examined.filter(({ against }) => against.length > 0)],
  };
}

/** What put this one before the next, or behind the one before. */
function placeInOrder(order: readonly RankedDesk[], index: number): Reason {
  const self = order[index];
  const other = order[index === 0 ? 1 : index - 1];
  if (!self || !other) return reason("first-in-order", { by: "only" });
  return reason(index === 0 ? "first-in-order" : "behind-in-order", {
    by: decidedBy(self, other),
    partner: other.desk.id,
  });
}
