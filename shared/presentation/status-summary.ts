import type { CriterionResult } from "#shared/domain/decision.ts";
import type { LeadEvent } from "#shared/domain/event.ts";
import { mayExplain, needRoutesIn, stepOf, stepsOf } from "#shared/domain/following.ts";
import type { Language, LeadState } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { findPartner } from "#shared/domain/taker.ts";
import { adviceInWords } from "./words/advice.ts";
import { bandLabels } from "./words/labels.ts";
import { type Names, namesOf } from "./words/names.ts";
import { reasonInWords } from "./words/reasons.ts";

export interface StatusInput {
  state: LeadState;
  events: LeadEvent[];
  programme: Programme;
  language: Language;
  /** Where to ask a person. */
  contact: string;
}

/** The founder's status for programs: `GET /api/status/{token}` of the outside contract, reasons in plain words. */
export function statusSummary({ state, events, programme, language, contact }: StatusInput) {
  const owner = state.owner && findPartner(programme, state.owner);
  return {
    reference: state.reference,
    kind: state.kind,
    step: stepOf(state),
    steps: stepsOf(events),
    ...(state.asked?.closedAt ? { closedAt: state.asked.closedAt } : {}),
    ...(owner ? { owner: { name: owner.name } } : {}),
    explanation: {
      ...explanationOf(state, namesOf(programme, language)),
      ...(mayExplain(state)
        ? { levers: adviceInWords(state, programme, namesOf(programme, language)) }
        : {}),
    },
    ...(state.kind === "talent" ? { needs: needsOf(events, programme) } : {}),
    contact,
  };
}

/** Where each need of a newcomer goes; empty until that is decided. */
function needsOf(events: LeadEvent[], programme: Programme) {
  return needRoutesIn(events).map(({ need, urgency, goesTo, desk = "" }) => {
    const found = findPartner(programme, desk);
    return { need, urgency, goesTo, ...(found ? { desk: { name: found.name } } : {}) };
  });
}

/** The screening in words; `always` gives it also before anybody has decided. */
export function explanationOf(state: LeadState, names: Names, always = false) {
  const { screening } = state;
  if (!screening || !(always || mayExplain(state))) return { available: false };
  return {
    available: true,
    band: screening.band,
    bandInWords: bandLabels[names.language][screening.band],
    regionFit: screening.regionFit,
    addedValue: screening.addedValue,
    confidence: screening.confidence,
    reasons: screening.bandWhy.map((reason) => reasonInWords(reason, names)),
    gates: screening.gates.map(({ id, met, why }) => ({
      id,
      title: names.gate(id),
      met,
      why: reasonInWords(why, names),
    })),
    criteria: screening.criteria.map((criterion) => criterionOf(criterion, names)),
  };
}

function criterionOf({ id, level, weight, points, why, needs }: CriterionResult, names: Names) {
  return {
    id,
    title: names.criterion(id),
    level,
    weight,
    points,
    why: [...why, ...(needs ?? []).flatMap((need) => need.why)].map((reason) =>
      reasonInWords(reason, names),
    ),
  };
}
