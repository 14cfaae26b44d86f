import { number } from "#rules/page.ts";
import type { Band } from "#shared/domain/decision.ts";
import type { Ways } from "#shared/domain/difference.ts";
import type { Tried } from "#shared/domain/trial.ts";
import type { Report } from "./report.ts";

/** The sums that the screen and the page share. */

const bands: readonly Band[] = ["A", "B", "C", "D", "I"];

export function headline({ words, past, difference, knockOn, language }: Report) {
  const say = (count: number) => number(count, language);
  const startups = past.leads.filter(({ kind }) => kind === "startup").length;
  const direct = difference.changes.length - knockOn.length;
  return {
    over: words.over(say(past.leads.length), say(startups), say(past.leads.length - startups)),
    about: past.synthetic ? words.synthetic : words.real,
    summary: words.summary(say(direct), say(knockOn.length), say(difference.pointsOnly)),
  };
}

/** How many start-ups are in each band. */
export function bandsOf({ trials }: Report): { band: Band; before: number; after: number }[] {
  const count = (tried: readonly Tried[], band: Band) =>
    tried.filter(({ screening }) => screening?.band === band).length;
  return bands.map((band) => ({
    band,
    before: count(trials.before, band),
    after: count(trials.after, band),
  }));
}

export function waysOf({ words, difference: { ways } }: Report) {
  return (Object.keys(words.way) as (keyof Ways)[]).map((way) => ({
    name: words.way[way],
    before: ways.before[way],
    after: ways.after[way],
  }));
}
