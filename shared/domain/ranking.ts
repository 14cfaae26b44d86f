import type { Reason } from "./decision.ts";
import { needsCovered, type Request } from "./eligibility.ts";
import { compare, type Fraction, fraction, times } from "./fraction.ts";
import { allSectors } from "./map-index.ts";
import type { Partner } from "./programme-partners.ts";
import { reason } from "./reason-codes.ts";
import { coverageOf } from "./territory.ts";

/** What puts one eligible partner before another. */
type Criterion = "needs" | "sector" | "reach" | "share" | "id";

/** What is compared of an eligible partner. In `sector` and `reach` the lower number comes first. */
export interface Ranked {
  partner: Partner;
  /** Sum of importance over the needs it covers. */
  needs: number;
  sector: number;
  reach: number;
  /** Offers it would have this month with this one, and its weight. */
  offers: number;
  weight: Fraction;
  why: Reason[];
}

/** How does this partner suit the lead, compared with others? `offers` counts the offers it had this month. */
export function weigh(partner: Partner, request: Request, offers: number): Ranked {
  const { answers, ground } = request;
  const covered = needsCovered(partner, answers);
  const needs = importanceOf(covered);
  const sector = sectorFit(partner, request);
  const { reach, shared } = coverageOf(partner, ground);
  const reaches = {
    local: { order: 0, why: reason("partner-reach-local", { municipalities: shared }) },
    region: { order: 1, why: reason("partner-reach-region") },
    wider: { order: 2, why: reason("partner-reach-wider") },
  }[reach];
  return {
    partner,
    needs,
    sector: sector.order,
    reach: reaches.order,
    offers: offers + 1,
    weight: fraction(partner.weight),
    why: [
      reason("partner-covers-needs", {
        needs: covered.map(({ need }) => need),
        importance: needs,
        of: importanceOf(answers.needs),
      }),
      sector.why,
      reaches.why,
      reason("partner-share", { offers, weight: partner.weight }),
    ],
  };
}

/** Below 0 when `a` is asked before `b`. A total order: no two partners share an id. */
export function inOrder(a: Ranked, b: Ranked): number {
  return firstDifference(a, b).order;
}

/** The first criterion in which two eligible partners differ. */
export function decidedBy(a: Ranked, b: Ranked): Criterion {
  return firstDifference(a, b).by;
}

function firstDifference(a: Ranked, b: Ranked): { by: Criterion; order: number } {
  const share = compare(times(fraction(a.offers), b.weight), times(fraction(b.offers), a.weight));
  const steps: { by: Criterion; order: number }[] = [
    { by: "needs", order: b.needs - a.needs },
    { by: "sector", order: a.sector - b.sector },
    { by: "reach", order: a.reach - b.reach },
    { by: "share", order: share },
  ];
  const id = a.partner.id < b.partner.id ? -1 : a.partner.id > b.partner.id ? 1 : 0;
  return steps.find(({ order }) => order !== 0) ?? { by: "id", order: id };
}

function importanceOf(needs: readonly { importance: number }[]): number {
  return needs.reduce((sum, { importance }) => sum + importance, 0);
}

function sectorFit({ coverage }: Partner, { answers }: Request): { order: number; why: Reason } {
  const { sector, otherSectors } = answers;
  if (coverage.sectors.includes(sector))
    return { order: 0, why: reason("partner-names-sector", { sector }) };
  const other = otherSectors.find((one) => one !== allSectors && coverage.sectors.includes(one));
  return other === undefined
    ? { order: 2, why: reason("partner-serves-all-sectors") }
    : { order: 1, why: reason("partner-names-other-sector", { sector: other }) };
}
