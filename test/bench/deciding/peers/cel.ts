import { evaluate, parse } from "cel-js";
import type { Rubric } from "#shared/domain/programme-rubric.ts";
import { absent, bands, type Facts, judgedGates, type Verdict } from "./facts.ts";

/** The rubric in CEL, parsed once: gates, levels and trust as one list, then scores and band from these. */
export function cel(rubric: Rubric): (facts: Facts) => Verdict {
  const first = prepare(`[${[...gates(rubric), ...levelsAndTrust(rubric)].join(", ")}]`);
  const second = prepare(`[${scores(rubric).join(", ")}]`);
  const third = prepare(band(rubric));
  const gatesEnd = judgedGates.length;
  const levelsEnd = gatesEnd + rubric.addedValue.length;
  return (facts) => {
    const found = first(facts) as number[];
    const held = found.slice(0, gatesEnd);
    const levels = found.slice(gatesEnd, levelsEnd);
    const context = { ...facts, gates: held, levels, trust: found.slice(levelsEnd) };
    const [reached = 0, most = 0, gained = 0, trusted = 0, weights = 1] = second(
      context,
    ) as number[];
    // Dividing is left to JavaScript: CEL divides whole numbers to whole numbers.
    const fit = most > 0 ? reached / most : absent;
    const value = gained / (5 * weights);
    const confidence = trusted / (10 * weights);
    const place = third({ ...context, fit, value, confidence }) as number;
    return [...held, ...levels, fit, value, confidence, place];
  };
}

function prepare(expression: string): (context: Record<string, unknown>) => unknown {
  const parsed = parse(expression);
  if (!parsed.isSuccess) throw new Error(`${expression}: ${parsed.errors.join(", ")}`);
  return (context) => evaluate(parsed.cst, context);
}

function gates({ gateLimits: limits }: Rubric): string[] {
  return [
    "privacy",
    'role != "other"',
    `country != "${limits.homeCountry}"`,
    "!exploring",
    `trl >= ${limits.minTrl} && crl >= ${limits.minCrl}`,
    "!localTrade",
    `age <= ${limits.maxAgeYears} && employees < ${limits.staffBelow} && !group`,
    "!earlierOpen",
  ].map((condition) => `(${condition}) ? 1 : 0`);
}

function levelsAndTrust(rubric: Rubric): string[] {
  const { evidence, addedValue, jobsLevels, sectorFitLevels } = rubric;
  const [none, one, some, more, many] = jobsLevels;
  const { softLanding, cluster, other } = sectorFitLevels;
  const asked = (id: string, answer: string | undefined): string => {
    if (answer === undefined)
      return `(cluster == "soft-landing" ? ${softLanding} : (cluster == "cluster" ? ${cluster} : ${other}))`;
    if (answer !== "jobs") return id;
    return `(${id} <= ${none} ? 0 : (${id} < ${one} ? 1 : (${id} < ${some} ? 2 : (${id} < ${more} ? 3 : (${id} <= ${many} ? 4 : 5)))))`;
  };
  const given = (id: string, answer: string | undefined) =>
    answer === undefined ? "true" : `${id} != ${absent}`;
  const levels = addedValue.map(({ id, answer }) => {
    const level = asked(id, answer);
    const cap = evidence.capWithout;
    const counted = `(${id}proof ? ${level} : (${level} > ${cap} ? ${cap} : ${level}))`;
    return `(${given(id, answer)}) ? ${counted} : 0`;
  });
  const trust = addedValue.map(({ id, answer }) => {
    const { confidenceWith, confidenceWithout } = evidence;
    const much = `(${id}proof ? ${confidenceWith * 10} : ${confidenceWithout * 10})`;
    return `(${given(id, answer)}) ? ${much} : 0`;
  });
  return [...levels, ...trust];
}

function scores({ addedValue, regionFit }: Rubric): string[] {
  const stake = regionFit.map(({ id, weight }) => `${weight} * ${id}importance`);
  const reached = regionFit.map(
    ({ id, weight }) => `${100 * weight} * ${id}importance * ${id}level`,
  );
  return [
    reached.join(" + "),
    `5 * scale * (${stake.join(" + ")})`,
    addedValue.map(({ weight }, at) => `${100 * weight} * levels[${at}]`).join(" + "),
    addedValue.map(({ weight }, at) => `${weight} * trust[${at}]`).join(" + "),
    String(addedValue.reduce((all, { weight }) => all + weight, 0)),
  ];
}

function band({ addedValue, bands: { a, b, minConfidence } }: Rubric): string {
  const floors = Object.entries(a.floors).map(
    ([id, floor]) => `levels[${addedValue.findIndex((one) => one.id === id)}] >= ${floor}`,
  );
  const isA = [
    `value >= ${a.addedValue}`,
    `fit >= ${a.regionFit}`,
    ...floors,
    "gaps == 0",
    "gates[1] == 1",
  ].join(" && ");
  const at = (name: string) => bands.indexOf(name);
  const isB = `fit >= ${b.regionFit} && away == 0`;
  return `(confidence < ${minConfidence} || fit < 0) ? ${at("I")} : ((${isA}) ? ${at("A")} : (value < ${b.addedValue} ? ${at("D")} : ((${isB}) ? ${at("B")} : ${at("C")})))`;
}
