import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Programme } from "#shared/domain/programme.ts";
import type { Dice, Roll } from "./dice.ts";
import { isCrowded } from "./weather.ts";

/** Partners that the forms of the simulation can reach, and those that a page must be able to name. */
const reached = [
  "ugent-techtransfer",
  "vib",
  "photonics-ghent",
  "stad-gent",
  "wintercircus",
  "provincie-ov",
];

/** The programme of a seed, and in some seeds the one that is deployed in its midst. */
export interface Programmes {
  first: Programme;
  next: Programme | undefined;
  /** The programme of this version; the first when it is unknown. */
  of(version: string | undefined): Programme;
}

export function drawProgrammes(dice: Dice): Programmes {
  const first = drawProgramme(dice);
  const roll = dice.roll("deploy");
  const next = roll.chance(0.45) ? changed(first, roll) : undefined;
  return { first, next, of: (version) => (next && version === next.version ? next : first) };
}

/** What staff may change from one day to the next: a partner leaves or pauses, or the rubric asks for more. */
function changed(first: Programme, roll: Roll): Programme {
  const version = `${first.version.slice(1)}x`;
  const { id } = roll.pick(first.partners.filter(({ paused }) => !paused));
  const { rubric, partners } = first;
  const desks = changedDesks(first, roll);
  switch (roll.below(3)) {
    case 0:
      return { ...first, version, desks, partners: partners.filter((one) => one.id !== id) };
    case 1:
      return {
        ...first,
        version,
        desks,
        partners: partners.map((one) => (one.id === id ? { ...one, paused: true } : one)),
      };
    default: {
      const a = { ...rubric.bands.a, regionFit: rubric.bands.a.regionFit + 20 };
      return { ...first, version, rubric: { ...rubric, bands: { ...rubric.bands, a } } };
    }
  }
}

/** One host leaves or pauses as well. */
function changedDesks({ desks }: Programme, roll: Roll): Programme["desks"] {
  const [one] = desks.filter(({ part, paused }) => part === "host" && !paused);
  return roll.chance(0.5)
    ? desks.filter((desk) => desk !== one)
    : desks.map((desk) => (desk === one ? { ...desk, paused: true } : desk));
}

/** The real programme with few partners and few places, so that leads have to compete for them. */
function drawProgramme(dice: Dice): Programme {
  const roll = dice.roll("programme");
  const whole = loadProgramme();
  const named = new Set(whole.rubric.gates.flatMap(({ redirectTo }) => redirectTo));
  const count = 1 + roll.below(reached.length);
  const shuffled = reached
    .map((id) => ({ id, order: roll.unit() }))
    .sort((a, b) => a.order - b.order);
  const chosen = new Set(shuffled.slice(0, count).map(({ id }) => id));
  const tight = !isCrowded(dice) && roll.chance(0.55);
  const partners = whole.partners.flatMap((partner) => {
    if (!chosen.has(partner.id) && !named.has(partner.id)) return [];
    const proposedSla = { ...partner.proposedSla, decisionWorkingDays: 1 + roll.below(5) };
    const monthlyCapacity = tight ? 1 + roll.below(2) : partner.monthlyCapacity;
    return [{ ...partner, proposedSla, monthlyCapacity, paused: !chosen.has(partner.id) }];
  });
  const desks = drawDesks(whole, dice);
  return roll.chance(0.1)
    ? { ...whole, partners, desks, settings: confirming(whole) }
    : { ...whole, partners, desks };
}

/** Desks of which some are closed, so that newcomers go from one to the next and to a person. */
function drawDesks({ desks }: Programme, dice: Dice): Programme["desks"] {
  const roll = dice.roll("desks");
  const open = roll.pick([0.3, 0.7, 1]);
  return desks.map((desk) => ({
    ...desk,
    proposedSla: { ...desk.proposedSla, decisionWorkingDays: 1 + roll.below(5) },
    paused: !roll.chance(open),
  }));
}

/** Settings by which a person confirms every lead; the same object each time, for those who remember by it. */
let confirmed: Programme["settings"] | undefined;
function confirming({ settings }: Programme): Programme["settings"] {
  confirmed ??= { ...settings, confirmBeforeRouting: true };
  return confirmed;
}

/** When a seed begins: any day of a year, often near the end of a month, whose counters then change. */
export function drawStart(dice: Dice): number {
  const roll = dice.roll("start");
  const month = Date.UTC(2026, roll.below(12), 1);
  if (roll.chance(0.3)) return month - roll.below(8 * 3600) * 1000;
  return month + roll.below(28 * 24 * 3600) * 1000;
}
