import type { Band } from "./decision.ts";
import { tierOf } from "./eligibility.ts";
import type { PastLead } from "./past-lead.ts";
import type { Programme } from "./programme.ts";
import { routePast, type Screened, screenPast } from "./trial.ts";

/** One number of the rubric that could be a little different. */
export interface Knob {
  /** Where it is: `["rubric", "bands", "a", "addedValue"]`. */
  path: string[];
  value: number;
  /** How far it is turned, down and up. */
  step: number;
  /** The programme with this number in its place. */
  at(value: number): Programme;
}

/** What turning one knob does to past start-ups. */
export interface Turned {
  knob: Knob;
  /** References of those that change their band, or go on with or without a person, when it is a step lower or higher. */
  lower: string[];
  higher: string[];
}

/** Every weight and threshold that a screening reads, with a small step of its own kind. */
export function knobsOf(programme: Programme): Knob[] {
  const { rubric, settings } = programme;
  const { bands, gateLimits, evidence, matching } = rubric;
  const inRubric = (change: Partial<Programme["rubric"]>): Programme => ({
    ...programme,
    rubric: { ...rubric, ...change },
  });
  const knob = (path: string[], value: number, step: number, at: Knob["at"]): Knob => ({
    path,
    value,
    step,
    at,
  });
  const weights = (["regionFit", "addedValue"] as const).flatMap((side) =>
    rubric[side].map(({ id, weight }) =>
      knob(["rubric", side, id, "weight"], weight, 2, (value) =>
        inRubric({
          [side]: rubric[side].map((one) => (one.id === id ? { ...one, weight: value } : one)),
        }),
      ),
    ),
  );
  const thresholds = (["a", "b"] as const).flatMap((band) =>
    (["addedValue", "regionFit"] as const).map((side) =>
      knob(["rubric", "bands", band, side], bands[band][side], 2, (value) =>
        inRubric({ bands: { ...bands, [band]: { ...bands[band], [side]: value } } }),
      ),
    ),
  );
  const floors = Object.entries(bands.a.floors).map(([id, floor]) =>
    knob(["rubric", "bands", "a", "floors", id], floor, 1, (value) =>
      inRubric({
        bands: { ...bands, a: { ...bands.a, floors: { ...bands.a.floors, [id]: value } } },
      }),
    ),
  );
  const limits = (["minTrl", "minCrl", "maxAgeYears", "staffBelow"] as const).map((limit) =>
    knob(
      ["rubric", "gateLimits", limit],
      gateLimits[limit],
      limit === "staffBelow" ? 10 : 1,
      (value) => inRubric({ gateLimits: { ...gateLimits, [limit]: value } }),
    ),
  );
  return [
    ...thresholds,
    knob(["rubric", "bands", "minConfidence"], bands.minConfidence, 0.05, (minConfidence) =>
      inRubric({ bands: { ...bands, minConfidence } }),
    ),
    ...floors,
    ...weights,
    knob(["rubric", "evidence", "capWithout"], evidence.capWithout, 1, (capWithout) =>
      inRubric({ evidence: { ...evidence, capWithout } }),
    ),
    knob(
      ["rubric", "evidence", "confidenceWithout"],
      evidence.confidenceWithout,
      0.05,
      (confidenceWithout) => inRubric({ evidence: { ...evidence, confidenceWithout } }),
    ),
    knob(["rubric", "matching", "criticalAtMost"], matching.criticalAtMost, 1, (criticalAtMost) =>
      inRubric({ matching: { ...matching, criticalAtMost } }),
    ),
    ...limits,
    knob(["settings", "nearKm"], settings.nearKm, 5, (nearKm) => ({
      ...programme,
      settings: { ...settings, nearKm },
    })),
  ];
}

/** Turns each knob one step down and one step up, over past start-ups. */
export function turnKnobs(leads: readonly PastLead[], programme: Programme): Turned[] {
  const startups = leads.filter(({ kind }) => kind === "startup");
  const now = startups.map((lead) => standing(lead, programme));
  const moved = (other: Programme) =>
    startups.flatMap((lead, at) => (standing(lead, other) === now[at] ? [] : [lead.reference]));
  return knobsOf(programme).map((knob) => ({
    knob,
    lower: knob.value - knob.step < 0 ? [] : moved(knob.at(rounded(knob.value - knob.step))),
    higher: moved(knob.at(rounded(knob.value + knob.step))),
  }));
}

/** The share of each partner that takes leads, half a step down and up. */
function shareKnobs(programme: Programme): Knob[] {
  const { partners } = programme;
  return partners
    .filter((partner) => tierOf(partner) !== "none")
    .map(({ id, weight }) => ({
      path: ["partners", id, "weight"],
      value: weight,
      step: 0.25,
      at: (value) => ({
        ...programme,
        partners: partners.map((one) => (one.id === id ? { ...one, weight: value } : one)),
      }),
    }));
}

/** Turns the share of each partner, and tells which start-ups would be put to somebody else first. */
export function turnShares(leads: readonly PastLead[], programme: Programme): Turned[] {
  const screened: Screened[] = leads.flatMap((lead) =>
    lead.kind === "startup" ? [{ lead, ...screenPast(lead, programme) }] : [],
  );
  const firstBy = (by: Programme) =>
    routePast(screened, by).map(({ choices }) => choices[0]?.chosen);
  const now = firstBy(programme);
  const moved = (by: Programme) => {
    const other = firstBy(by);
    return screened.flatMap(({ lead }, at) => (other[at] === now[at] ? [] : [lead.reference]));
  };
  return shareKnobs(programme).map((knob) => ({
    knob,
    lower: moved(knob.at(knob.value - knob.step)),
    higher: moved(knob.at(knob.value + knob.step)),
  }));
}

/** Band, and whether it goes on by itself: what matters to whoever asked. */
function standing(lead: PastLead, programme: Programme): `${Band} ${boolean}` {
  const { screening, causes } = screenPast(lead, programme);
  return `${screening?.band ?? "I"} ${causes.length === 0}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
