import { addedValue } from "./added-value.ts";
import type { StartupAnswers } from "./answers.ts";
import { decideBand } from "./band.ts";
import type { CriterionResult, Screening } from "./decision.ts";
import { toNumber } from "./fraction.ts";
import { judgeGates } from "./gates.ts";
import type { Instant } from "./lead.ts";
import { mapIndexOf } from "./map-index.ts";
import type { Programme } from "./programme.ts";
import { regionFit } from "./region-fit.ts";
import { localYear } from "./working-time.ts";

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
      year: localYear(context.screenedAt, settings.timeZone),
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
      levels: levelsById(value.criteria),
      criticalGaps,
      metElsewhere: criticalGaps.flatMap((need) => assetElsewhere(need, programme)),
      holdGates: gates.filter(({ outcome }) => outcome === "hold").map(({ id }) => id),
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

function levelsById(criteria: readonly CriterionResult[]): Record<string, number> {
  const levels: Record<string, number> = {};
  for (const { id, level } of criteria) levels[id] = level ?? 0;
  return levels;
}

/** The first asset by id outside the programme's region that offers what a gap lacks. */
function assetElsewhere(need: string, programme: Programme): { need: string; asset: string }[] {
  const { nuts3: home } = programme.settings.region;
  const { assets, offering } = mapIndexOf(programme);
  for (const at of offering(need)) {
    const asset = assets[at];
    if (asset && !home.includes(asset.nuts3)) return [{ need, asset: asset.id }];
  }
  return [];
}
