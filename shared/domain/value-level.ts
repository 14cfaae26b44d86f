import type { StartupAnswers } from "./answers.ts";
import type { Reason } from "./decision.ts";
import { oncePer } from "./once-per.ts";
import type { Programme } from "./programme.ts";
import type { Rubric } from "./programme-rubric.ts";
import { reason } from "./reason-codes.ts";
import { highestLevel } from "./region-fit.ts";

/** What the answer to one criterion of added value is worth, before its points are known. */
export interface Judged {
  level: number;
  evidence: "given" | "missing" | "unknown";
  cappedFrom?: number;
  why: Reason[];
}

/** Which level does a company reach in one criterion of added value, and how sure is that? */
export function judge(
  criterion: Rubric["addedValue"][number],
  answers: StartupAnswers,
  programme: Programme,
): Judged {
  const { rubric } = programme;
  if (criterion.answer === undefined) return sectorFit(answers, programme);
  if (criterion.answer === "jobs") {
    const jobs = answers.value.jobs;
    if (!jobs || !Number.isFinite(jobs.fteYear3)) return unknown;
    const level = jobsLevel(jobs.fteYear3, rubric.jobsLevels);
    const why = reason("level-from-jobs", { fteYear3: jobs.fteYear3, level });
    return weighEvidence(level, why, jobs.evidence, rubric);
  }
  const answer = answers.value[criterion.answer];
  if (!answer || !Number.isFinite(answer.level)) return unknown;
  const level = Math.min(highestLevel, Math.max(0, Math.floor(answer.level)));
  const known = answeredLevels(rubric);
  return (answer.evidence ? known.given : known.missing)[level] ?? unknown;
}

/** Judgements without anything of the company but a level are the same objects in every result. */
export const unknown = kept({ level: 0, evidence: "unknown", why: [reason("answer-unknown")] });
const answeredLevels = oncePer((rubric: Rubric) => {
  const judged = (given: boolean) =>
    Array.from({ length: highestLevel + 1 }, (_, level) =>
      kept(weighEvidence(level, reason("level-answered", { level }), given, rubric)),
    );
  return { given: judged(true), missing: judged(false) };
});

function kept(judged: Judged): Judged {
  Object.freeze(judged.why);
  return judged;
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
