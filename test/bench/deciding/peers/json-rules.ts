import { Engine, type NestedCondition, type RuleProperties } from "json-rules-engine";
import type { Rubric } from "#shared/domain/programme-rubric.ts";
import { absent, bands, type Facts, judgedGates, type Verdict } from "./facts.ts";

const is = (fact: string, operator: string, value: number | string | boolean): NestedCondition => ({
  fact,
  operator,
  value,
});
const rule = (type: string, params: object, all: NestedCondition[]): RuleProperties => ({
  conditions: { all },
  event: { type, params },
});

/** The rubric for json-rules-engine: a rule for each gate, for each level of each criterion, and for each band. */
export function jsonRules(rubric: Rubric): (facts: Facts) => Promise<Verdict> {
  const first = new Engine([...gateRules(rubric), ...levelRules(rubric)]);
  const second = new Engine(bandRules(rubric));
  const { addedValue, regionFit, evidence } = rubric;
  const weights = addedValue.reduce((all, { weight }) => all + weight, 0);
  return async (facts) => {
    const { events } = await first.run(facts);
    const gates = judgedGates.map(() => 1);
    const levels = addedValue.map(() => 0);
    let gained = 0;
    let trusted = 0;
    for (const { type, params = {} } of events) {
      const { at, level = 0 } = params as { at: number; level?: number };
      if (type === "gate") gates[at] = 0;
      else levels[at] = level;
    }
    for (const [at, { id, answer, weight }] of addedValue.entries()) {
      gained += 100 * weight * (levels[at] ?? 0);
      if (answer !== undefined && facts[id] === absent) continue;
      const { confidenceWith, confidenceWithout } = evidence;
      trusted += weight * 10 * (facts[`${id}proof`] ? confidenceWith : confidenceWithout);
    }
    let reached = 0;
    let stakes = 0;
    for (const { id, weight } of regionFit) {
      const stake = weight * Number(facts[`${id}importance`]);
      stakes += stake;
      reached += 100 * stake * Number(facts[`${id}level`]);
    }
    const fit = stakes > 0 ? reached / (5 * Number(facts.scale) * stakes) : absent;
    const value = gained / (5 * weights);
    const confidence = trusted / (10 * weights);
    const named = Object.fromEntries(addedValue.map(({ id }, at) => [`${id}level`, levels[at]]));
    const { gaps, away } = facts;
    const known = { ...named, fit, value, confidence, gaps, away, mandate: gates[1] };
    const band = (await second.run(known)).events[0];
    return [...gates, ...levels, fit, value, confidence, bands.indexOf(band?.type ?? "")];
  };
}

function gateRules({ gateLimits: limits }: Rubric): RuleProperties[] {
  const failsWhen: NestedCondition[][] = [
    [is("privacy", "equal", false)],
    [is("role", "equal", "other")],
    [is("country", "equal", limits.homeCountry)],
    [is("exploring", "equal", true)],
    [
      {
        any: [is("trl", "lessThan", limits.minTrl), is("crl", "lessThan", limits.minCrl)],
      },
    ],
    [is("localTrade", "equal", true)],
    [
      {
        any: [
          is("age", "greaterThan", limits.maxAgeYears),
          is("employees", "greaterThanInclusive", limits.staffBelow),
          is("group", "equal", true),
        ],
      },
    ],
    [is("earlierOpen", "equal", true)],
  ];
  return failsWhen.map((conditions, at) => rule("gate", { at }, conditions));
}

function levelRules(rubric: Rubric): RuleProperties[] {
  const { capWithout: cap } = rubric.evidence;
  const { softLanding, cluster, other } = rubric.sectorFitLevels;
  const clusters = { "soft-landing": softLanding, cluster, other };
  const [none = 0, one = 0, some = 0, more = 0, many = 0] = rubric.jobsLevels;
  return rubric.addedValue.flatMap(({ id, answer }, at) => {
    if (answer === undefined)
      return Object.entries(clusters).map(([name, level]) =>
        rule("level", { at, level: Math.min(level, cap) }, [is("cluster", "equal", name)]),
      );
    const ranges: [number, NestedCondition[]][] =
      answer === "jobs"
        ? [
            [1, [is(id, "greaterThan", none), is(id, "lessThan", one)]],
            [2, [is(id, "greaterThanInclusive", one), is(id, "lessThan", some)]],
            [3, [is(id, "greaterThanInclusive", some), is(id, "lessThan", more)]],
            [4, [is(id, "greaterThanInclusive", more), is(id, "lessThanInclusive", many)]],
            [5, [is(id, "greaterThan", many)]],
          ]
        : [1, 2, 3, 4, 5].map((level) => [level, [is(id, "equal", level)]]);
    return ranges.flatMap(([level, range]) =>
      level <= cap
        ? [rule("level", { at, level }, range)]
        : [
            rule("level", { at, level }, [...range, is(`${id}proof`, "equal", true)]),
            rule("level", { at, level: cap }, [...range, is(`${id}proof`, "equal", false)]),
          ],
    );
  });
}

function bandRules({ bands: { a, b, minConfidence } }: Rubric): RuleProperties[] {
  const floors = Object.entries(a.floors).map(([id, floor]) =>
    is(`${id}level`, "greaterThanInclusive", floor),
  );
  const lacks = Object.entries(a.floors).map(([id, floor]) => is(`${id}level`, "lessThan", floor));
  const sure = [
    is("confidence", "greaterThanInclusive", minConfidence),
    is("fit", "greaterThanInclusive", 0),
  ];
  const notA: NestedCondition = {
    any: [
      is("value", "lessThan", a.addedValue),
      is("fit", "lessThan", a.regionFit),
      ...lacks,
      is("gaps", "greaterThan", 0),
      is("mandate", "equal", 0),
    ],
  };
  const enough = is("value", "greaterThanInclusive", b.addedValue);
  return [
    {
      conditions: { any: [is("confidence", "lessThan", minConfidence), is("fit", "lessThan", 0)] },
      event: { type: "I" },
    },
    rule("A", {}, [
      ...sure,
      is("value", "greaterThanInclusive", a.addedValue),
      is("fit", "greaterThanInclusive", a.regionFit),
      ...floors,
      is("gaps", "equal", 0),
      is("mandate", "equal", 1),
    ]),
    rule("D", {}, [...sure, notA, is("value", "lessThan", b.addedValue)]),
    rule("B", {}, [
      ...sure,
      notA,
      enough,
      is("fit", "greaterThanInclusive", b.regionFit),
      is("away", "equal", 0),
    ]),
    rule("C", {}, [
      ...sure,
      notA,
      enough,
      { any: [is("fit", "lessThan", b.regionFit), is("away", "greaterThan", 0)] },
    ]),
  ];
}
