import type { TalentAnswers } from "./answers.ts";
import type { Reason } from "./decision.ts";
import { type DeskFit, needsServed } from "./desk-fit.ts";
import type { Desk } from "./programme-welcome.ts";
import { reason } from "./reason-codes.ts";

/** Every reason why this desk cannot own the request now; empty when it can. */
export function hostExclusions(fit: DeskFit, answers: TalentAnswers): Reason[] {
  const { desk, forWhom, reach, place, against } = fit;
  const reasons: Reason[] = [];
  if (desk.part !== "host") reasons.push(reason("excluded-not-host", { part: desk.part }));
  if (!forWhom) reasons.push(reason("excluded-profile", { profiles: desk.profiles }));
  if (needsServed(desk, answers).length === 0)
    reasons.push(reason("excluded-needs", { needs: answers.needs.map(({ need }) => need) }));
  if (reach === undefined) reasons.push(place);
  return [...reasons, ...against];
}

/** What is compared of desks that can host. */
export interface RankedDesk {
  desk: Desk;
  /** How many of the needs that it serves are urgent, and how many it serves. */
  urgent: number;
  needs: number;
  /** 0 is nearest. */
  reach: number;
  /** Offers it had this month. */
  offers: number;
  why: Reason[];
}

/** How does this desk suit the request, compared with others? */
export function weighDesk(fit: DeskFit, answers: TalentAnswers, offers: number): RankedDesk {
  const { desk, reach = 0, place } = fit;
  const served = needsServed(desk, answers);
  const urgent = served.filter(({ urgency }) => urgency === "urgent").length;
  return {
    desk,
    urgent,
    needs: served.length,
    reach,
    offers,
    why: [
      reason("desk-serves-needs", {
        needs: served.map(({ need }) => need),
        urgent,
        of: answers.needs.length,
      }),
      place,
      reason("desk-share", { offers }),
    ],
  };
}

/** What puts one desk before another. */
type Criterion = "urgent" | "needs" | "reach" | "share" | "id";

/** Below 0 when `a` is asked before `b`. A total order: no two desks share an id. */
export function inOrder(a: RankedDesk, b: RankedDesk): number {
  return firstDifference(a, b).order;
}

/** The first criterion in which two desks differ. */
export function decidedBy(a: RankedDesk, b: RankedDesk): Criterion {
  return firstDifference(a, b).by;
}

function firstDifference(a: RankedDesk, b: RankedDesk): { by: Criterion; order: number } {
  const steps: { by: Criterion; order: number }[] = [
    { by: "urgent", order: b.urgent - a.urgent },
    { by: "needs", order: b.needs - a.needs },
    { by: "reach", order: a.reach - b.reach },
    { by: "share", order: a.offers - b.offers },
  ];
  const id = a.desk.id < b.desk.id ? -1 : 1;
  return steps.find(({ order }) => order !== 0) ?? { by: "id", order: id };
}
