import { addedValue } from "./added-value.ts";
import type { StartupAnswers } from "./answers.ts";
import { decideBand } from "./band.ts";
import type { NeedMatch, Screening } from "./decision.ts";
import { toNumber } from "./fraction.ts";
import { judgeGates } from "./gates.ts";
import type { Instant } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { regionFit } from "./region-fit.ts";
import { localDay } from "./working-time.ts";

/** What screening needs to know besides the answers. */
export interface ScreeningContext {
  screenedAt: Instant;
  /** An earlier lead of the same company still waits for an answer. */
  earlierOpen: boolean;
  /** False once mail to the contact has bounced. Default: true. */
  contactReachable?: boolean;
}

/**
 * What do the rules say of a company: gates, region fit, added value, confidence, band, and why?
 * The same answers, context and programme give the same result. Gates change no score and, but for a hold, no band:
 * whoever acts on the band must look at the gates too.
 */
export function screen(
  answers: StartupAnswers,
  context: ScreeningContext,
  programme: Programme,
): Screening {
  const { rubric, settings } = programme;
  const gates = judgeGates(
    answers,
    {
      year: Number(localDay(context.screenedAt, settings.timeZone).slice(0, 4)),
      earlierOpen: context.earlierOpen,
      contactReachable: context.contactReachable ?? true,
    },
    programme,
  );
  const fit = regionFit(answers, programme);
  const value = addedValue(answers, programme);
  const gaps = fit.matches.filter(({ criticalGap }) => criticalGap);
  const criticalGaps = gaps.map(({ need }) => need);
  const decision = decideBand(
    {
      addedValue: value.exact,
      regionFit: fit.exact,
      confidence: value.confidence,
      levels: Object.fromEntries(value.criteria.map(({ id, level }) => [id, level ?? 0])),
      criticalGaps,
      metElsewhere: gaps.flatMap((gap) => assetElsewhere(gap, programme)),
      holdGates: gates.flatMap(({ id, outcome }) => (outcome === "hold" ? [id] : [])),
    },
    rubric,
  );
  return {
    programmeVersion: programme.version,
    rubric: rubric.name,
    screenedAt: context.screenedAt,
    gates,
    regionFit: fit.total,
    addedValue: value.total,
    confidence: toNumber(value.confidence),
    criteria: [...fit.criteria, ...value.criteria],
    criticalGaps,
    band: decision.band,
    hold: decision.hold,
    bandWhy: decision.why,
    nearThresholds: decision.nearThresholds,
  };
}

/** The first asset by id outside the programme's region that offers what a gap lacks. */
function assetElsewhere(
  { need }: NeedMatch,
  { assets, settings }: Programme,
): { need: string; asset: string }[] {
  const [first] = assets
    .filter(({ offers, nuts3 }) => offers.includes(need) && !settings.region.nuts3.includes(nuts3))
    .map(({ id }) => id)
    .sort();
  return first === undefined ? [] : [{ need, asset: first }];
}
