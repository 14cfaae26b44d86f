import type { StartupAnswers } from "./answers.ts";
import type { CriterionResult, Reason } from "./decision.ts";
import { dividedBy, type Fraction, fraction, sumOf, times } from "./fraction.ts";
import { sharePoints } from "./points.ts";
import type { Programme } from "./programme.ts";
import type { Rubric } from "./programme-rubric.ts";
import { reason } from "./reason-codes.ts";
import { highestLevel } from "./region-fit.ts";

/** E and the confidence in it, exact; and E as doubles that add up. */
export interface AddedValue {
  exact: Fraction;
  total: number;
  confidence: Fraction;
  criteria: CriterionResult[];
}

/** One criterion before its points are known. */
interface Judged {
  level: number;
  evidence: "given" | "missing" | "unknown";
  cappedFrom?: number;
  why: Reason[];
}

type Criterion = Rubric["addedValue"][number];

/**
 * E = 100 × Σ(weight · level) / Σ(weight · 5), in exact arithmetic, from the levels by criterion id.
 * A criterion that is not listed counts as level 0. `points` are in the rubric's order.
 */
export function addedValueFromLevels(
  levels: ReadonlyMap<string, number>,
  { addedValue }: Rubric,
): { exact: Fraction; total: number; points: number[] } {
  const most = times(weightOf(addedValue), fraction(highestLevel));
  const shares = addedValue.map(({ id, weight }) => {
    const earned = times(fraction(weight), fraction(levels.get(id) ?? 0));
    return times(fraction(100), dividedBy(earned, most));
  });
  return { exact: sumOf(shares), ...sharePoints(shares) };
}

/** What does the region gain from this company, and how sure is that? */
export function addedValue(answers: StartupAnswers, programme: Programme): AddedValue {
  const { rubric } = programme;
  const rows = rubric.addedValue.map((criterion) => ({
    id: criterion.id,
    weight: criterion.weight,
    ...judge(criterion, answers, programme),
  }));
  const levels = new Map(rows.map(({ id, level }) => [id, level]));
  const { points, ...value } = addedValueFromLevels(levels, rubric);
  const trusted = rows.map(({ weight, evidence }) =>
    times(fraction(weight), fraction(trustIn(evidence, rubric))),
  );
  return {
    ...value,
    confidence: dividedBy(sumOf(trusted), weightOf(rows)),
    criteria: rows.map((row, at) => ({ ...row, points: points[at] ?? 0 })),
  };
}

function weightOf(criteria: readonly { weight: number }[]): Fraction {
  return sumOf(criteria.map(({ weight }) => fraction(weight)));
}

function trustIn(evidence: Judged["evidence"], { evidence: trust }: Rubric): number {
  if (evidence === "unknown") return 0;
  return evidence === "given" ? trust.confidenceWith : trust.confidenceWithout;
}

function judge(criterion: Criterion, answers: StartupAnswers, programme: Programme): Judged {
  const { rubric } = programme;
  if (criterion.answer === undefined) return sectorFit(answers, programme);
  if (criterion.answer === "jobs") {
    const jobs = answers.value.jobs;
    if (!jobs || !Number.isFinite(jobs.fteYear3)) return unknown();
    const level = jobsLevel(jobs.fteYear3, rubric.jobsLevels);
    const why = reason("level-from-jobs", { fteYear3: jobs.fteYear3, level });
    return weighEvidence(level, why, jobs.evidence, rubric);
  }
  const answer = answers.value[criterion.answer];
  if (!answer || !Number.isFinite(answer.level)) return unknown();
  const level = Math.min(highestLevel, Math.max(0, Math.floor(answer.level)));
  return weighEvidence(level, reason("level-answered", { level }), answer.evidence, rubric);
}

function unknown(): Judged {
  return { level: 0, evidence: "unknown", why: [reason("answer-unknown")] };
}

/**
 * E5: which level do so many full-time jobs in year 3 give? The five limits end the levels 0–4:
 * none, under one, one or two, three to five, six to fifteen; more than the last is level 5.
 */
export function jobsLevel(fte: number, limits: readonly number[]): number {
  const [none = 0, second = 0, third = 0, fourth = 0, last = 0] = limits;
  if (fte <= none) return 0;
  if (fte > last) return 5;
  return 1 + [second, third, fourth].filter((limit) => fte >= limit).length;
}

/** E6: by the cluster of the main sector. Higher levels are given by a person only, so the evidence cap always holds. */
function sectorFit({ sector, nace }: StartupAnswers, { rubric, taxonomies }: Programme): Judged {
  const cluster = taxonomies.sectors.find(({ id }) => id === sector)?.cluster ?? "other";
  const { softLanding, cluster: provincial, other } = rubric.sectorFitLevels;
  const byCluster = { "soft-landing": softLanding, cluster: provincial, other };
  const level = Math.min(byCluster[cluster], rubric.evidence.capWithout);
  const why = reason("level-from-sector", { sector, cluster, level });
  return nace
    ? { level, evidence: "given", why: [why, reason("nace-given", { nace })] }
    : { level, evidence: "missing", why: [why, reason("nace-missing")] };
}

/** The anchor rule: a level above the cap needs evidence that a person can check. */
function weighEvidence(level: number, why: Reason, given: boolean, { evidence }: Rubric): Judged {
  if (given) return { level, evidence: "given", why: [why, reason("evidence-given")] };
  const missing = reason("evidence-missing");
  const cap = evidence.capWithout;
  if (level <= cap) return { level, evidence: "missing", why: [why, missing] };
  return {
    level: cap,
    evidence: "missing",
    cappedFrom: level,
    why: [why, missing, reason("level-capped-without-evidence", { from: level, to: cap })],
  };
}
