import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { CriterionResult, NeedMatch, Reason } from "#shared/domain/decision.ts";
import { type Fraction, fraction, sumOf, times } from "#shared/domain/fraction.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { because, cutToTotal, numberOf, over } from "./scores.ts";

interface Side {
  exact: Fraction | null;
  total: number | null;
  criteria: CriterionResult[];
}

/** R: 100 × Σ(weight · importance · level) / Σ(weight · importance · 5); nothing needed: no R. */
export function regionSide(matches: readonly NeedMatch[], programme: Programme): Side {
  const rows = programme.rubric.regionFit.map(({ id, weight }) => {
    const needs = matches.filter(
      ({ need }) => programme.taxonomies.needs.find((one) => one.id === need)?.criterion === id,
    );
    const importance = Math.max(0, ...needs.map((one) => one.importance));
    const importances = fraction(needs.reduce((sum, one) => sum + one.importance, 0));
    const levels = fraction(needs.reduce((sum, one) => sum + one.importance * one.level, 0));
    const level = needs.length === 0 ? null : over(levels, importances);
    return { id, weight, needs, importance, level };
  });
  const most = sumOf(rows.map((row) => fraction(5 * row.weight * row.importance)));
  const shares = rows.map(({ weight, importance, level }) =>
    level === null || most.n === 0n
      ? fraction(0)
      : over(times(fraction(100 * weight * importance), level), most),
  );
  const { total, points } = cutToTotal(shares);
  const criteria = rows.map(({ id, weight, needs, importance, level }, at) => {
    const shown = level && numberOf(level);
    const names = needs.map(({ need }) => need);
    const why =
      shown === null
        ? because("not-needed")
        : because("level-from-needs", { needs: names, importance, level: shown });
    return { id, weight, needs, importance, level: shown, points: points[at] ?? 0, why: [why] };
  });
  return most.n === 0n
    ? { exact: null, total: null, criteria }
    : { exact: sumOf(shares), total, criteria };
}

type Judged = Pick<CriterionResult, "level" | "evidence" | "cappedFrom"> & { why: Reason[] };

/** E: 100 × Σ(weight · level) / Σ(weight · 5), and the confidence Σ(weight · trust) / Σ(weight). */
export function valueSide(
  answers: StartupAnswers,
  programme: Programme,
): { exact: Fraction; total: number; confidence: Fraction; criteria: CriterionResult[] } {
  const { addedValue, evidence } = programme.rubric;
  const rows = addedValue.map((criterion) => ({
    id: criterion.id,
    weight: criterion.weight,
    ...judge(criterion.answer, answers, programme),
  }));
  const weights = fraction(rows.reduce((sum, { weight }) => sum + weight, 0));
  const shares = rows.map(({ weight, level }) =>
    over(fraction(20 * weight * (level ?? 0)), weights),
  );
  const trust = { given: evidence.confidenceWith, missing: evidence.confidenceWithout, unknown: 0 };
  const trusted = rows.map((row) =>
    times(fraction(row.weight), fraction(trust[row.evidence ?? "unknown"])),
  );
  const { total, points } = cutToTotal(shares);
  return {
    exact: sumOf(shares),
    total,
    confidence: over(sumOf(trusted), weights),
    criteria: rows.map((row, at) => ({ ...row, points: points[at] ?? 0 })),
  };
}

function judge(
  answer: Programme["rubric"]["addedValue"][number]["answer"],
  { sector, nace, value }: StartupAnswers,
  { rubric, taxonomies }: Programme,
): Judged {
  const cap = rubric.evidence.capWithout;
  if (answer === undefined) {
    const cluster = taxonomies.sectors.find(({ id }) => id === sector)?.cluster ?? "other";
    const { softLanding, cluster: provincial, other } = rubric.sectorFitLevels;
    const levels = { "soft-landing": softLanding, cluster: provincial, other };
    const level = Math.min(cap, levels[cluster]);
    const why = because("level-from-sector", { sector, cluster, level });
    return nace
      ? { level, evidence: "given", why: [why, because("nace-given", { nace })] }
      : { level, evidence: "missing", why: [why, because("nace-missing")] };
  }
  const given = value[answer];
  const asked = given && ("fteYear3" in given ? given.fteYear3 : given.level);
  if (!given || !Number.isFinite(asked))
    return { level: 0, evidence: "unknown", why: [because("answer-unknown")] };
  const level =
    "fteYear3" in given
      ? jobsLevel(given.fteYear3, rubric.jobsLevels)
      : Math.min(5, Math.max(0, Math.floor(given.level)));
  const how =
    "fteYear3" in given
      ? because("level-from-jobs", { fteYear3: given.fteYear3, level })
      : because("level-answered", { level });
  if (given.evidence) return { level, evidence: "given", why: [how, because("evidence-given")] };
  const why = [how, because("evidence-missing")];
  if (level <= cap) return { level, evidence: "missing", why };
  why.push(because("level-capped-without-evidence", { from: level, to: cap }));
  return { level: cap, evidence: "missing", cappedFrom: level, why };
}

function jobsLevel(fte: number, [none = 0, one = 0, some = 0, more = 0, many = 0]: number[]) {
  if (fte <= none) return 0;
  if (fte > many) return 5;
  return fte >= more ? 4 : fte >= some ? 3 : fte >= one ? 2 : 1;
}
