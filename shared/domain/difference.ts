import { chooseNext } from "./choosing.ts";
import type { NeedRoute, Screening } from "./decision.ts";
import { knownThen } from "./known-then.ts";
import type { PastLead } from "./past-lead.ts";
import type { Programme } from "./programme.ts";
import { refusedOffer, type Tried } from "./trial.ts";

/** What another programme changes for one lead, the heaviest first. */
export type Change =
  /** Another band. */
  | "band"
  /** Other gates are not met. */
  | "gates"
  /** It goes on by itself where a person was asked first, or the other way round. */
  | "way"
  /** Somebody else is asked first, or nobody any more. */
  | "partner"
  /** The same is asked first, but another takes it in the end. */
  | "owner"
  /** A newcomer's need goes elsewhere. */
  | "needs";

export interface LeadChange {
  lead: PastLead;
  before: Tried;
  after: Tried;
  /** At least one. */
  changed: Change[];
  /** The rules read this lead as before: only the counters stand elsewhere, because of other leads. */
  knockOn: boolean;
}

/** How often somebody was asked and took a lead, under both programmes. */
export interface LoadChange {
  taker: string;
  before: { offers: number; taken: number };
  after: { offers: number; taken: number };
}

/** How many leads went which way. */
export interface Ways {
  /** Sent on by the rules. */
  alone: number;
  /** Sent on by a person. */
  person: number;
  /** Not sent on. */
  stayed: number;
  /** Of those sent on: nobody could take it. */
  nobody: number;
}

export interface Difference {
  leads: number;
  changes: LeadChange[];
  /** Leads whose points move and for which nothing else changes. */
  pointsOnly: number;
  load: LoadChange[];
  ways: { before: Ways; after: Ways };
}

/** Whom does the new programme read otherwise than the old one, and what does that do to the load of each partner? */
export function differenceBetween(
  before: readonly Tried[],
  after: readonly Tried[],
  programme: Programme,
): Difference {
  const pairs = before.flatMap((old, at) => {
    const next = after[at];
    return next
      ? [{ lead: old.lead, before: old, after: next, changed: changesOf(old, next) }]
      : [];
  });
  const changed = pairs.filter((pair) => pair.changed.length > 0);
  return {
    leads: pairs.length,
    changes: changed.map((pair) => ({ ...pair, knockOn: isKnockOn(pair, programme) })),
    pointsOnly: pairs.filter((pair) => pair.changed.length === 0 && pointsMove(pair)).length,
    load: loadChanges(before, after),
    ways: { before: waysOf(before), after: waysOf(after) },
  };
}

function changesOf(before: Tried, after: Tried): Change[] {
  const differs: Record<Change, boolean> = {
    band: before.screening?.band !== after.screening?.band,
    gates: unmet(before.screening).join() !== unmet(after.screening).join(),
    way: (before.causes.length === 0) !== (after.causes.length === 0),
    partner: before.choices[0]?.chosen !== after.choices[0]?.chosen,
    owner: before.owner !== after.owner,
    needs: routesIn(before).join() !== routesIn(after).join(),
  };
  const changes = (Object.keys(differs) as Change[]).filter((change) => differs[change]);
  return changes.filter((change) => change !== "owner" || !changes.includes("partner"));
}

/** Ids of the gates that are not met. */
export function unmet(screening: Screening | undefined): string[] {
  return screening?.gates.flatMap(({ id, met }) => (met ? [] : [id])) ?? [];
}

function routesIn({ choices: [first] }: Tried): string[] {
  return (
    first?.needs?.map(({ need, goesTo, desk }: NeedRoute) => `${need} ${goesTo} ${desk}`) ?? []
  );
}

/** Would the new programme, with the old counters, ask one after the other whom the old one asked? */
function isKnockOn(
  { lead, before, after, changed }: Omit<LeadChange, "knockOn">,
  programme: Programme,
): boolean {
  if (changed.some((change) => change !== "partner" && change !== "owner")) return false;
  if (before.choices.length === 0 || after.choices.length === 0) return false;
  return before.choices.every((old, at) => {
    const offers = before.choices.slice(0, at).map(refusedOffer);
    return chooseNext({ ...lead, offers }, knownThen(old), programme).chosen === old.chosen;
  });
}

function pointsMove({ before, after }: Pick<LeadChange, "before" | "after">): boolean {
  const [a, b] = [before.screening, after.screening];
  return a?.addedValue !== b?.addedValue || a?.regionFit !== b?.regionFit;
}

function loadChanges(before: readonly Tried[], after: readonly Tried[]): LoadChange[] {
  const [was, is] = [loadsOf(before), loadsOf(after)];
  const none = { offers: 0, taken: 0 };
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((taker) => ({ taker, before: was.get(taker) ?? none, after: is.get(taker) ?? none }));
}

function loadsOf(tried: readonly Tried[]): Map<string, { offers: number; taken: number }> {
  const loads = new Map<string, { offers: number; taken: number }>();
  for (const { choices, owner } of tried)
    for (const { chosen } of choices) {
      if (chosen === undefined) continue;
      const { offers, taken } = loads.get(chosen) ?? { offers: 0, taken: 0 };
      loads.set(chosen, { offers: offers + 1, taken: taken + (chosen === owner ? 1 : 0) });
    }
  return loads;
}

function waysOf(tried: readonly Tried[]): Ways {
  const goes = tried.filter(({ choices }) => choices.length > 0);
  const alone = goes.filter(({ causes }) => causes.length === 0).length;
  return {
    alone,
    person: goes.length - alone,
    stayed: tried.length - goes.length,
    nobody: goes.filter(({ owner }) => owner === undefined).length,
  };
}
