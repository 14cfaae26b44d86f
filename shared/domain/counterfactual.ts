import { chooseNext, type Known } from "./choosing.ts";
import type { Band, Screening } from "./decision.ts";
import type { StartupLead } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { screen } from "./screening.ts";
import { type ChangedAnswer, isEffort, singleChanges } from "./single-changes.ts";

/** The bands from the best to the one that says least. */
const order: readonly Band[] = ["A", "B", "C", "D", "I"];

export interface BandChange {
  changed: ChangedAnswer;
  band: Band;
}

/**
 * The smallest single change of an answer that gives a better band, among those that the founder could bring about;
 * undefined in band A, and when no single change does it.
 */
export function smallestRise(
  { answers, screening }: { answers: StartupLead["answers"]; screening: Screening },
  programme: Programme,
): BandChange | undefined {
  if (screening.band === "A") return undefined;
  const context = { screenedAt: screening.screenedAt, earlierOpen: false };
  for (const { changed, answers: other } of singleChanges(answers, programme)) {
    if (!isEffort(changed)) continue;
    const { band } = screen(other, context, programme);
    if (order.indexOf(band) < order.indexOf(screening.band)) return { changed, band };
  }
  return undefined;
}

export interface PartnerChange {
  changed: ChangedAnswer;
  /** Absent: nobody. */
  partner?: string;
}

/** The smallest single change of an answer after which somebody else is asked next; undefined when no single change does it. */
export function smallestTurn(
  lead: Pick<StartupLead, "kind" | "answers" | "language" | "offers">,
  known: Known,
  programme: Programme,
): PartnerChange | undefined {
  const { chosen: now } = chooseNext(lead, known, programme);
  for (const { changed, answers } of singleChanges(lead.answers, programme)) {
    const { chosen } = chooseNext({ ...lead, answers }, known, programme);
    if (chosen !== now) return { changed, ...(chosen === undefined ? {} : { partner: chosen }) };
  }
  return undefined;
}
