import type { Rubric } from "#shared/domain/programme-rubric.ts";
import type { Both } from "#shared/domain/programme-terms.ts";

/** The printed weights and thresholds of SLF-2S v1, without its words. */

export const both = (text: string): Both => ({ en: text, nl: text });
const anchors = [0, 1, 2, 3, 4, 5].map((level) => both(`level ${level}`));

type Gates = Rubric["gates"];
const outcomes: [Gates[number]["id"], Gates[number]["outcome"]][] = [
  ["G1", "incomplete"],
  ["G2", "hold"],
  ["G3", "redirect"],
  ["G4", "redirect"],
  ["G5", "not-yet"],
  ["G6", "redirect"],
  ["G7", "redirect"],
  ["G8", "hold"],
  ["G9", "merge"],
];
type AnswerKey = NonNullable<Rubric["addedValue"][number]["answer"]>;
const valueRows: [string, AnswerKey | undefined, number][] = [
  ["E1", "innovation", 18],
  ["E2", "scalability", 14],
  ["E3", "team", 14],
  ["E4", "traction", 10],
  ["E5", "jobs", 12],
  ["E6", undefined, 12],
  ["E7", "research", 8],
  ["E8", "commitment", 7],
  ["E9", "sustainability", 5],
];

export const rubric: Rubric = {
  name: "SLF-2S v1",
  gates: outcomes.map(([id, outcome]) => ({
    id,
    title: both(id),
    outcome,
    advice: both(`advice ${id}`),
    redirectTo: [],
  })),
  gateLimits: { minTrl: 3, minCrl: 2, maxAgeYears: 10, staffBelow: 250, homeCountry: "BE" },
  regionFit: [20, 20, 15, 15, 10, 8, 7, 5].map((weight, at) => ({
    id: `R${at + 1}`,
    title: both(`R${at + 1}`),
    weight,
    anchors,
  })),
  addedValue: valueRows.map(([id, answer, weight]) => ({
    id,
    ...(answer && { answer }),
    title: both(id),
    question: both(id),
    weight,
    anchors,
  })),
  jobsLevels: [0, 1, 3, 6, 15],
  sectorFitLevels: { softLanding: 3, cluster: 2, other: 1 },
  evidence: { capWithout: 3, confidenceWith: 1, confidenceWithout: 0.6 },
  matching: { offerHit: 2, sectorHit: 1, near: 1, available: 1, cap: 4, criticalAtMost: 1 },
  bands: {
    a: { addedValue: 65, regionFit: 60, floors: { E1: 3, E2: 2, E3: 2 } },
    b: { addedValue: 50, regionFit: 45 },
    minConfidence: 0.6,
    nearThreshold: 5,
  },
};
