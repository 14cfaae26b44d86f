import type { StartupAnswers } from "#shared/domain/answers.ts";
import type { CriterionResult, Reason } from "#shared/domain/decision.ts";

/** The nine printed criteria of added value; their points are filled in when all are known. */

export function answered(
  id: string,
  weight: number,
  answer: { level: number; evidence: boolean } | undefined,
): CriterionResult {
  if (answer === undefined) return unknown(id, weight);
  const level = Math.min(5, Math.max(0, Math.floor(answer.level)));
  const why: Reason = { code: "level-answered", about: { level } };
  return weighed(id, weight, level, why, answer.evidence);
}

export function jobs(answer: StartupAnswers["value"]["jobs"]): CriterionResult {
  if (answer === undefined) return unknown("E5", 12);
  const { fteYear3, evidence } = answer;
  let level = 5;
  if (fteYear3 <= 0) level = 0;
  else if (fteYear3 < 1) level = 1;
  else if (fteYear3 < 3) level = 2;
  else if (fteYear3 < 6) level = 3;
  else if (fteYear3 <= 15) level = 4;
  const why: Reason = { code: "level-from-jobs", about: { fteYear3, level } };
  return weighed("E5", 12, level, why, evidence);
}

export function sectorFit(
  { sector, nace }: StartupAnswers,
  cluster: "soft-landing" | "cluster" | "other",
): CriterionResult {
  const level = cluster === "soft-landing" ? 3 : cluster === "cluster" ? 2 : 1;
  const first: Reason = { code: "level-from-sector", about: { sector, cluster, level } };
  if (nace) {
    const why: Reason[] = [first, { code: "nace-given", about: { nace } }];
    return { id: "E6", weight: 12, level, evidence: "given", why, points: 0 };
  }
  const why: Reason[] = [first, { code: "nace-missing" }];
  return { id: "E6", weight: 12, level, evidence: "missing", why, points: 0 };
}

function unknown(id: string, weight: number): CriterionResult {
  const why: Reason[] = [{ code: "answer-unknown" }];
  return { id, weight, level: 0, evidence: "unknown", why, points: 0 };
}

function weighed(
  id: string,
  weight: number,
  level: number,
  first: Reason,
  evidence: boolean,
): CriterionResult {
  if (evidence) {
    const why: Reason[] = [first, { code: "evidence-given" }];
    return { id, weight, level, evidence: "given", why, points: 0 };
  }
  const missing: Reason = { code: "evidence-missing" };
  if (level <= 3) {
    const why: Reason[] = [first, missing];
    return { id, weight, level, evidence: "missing", why, points: 0 };
  }
  const capped: Reason = {
    code: "level-capped-without-evidence",
    about: { from: level, to: 3 },
  };
  const why: Reason[] = [first, missing, capped];
  return { id, weight, level: 3, evidence: "missing", cappedFrom: level, why, points: 0 };
}
