import type { NeedMatch, Screening } from "#shared/domain/decision.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { localYear } from "#shared/domain/working-time.ts";
import type { Applicant } from "#test/bench/deciding/startups.ts";

/**
 * What the other engines are given: flat facts. The match of needs against the map, which none of them can do, is
 * done for them before the clock runs, and they owe no explanation.
 */
export type Facts = Record<string, number | string | boolean>;

/** What they must find: gates met (1 or 0), levels of E, then R (-1: none), E, confidence, and the band's place in `bands`. */
export type Verdict = number[];

export const bands = ["A", "B", "C", "D", "I"];
/** Instead of an answer that was not given. */
export const absent = -1;

/** The gates that are judged, in the order of the rubric. */
export const judgedGates = ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G9"];

export function factsOf(
  { answers, context }: Applicant,
  screening: Screening,
  { taxonomies, settings, rubric, assets }: Programme,
): Facts {
  const { value, consents } = answers;
  const facts: Facts = {
    privacy: consents.privacyNotice,
    role: answers.role,
    country: answers.seatCountry,
    exploring: taxonomies.intents.some(({ id, exploring }) => exploring && id === answers.intent),
    trl: answers.trl,
    crl: answers.crl ?? 9,
    localTrade: answers.localTradeOnly,
    age: localYear(context.screenedAt, settings.timeZone) - answers.foundedYear,
    employees: answers.employees,
    group: answers.subsidiaryOfGroup,
    earlierOpen: context.earlierOpen,
    cluster: taxonomies.sectors.find(({ id }) => id === answers.sector)?.cluster ?? "other",
  };
  for (const { id, answer } of rubric.addedValue) {
    if (answer === undefined) {
      facts[`${id}proof`] = answers.nace !== undefined;
      continue;
    }
    const given = answer === "jobs" ? value.jobs : value[answer];
    const said = given && ("fteYear3" in given ? given.fteYear3 : given.level);
    facts[id] = said ?? absent;
    facts[`${id}proof`] = given?.evidence ?? false;
  }
  const rows = screening.criteria.filter(({ id }) => id.startsWith("R"));
  const scale = rows.reduce((all, { needs = [] }) => all * importances(needs), 1);
  facts.scale = scale;
  for (const { id, importance = 0, needs = [] } of rows) {
    const sum = needs.reduce((all, need) => all + need.importance * need.level, 0);
    facts[`${id}importance`] = importance;
    facts[`${id}level`] = sum * (scale / importances(needs));
  }
  const home = settings.region.nuts3;
  facts.gaps = screening.criticalGaps.length;
  facts.away = screening.criticalGaps.filter((need) =>
    assets.some(({ offers, nuts3 }) => offers.includes(need) && !home.includes(nuts3)),
  ).length;
  return facts;
}

function importances(needs: readonly NeedMatch[]): number {
  return needs.reduce((all, { importance }) => all + importance, 0) || 1;
}

/** The verdict that the product's own screening holds. */
export function verdictOf({ gates, criteria, ...screening }: Screening): Verdict {
  return [
    ...gates.filter(({ id }) => judgedGates.includes(id)).map(({ met }) => (met ? 1 : 0)),
    ...criteria.filter(({ id }) => id.startsWith("E")).map(({ level }) => level ?? absent),
    screening.regionFit ?? absent,
    screening.addedValue,
    screening.confidence,
    bands.indexOf(screening.band),
  ];
}
