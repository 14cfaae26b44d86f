import { LogicEngine } from "json-logic-engine";
import jsonLogic from "json-logic-js";
import type { Rubric } from "#shared/domain/programme-rubric.ts";
import { type Facts, judgedGates, type Verdict } from "./facts.ts";
import { type JsonLogic, jsonLogicRules } from "./json-logic-rules.ts";

type Apply = (data: unknown) => number[];

/** json-logic-js reads the rule anew for each decision. */
export function interpretedJsonLogic(rubric: Rubric): (facts: Facts) => Verdict {
  return inTwoSteps(rubric, (rule) => (data) => jsonLogic.apply(rule, data) as number[]);
}

/** json-logic-engine makes a function of it once. */
export function compiledJsonLogic(rubric: Rubric): (facts: Facts) => Verdict {
  const engine = new LogicEngine();
  return inTwoSteps(rubric, (rule) => engine.build(rule) as Apply);
}

function inTwoSteps(
  rubric: Rubric,
  prepare: (rule: JsonLogic) => Apply,
): (facts: Facts) => Verdict {
  const rules = jsonLogicRules(rubric);
  const first = prepare(rules.first);
  const second = prepare(rules.second);
  const gatesEnd = judgedGates.length;
  const levelsEnd = gatesEnd + rubric.addedValue.length;
  return (facts) => {
    const found = first(facts);
    const gates = found.slice(0, gatesEnd);
    const levels = found.slice(gatesEnd, levelsEnd);
    const scores = second({ ...facts, gates, levels, trust: found.slice(levelsEnd) });
    return [...gates, ...levels, ...scores];
  };
}
