import type { Dice, Roll } from "./dice.ts";

/** How bad things are in one seed: chances from 0 to 1 unless the name says otherwise. */
export interface Weather {
  /** Nothing goes wrong at all: then the sweep must rescue nothing. */
  calm: boolean;
  /** Everything takes equally long: what happens at once goes on in step, and meets at every call. */
  lockstep: boolean;
  /** Each call of a function to the outside. */
  crashBefore: number;
  crashAfter: number;
  requestLost: number;
  responseLost: number;
  /** The caller gave up, and the call takes effect afterwards. */
  late: number;
  /** The client tried again by itself, after a first try that had won. */
  twice: number;
  /** A first try, given up by the client, that takes effect again after the second. */
  echo: number;
  throttled: number;
  conflict: number;
  paused: number;
  /** Each row on its way from the table to a queue. */
  rowLost: number;
  rowDoubled: number;
  /** A queue that gets a message meant for another. */
  stray: number;
  /** Longest delay of a message, in seconds. */
  messageDelay: number;
  messageDoubled: number;
  /** Longest wait of a queue's poller, in seconds: what comes meanwhile is handled together. */
  pollDelay: number;
  /** A handled message whose deletion is lost. */
  deleteLost: number;
  /** A message that nobody can read comes beside another. */
  poisonSent: number;
  /** A row that nobody can read stands in the table and is due. */
  poisoned: boolean;
  /** The mail service answers with one of its errors. */
  mailError: number;
  mailBounce: number;
  mailComplaint: number;
  mailReject: number;
  newsLost: number;
  newsDoubled: number;
  /** Longest delay of news of a mail, in minutes. */
  newsDelay: number;
  /** A schedule's run that never starts. */
  runMissed: number;
  /** Function clocks are off by at most so many seconds. */
  skew: number;
  /** The due index lags by at most so many seconds. */
  indexLag: number;
  /** Whole services that fail for a while. */
  outages: Outage[];
}
export interface Outage {
  service: Service;
  from: number;
  to: number;
}
export type Service = "table" | "mail" | "pipe" | "schedule";

const minute = 60_000;
export const calmWeather: Weather = {
  calm: true,
  lockstep: false,
  crashBefore: 0,
  crashAfter: 0,
  requestLost: 0,
  responseLost: 0,
  late: 0,
  twice: 0,
  echo: 0,
  throttled: 0,
  conflict: 0,
  paused: 0,
  rowLost: 0,
  rowDoubled: 0,
  stray: 0,
  messageDelay: 2,
  messageDoubled: 0,
  pollDelay: 0.3,
  deleteLost: 0,
  poisonSent: 0,
  poisoned: false,
  mailError: 0,
  mailBounce: 0,
  mailComplaint: 0,
  mailReject: 0,
  newsLost: 0,
  newsDoubled: 0,
  newsDelay: 0.2,
  runMissed: 0,
  skew: 0,
  indexLag: 0,
  outages: [],
};

/** Draws the weather of a seed: every fault has its own rate, often none at all, now and then a terrible one. */
export function drawWeather(dice: Dice, start: number, chaos: number): Weather {
  const roll = dice.roll("weather");
  if (roll.chance(0.12)) return calmWeather;
  // Weeks of the worst would only repeat what its first hours show.
  const isLong = chaos > 24 * 60 * minute;
  const storm = !isLong && roll.chance(0.3) ? roll.pick(storms) : [];
  const rate = (highest: number) =>
    roll.chance(0.45) ? 0 : (isLong ? 0.3 : 1) * highest * 10 ** (-2 * roll.unit() ** 0.7);
  const drawn: Weather = {
    calm: false,
    lockstep: roll.chance(0.2) || isCrowded(dice),
    crashBefore: rate(0.2),
    crashAfter: rate(0.25),
    requestLost: rate(0.2),
    responseLost: rate(0.25),
    late: rate(0.1),
    twice: rate(0.3),
    echo: rate(0.3),
    throttled: rate(0.25),
    conflict: rate(0.3),
    paused: rate(0.3),
    rowLost: rate(0.5),
    rowDoubled: rate(0.5),
    stray: rate(0.3),
    messageDelay: roll.chance(0.5) ? 2 : roll.heavy(30, 1200),
    messageDoubled: rate(0.5),
    pollDelay: roll.chance(0.4) ? 0 : roll.heavy(5, 20),
    deleteLost: rate(0.4),
    poisonSent: drawPoison(dice),
    poisoned: roll.chance(0.1),
    mailError: rate(0.3),
    mailBounce: rate(0.7),
    mailComplaint: rate(0.2),
    mailReject: rate(0.2),
    newsLost: rate(0.8),
    newsDoubled: rate(0.5),
    newsDelay: roll.chance(0.5) ? 0.2 : roll.heavy(8, 180),
    runMissed: rate(0.5),
    skew: roll.chance(0.4) ? 0 : roll.between(0, 5),
    indexLag: roll.chance(0.5) ? 0 : roll.heavy(3, 120),
    outages: drawOutages(roll, start, chaos),
  };
  const hit = Object.fromEntries(storm.map((fault) => [fault, roll.between(0.1, 0.5)]));
  return { ...drawn, ...hit };
}

/** Is this a seed of many founders at once, all to the same partners, whose mailboxes are gone? */
export function isCrowded(dice: Dice): boolean {
  return dice.first("crowded").chance(0.15);
}

/** How often poison comes beside a message: in most seeds never, in some with many of them. */
function drawPoison(dice: Dice): number {
  const roll = dice.first("poison sent");
  return roll.chance(0.7) ? 0 : 0.3 * roll.unit();
}

/** Faults that are worst together. */
const storms = [
  ["mailError", "responseLost", "echo", "newsLost", "rowDoubled"],
  ["mailError", "responseLost", "echo"],
  ["conflict", "twice", "echo", "throttled"],
  ["rowLost", "rowDoubled", "stray", "messageDoubled", "deleteLost", "late"],
] as const satisfies (keyof Weather)[][];

function drawOutages(roll: Roll, start: number, chaos: number): Outage[] {
  if (roll.chance(0.6)) return [];
  return Array.from({ length: 1 + roll.below(2) }, () => {
    const from = start + roll.unit() * chaos;
    const service = roll.pick<Service>(["table", "mail", "mail", "pipe", "pipe", "schedule"]);
    const longest = service === "table" ? 10 : 600;
    return { service, from, to: from + roll.heavy(5, longest) * minute };
  });
}
