import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { Band, CriterionResult, Reason, Screening } from "#shared/domain/decision.ts";
import { sharePoints, shareRatios } from "#shared/domain/points.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { ScreeningContext } from "#shared/domain/screening.ts";
import { localYear } from "#shared/domain/working-time.ts";
import { gatesOf } from "./straight-line-gates.ts";
import { straightLineMap } from "./straight-line-map.ts";
import { answered, jobs, sectorFit } from "./straight-line-value.ts";

const regionWeights = [
  ["R1", 20],
  ["R2", 20],
  ["R3", 15],
  ["R4", 15],
  ["R5", 10],
  ["R6", 8],
  ["R7", 7],
  ["R8", 5],
] as const;

/**
 * What somebody would write who needs the printed rubric only, today, and fast: every number stands in the code.
 * The limit that `screen` is measured against; it gives the same bytes.
 */
export function straightLine(programme: Programme) {
  const matchesFor = straightLineMap(programme);
  const { version, taxonomies, assets, settings } = programme;
  const criterionOf = new Map(taxonomies.needs.map(({ id, criterion }) => [id, criterion]));
  const clusterOf = new Map(taxonomies.sectors.map(({ id, cluster }) => [id, cluster]));
  const exploring = new Set(taxonomies.intents.flatMap((one) => (one.exploring ? [one.id] : [])));
  const firstAway = new Map<string, string>();
  for (const { id, offers, nuts3 } of assets.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const need of offers)
      if (!settings.region.nuts3.includes(nuts3) && !firstAway.has(need)) firstAway.set(need, id);

  return (answers: StartupAnswers, context: ScreeningContext): Screening => {
    const { screenedAt } = context;
    const gates = gatesOf(answers, context, localYear(screenedAt, settings.timeZone), exploring);
    const hold = gates[1]?.met === false;

    const matches = matchesFor(answers);
    const fits: { criterion: CriterionResult; n: number; d: number }[] = [];
    let most = 0;
    for (const [id, weight] of regionWeights) {
      const needs = matches.filter(({ need }) => criterionOf.get(need) === id);
      let importance = 0;
      let sum = 0;
      let level = 0;
      for (const need of needs) {
        importance = Math.max(importance, need.importance);
        sum += need.importance;
        level += need.importance * need.level;
      }
      const base = { id, weight, needs, importance };
      most += 5 * weight * importance;
      if (importance === 0) {
        const criterion = { ...base, level: null, points: 0, why: [{ code: "not-needed" }] };
        fits.push({ criterion, n: 0, d: 1 });
        continue;
      }
      const mean = level / sum;
      const about = { needs: needs.map(({ need }) => need), importance, level: mean };
      const why = [{ code: "level-from-needs", about }];
      const criterion = { ...base, level: mean, points: 0, why };
      fits.push({ criterion, n: 100 * weight * importance * level, d: sum });
    }
    const fit = most === 0 ? undefined : shareRatios(fits, most);
    const criteria = fits.map(({ criterion }, at) => {
      criterion.points = fit?.points[at] ?? 0;
      return criterion;
    });

    const { value } = answers;
    const levels = [
      answered("E1", 18, value.innovation),
      answered("E2", 14, value.scalability),
      answered("E3", 14, value.team),
      answered("E4", 10, value.traction),
      jobs(value.jobs),
      sectorFit(answers, clusterOf.get(answers.sector) ?? "other"),
      answered("E7", 8, value.research),
      answered("E8", 7, value.commitment),
      answered("E9", 5, value.sustainability),
    ];
    let trust = 0;
    for (const { weight, evidence } of levels)
      trust += weight * (evidence === "given" ? 10 : evidence === "missing" ? 6 : 0);
    const confidence = trust / 1000;
    const gains = sharePoints(
      levels.map(({ weight, level }) => weight * (level ?? 0)),
      5,
    );
    for (const [at, criterion] of levels.entries()) {
      criterion.points = gains.points[at] ?? 0;
      criteria.push(criterion);
    }

    const criticalGaps = matches.flatMap((match) => (match.criticalGap ? [match.need] : []));
    const away = criticalGaps.filter((need) => firstAway.has(need));
    const addedValue = gains.total;
    const regionFit = fit?.total ?? null;
    const missing: Reason[] = [];
    if (addedValue < 65)
      missing.push({ code: "not-a-added-value", about: { addedValue, threshold: 65 } });
    if (regionFit !== null && regionFit < 60)
      missing.push({ code: "not-a-region-fit", about: { regionFit, threshold: 60 } });
    floor(missing, "E1", levels[0]?.level ?? 0, 3);
    floor(missing, "E2", levels[1]?.level ?? 0, 2);
    floor(missing, "E3", levels[2]?.level ?? 0, 2);
    if (criticalGaps.length > 0)
      missing.push({ code: "not-a-critical-gap", about: { needs: [...criticalGaps] } });
    if (hold) missing.push({ code: "not-a-hold", about: { gates: ["G2"] } });

    let band: Band;
    const why: Reason[] = [];
    if (confidence < 0.6 || regionFit === null) {
      band = "I";
      if (confidence < 0.6)
        why.push({ code: "band-i-confidence", about: { confidence, threshold: 0.6 } });
      if (regionFit === null) why.push({ code: "band-i-no-needs" });
    } else {
      const about = { addedValue, regionFit, confidence };
      if (missing.length === 0) {
        band = "A";
        why.push({ code: "band-a", about });
      } else if (addedValue < 50) {
        band = "D";
        why.push({ code: "band-d", about });
      } else if (regionFit >= 45 && away.length === 0) {
        band = "B";
        why.push({ code: "band-b", about });
      } else {
        band = "C";
        if (regionFit < 45)
          why.push({ code: "band-c-region-fit", about: { regionFit, threshold: 45 } });
        if (away.length > 0) {
          const first = away.map((need) => firstAway.get(need) ?? "");
          why.push({ code: "band-c-critical-gap", about: { needs: away, assets: first } });
        }
      }
    }
    const nearThresholds: string[] = [];
    if (Math.abs(addedValue - 65) <= 5) nearThresholds.push("a-added-value");
    if (regionFit !== null && Math.abs(regionFit - 60) <= 5) nearThresholds.push("a-region-fit");
    if (Math.abs(addedValue - 50) <= 5) nearThresholds.push("b-added-value");
    if (regionFit !== null && Math.abs(regionFit - 45) <= 5) nearThresholds.push("b-region-fit");
    why.push(...missing);
    return {
      programmeVersion: version,
      rubric: "SLF-2S v1",
      screenedAt,
      gates,
      regionFit,
      addedValue,
      confidence,
      criteria,
      criticalGaps,
      band,
      hold,
      bandWhy: why,
      nearThresholds,
    };
  };
}

function floor(missing: Reason[], criterion: string, level: number, least: number): void {
  if (level < least)
    missing.push({ code: "not-a-floor", about: { criterion, level, floor: least } });
}
