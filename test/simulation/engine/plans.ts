import type { Dice } from "./dice.ts";
import { type FounderKind, founderKinds } from "./forms.ts";
import { type NewcomerKind, newcomerKinds } from "./newcomers.ts";
import { isCrowded } from "./weather.ts";

/** What people are going to do. Drawn from the seed, or written down for a fixed scenario. All times in milliseconds. */

export interface FounderPlan {
  kind: FounderKind | NewcomerKind;
  company: number;
  language: "en" | "nl";
  submitAt: number;
  withKey: boolean;
  /** A second click so much later. */
  clicksAgain?: number;
  /** The same form once more, later. */
  sendsAgain?: number;
  /** The same key with another body. */
  reusesKey?: number;
  /** So long after the receipt. */
  withdraws?: number;
  erases?: number;
  asks?: number;
  corrects?: number;
  answers: boolean;
  deadMailbox: boolean;
}
export type PartnerMood =
  | "accepts"
  | "declines"
  | "silent"
  | "two-tabs"
  | "both"
  | "at-reminder"
  | "at-deadline"
  | "after-deadline"
  | "at-expiry";
export interface PartnerPlan {
  mood: PartnerMood;
  deadMailbox: boolean;
  /** Asks our team something first. */
  asks: boolean;
  /** Hands the offer to a colleague first. */
  handsOver: boolean;
}
export type StaffMood = "qualifies" | "refers" | "declines" | "asks" | "silent" | "two-at-once";
export interface Plans {
  founders: FounderPlan[];
  partner(id: string, generation: number): PartnerPlan;
  staff(count: number): StaffMood;
  /** Chance that a machine opens every link of a mail. */
  scanners: number;
  /** Chance that somebody opens or uses an old link again. */
  oldLinks: number;
}

const minute = 60_000;
const hour = 60 * minute;

export function drawPlans(dice: Dice, chaos: number): Plans {
  const roll = dice.roll("plans");
  const companies = roll.chance(0.5) ? 100 : 2;
  const crowded = isCrowded(dice);
  const burst = crowded || roll.chance(0.5);
  const easy = roll.chance(0.6);
  const restless = roll.chance(0.4) ? 0 : roll.unit();
  const arrivals = dice.roll("newcomers");
  const welcoming = !crowded && arrivals.chance(0.6) ? 0.5 : 0;
  const newcomerOf = (kind: FounderKind) => {
    if (!arrivals.chance(welcoming)) return kind;
    return arrivals.chance(0.5) ? newcomerKinds[0] : arrivals.pick(newcomerKinds);
  };
  const founders = Array.from({ length: crowded ? 5 : 1 + roll.below(5) }, (): FounderPlan => {
    const maybe = (chance: number, longest: number) =>
      roll.chance(chance) ? roll.heavy(longest / 20, longest) : undefined;
    const plan = {
      kind: newcomerOf(
        crowded || roll.chance(easy ? 0.75 : 0.3) ? ("strong" as const) : roll.pick(founderKinds),
      ),
      company: roll.below(companies),
      language: roll.pick(["en", "nl"] as const),
      submitAt: burst ? roll.unit() * 200 : roll.unit() * chaos * 0.7,
      withKey: roll.chance(0.5),
      clicksAgain: maybe(0.2, 2000),
      sendsAgain: maybe(0.15, 30 * hour),
      reusesKey: maybe(0.05, hour),
      withdraws: maybe(0.25 * restless, 12 * 24 * hour),
      erases: maybe(0.25 * restless, 12 * 24 * hour),
      asks: maybe(0.15 * restless, 24 * hour),
      corrects: maybe(0.2 * restless, 24 * hour),
      answers: roll.chance(0.7),
      deadMailbox: roll.chance(0.08),
    };
    return Object.fromEntries(
      Object.entries(plan).filter(([, value]) => value !== undefined),
    ) as unknown as FounderPlan;
  });
  const moods = drawMoods(roll.chance(0.5), roll.chance(0.3));
  const dead = crowded ? 0.9 : roll.chance(0.6) ? 0 : roll.pick([0.1, 0.4]);
  const staff: StaffMood[] = roll.chance(0.7)
    ? ["qualifies", "qualifies", "refers", "declines", "asks", "silent", "two-at-once"]
    : ["asks", "asks", "qualifies", "two-at-once"];
  return {
    founders,
    partner: (id, generation) => ({
      mood: dice.first(`mood of ${id} at ${generation}`).pick(moods),
      deadMailbox: dice.first(`mailbox of ${id}`).unit() < dead,
      asks: dice.first(`asks ${id} at ${generation}`).chance(0.1),
      handsOver: dice.first(`hands over ${id} at ${generation}`).chance(0.15),
    }),
    staff: (count) => dice.roll(`staff ${count}`).pick(staff),
    scanners: roll.chance(0.6) ? 0 : roll.unit() ** 2,
    oldLinks: roll.chance(0.4) ? 0 : roll.unit() * 0.6,
  };
}

function drawMoods(eager: boolean, aiming: boolean): PartnerMood[] {
  if (aiming)
    return ["at-deadline", "at-deadline", "at-reminder", "both", "after-deadline", "silent"];
  if (eager) return ["accepts", "accepts", "two-tabs", "both", "declines", "at-reminder"];
  return ["declines", "declines", "declines", "silent", "two-tabs", "both", "accepts", "at-expiry"];
}
