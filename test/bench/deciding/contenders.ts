import type { Screening } from "#shared/domain/decision.ts";
import { screen } from "#shared/domain/screening.ts";
import { plainScreen } from "#test/unit/plain/screening.ts";
import { cel } from "./peers/cel.ts";
import { type Facts, factsOf, type Verdict, verdictOf } from "./peers/facts.ts";
import { compiledJsonLogic, interpretedJsonLogic } from "./peers/json-logic.ts";
import { jsonRules } from "./peers/json-rules.ts";
import { benchProgramme as programme } from "./programme.ts";
import type { Applicant } from "./startups.ts";
import { straightLine } from "./straight-line.ts";

/** Gives the whole screening, to the byte, with every reason. */
type Explaining = (applicant: Applicant) => Screening;
/** Gives the scores and the band only, from facts that were prepared for it. */
type Deciding = (facts: Facts) => Verdict | Promise<Verdict>;

type Contender = { title: string } & ({ explains(): Explaining } | { decides(): Deciding });

/** Everybody who decides, by the name that a process is given. */
export const contenders: Record<string, Contender> = {
  line: {
    title: "straight-line TypeScript, hand-written for today's rubric (the limit)",
    explains: () => {
      const decide = straightLine(programme);
      return ({ answers, context }) => decide(answers, context);
    },
  },
  ours: {
    title: "**`screen`, from the rubric as data**",
    explains:
      () =>
      ({ answers, context }) =>
        screen(answers, context, programme),
  },
  plain: {
    title: "the plain reference of the tests (exact fractions everywhere)",
    explains:
      () =>
      ({ answers, context }) =>
        plainScreen(answers, context, programme),
  },
  compiled: {
    title: "json-logic-engine, compiled",
    decides: () => compiledJsonLogic(programme.rubric),
  },
  cel: { title: "cel-js, parsed once", decides: () => cel(programme.rubric) },
  interpreted: { title: "json-logic-js", decides: () => interpretedJsonLogic(programme.rubric) },
  rules: { title: "json-rules-engine", decides: () => jsonRules(programme.rubric) },
};

/** Facts and the verdict that every other engine must find, from the product's own screening. */
export function caseOf(applicant: Applicant): { facts: Facts; verdict: Verdict } {
  const screening = screen(applicant.answers, applicant.context, programme);
  return { facts: factsOf(applicant, screening, programme), verdict: verdictOf(screening) };
}
