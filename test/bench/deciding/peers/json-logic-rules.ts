import type { Rubric } from "#shared/domain/programme-rubric.ts";
import { absent, bands } from "./facts.ts";

/** A rule in JSON Logic: an object whose one key is the operator, or a value. */
export type JsonLogic = number | string | boolean | JsonLogic[] | { [operator: string]: JsonLogic };

const fact = (name: string): JsonLogic => ({ var: name });
const sum = (parts: JsonLogic[]): JsonLogic => ({ "+": parts });

/** The rubric in JSON Logic: first gates, levels and trust as one list, then scores and band from these. */
export function jsonLogicRules(rubric: Rubric): { first: JsonLogic; second: JsonLogic } {
  const { gateLimits: limits, evidence, addedValue, regionFit } = rubric;
  const { a, b, minConfidence } = rubric.bands;
  const met = (condition: JsonLogic): JsonLogic => ({ if: [condition, 1, 0] });
  const gates = [
    met(fact("privacy")),
    met({ "!=": [fact("role"), "other"] }),
    met({ "!=": [fact("country"), limits.homeCountry] }),
    met({ "!": [fact("exploring")] }),
    met({
      and: [{ ">=": [fact("trl"), limits.minTrl] }, { ">=": [fact("crl"), limits.minCrl] }],
    }),
    met({ "!": [fact("localTrade")] }),
    met({
      and: [
        { "<=": [fact("age"), limits.maxAgeYears] },
        { "<": [fact("employees"), limits.staffBelow] },
        { "!": [fact("group")] },
      ],
    }),
    met({ "!": [fact("earlierOpen")] }),
  ];
  const [none = 0, one = 0, some = 0, more = 0, many = 0] = rubric.jobsLevels;
  const { softLanding, cluster, other } = rubric.sectorFitLevels;
  const asked = (id: string, answer: string | undefined): JsonLogic => {
    if (answer === undefined)
      return {
        if: [
          { "==": [fact("cluster"), "soft-landing"] },
          softLanding,
          { "==": [fact("cluster"), "cluster"] },
          cluster,
          other,
        ],
      };
    if (answer !== "jobs") return fact(id);
    const fte = fact(id);
    const steps: [JsonLogic, number][] = [
      [{ "<=": [fte, none] }, 0],
      [{ "<": [fte, one] }, 1],
      [{ "<": [fte, some] }, 2],
      [{ "<": [fte, more] }, 3],
      [{ "<=": [fte, many] }, 4],
    ];
    return { if: [...steps.flat(), 5] };
  };
  const isAbsent = (id: string, answer: string | undefined): JsonLogic =>
    answer === undefined ? false : { "==": [fact(id), absent] };
  const levels = addedValue.map(({ id, answer }): JsonLogic => {
    const level = asked(id, answer);
    const capped = { if: [{ ">": [level, evidence.capWithout] }, evidence.capWithout, level] };
    return { if: [isAbsent(id, answer), 0, fact(`${id}proof`), level, capped] };
  });
  const trust = addedValue.map(
    ({ id, answer }): JsonLogic => ({
      if: [
        isAbsent(id, answer),
        0,
        fact(`${id}proof`),
        evidence.confidenceWith * 10,
        evidence.confidenceWithout * 10,
      ],
    }),
  );

  const weights = addedValue.reduce((all, { weight }) => all + weight, 0);
  const gained = addedValue.map(({ weight }, at) => ({
    "*": [100 * weight, fact(`levels.${at}`)],
  }));
  const value = { "/": [sum(gained), 5 * weights] };
  const trusted = addedValue.map(({ weight }, at) => ({ "*": [weight, fact(`trust.${at}`)] }));
  const confidence = { "/": [sum(trusted), 10 * weights] };
  const stakes = regionFit.map(({ id, weight }) => ({ "*": [weight, fact(`${id}importance`)] }));
  const reached = regionFit.map(({ id, weight }) => ({
    "*": [100 * weight, fact(`${id}importance`), fact(`${id}level`)],
  }));
  const most = { "*": [5, fact("scale"), sum(stakes)] };
  const fit = { if: [{ ">": [most, 0] }, { "/": [sum(reached), most] }, absent] };
  const floors = Object.entries(a.floors).map(([id, floor]) => ({
    ">=": [fact(`levels.${addedValue.findIndex((one) => one.id === id)}`), floor],
  }));
  const first = (band: string) => bands.indexOf(band);
  const band = {
    if: [
      { or: [{ "<": [confidence, minConfidence] }, { "<": [fit, 0] }] },
      first("I"),
      {
        and: [
          { ">=": [value, a.addedValue] },
          { ">=": [fit, a.regionFit] },
          ...floors,
          { "==": [fact("gaps"), 0] },
          { "==": [fact("gates.1"), 1] },
        ],
      },
      first("A"),
      { "<": [value, b.addedValue] },
      first("D"),
      { and: [{ ">=": [fit, b.regionFit] }, { "==": [fact("away"), 0] }] },
      first("B"),
      first("C"),
    ],
  };
  return { first: [...gates, ...levels, ...trust], second: [fit, value, confidence, band] };
}
