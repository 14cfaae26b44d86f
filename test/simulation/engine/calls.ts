import type { Dice } from "./dice.ts";
import type { Faults } from "./faults.ts";
import type { CallKind, Invocation } from "./lambda.ts";
import type { Timeline } from "./timeline.ts";
import type { Weather } from "./weather.ts";

export interface CallGround {
  timeline: Timeline;
  dice: Dice;
  faults: Faults;
  weather: Weather;
  /** Ends a run at once. */
  kill: (by: Invocation, how: string) => void;
}

/** One call of a function to the outside: it takes time, and everything that can go wrong with a call goes wrong here. */
export function makeCall<T>(
  { timeline, dice, faults, weather, kill }: CallGround,
  by: Invocation,
  name: string,
  kind: CallKind,
  perform: (by: Invocation) => Promise<T>,
): Promise<T> {
  const site = `${by.fn}.${name}`;
  const fault = faults.call(site, by.about, kind);
  const pick = (names: readonly string[]) => dice.roll(`error of ${site}`).pick(names);
  if (fault) by.faults.push(fault);
  const roll = dice.roll(`time ${site}`);
  const usual = weather.calm ? 5 + roll.below(20) : roll.heavy(20, 3000);
  const soon = weather.lockstep ? 20 : usual;
  const pause = roll.between(0.2, 1.1) * (by.deadline - by.startedAt);
  return new Promise<T>((resolve, reject) => {
    /** Wakes the function later, unless its time is up by then. */
    const after = (delay: number, happen: () => void) => {
      const left = by.deadline - timeline.now();
      timeline.after(Math.min(delay, left), () => {
        if (by.dead) return;
        timeline.wake();
        if (delay >= left) kill(by, "ran out of time");
        else happen();
      });
    };
    const answer = (delay = 0) => {
      const asked = perform(by);
      timeline.wake();
      asked.then((value) => (delay ? after(delay, () => resolve(value)) : resolve(value)), reject);
    };
    /** A request that arrives when nobody waits for its answer any more. */
    const ghost = (delay: number) =>
      timeline.after(delay, () => {
        timeline.wake();
        perform(by).catch(unheard);
      });
    after(fault === "pause-before" ? pause : soon, () => {
      switch (fault) {
        case "crash-before":
          return kill(by, `crashed before ${name}`);
        case "crash-after":
          perform(by).catch(unheard);
          return kill(by, `crashed after ${name}`);
        case "request-lost":
          return after(1000, () => reject(failure(pick(lostErrors))));
        case "response-lost":
          perform(by).catch(unheard);
          return after(1000, () => reject(failure(pick(lostErrors))));
        case "late":
          ghost(roll.between(100, 30_000));
          return after(1000, () => reject(failure(pick(lostErrors))));
        case "echo":
          // As long as a lost packet may live on the way.
          ghost(roll.chance(0.5) ? roll.between(100, 5000) : roll.between(120_000, 240_000));
          return answer();
        case "throttled":
          return reject(failure(pick(throttleErrors)));
        case "conflict":
          return "conflict" in kind
            ? resolve(kind.conflict as T)
            : reject(failure("TransactionConflictException"));
        case "twice":
          perform(by).then(() => answer(), reject);
          return;
        case "pause-after":
          return answer(pause);
        default:
          return answer();
      }
    });
  });
}

/** What the table answers under load, by the names that it documents. */
const throttleErrors = [
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ServiceUnavailable",
];
/** What a caller sees when nobody knows what became of its call. */
const lostErrors = ["TimeoutError", "InternalServerError", "ECONNRESET"];

/** Errors that a function may fail with: those of the outside, and "somebody else kept moving it". */
export const outsideErrors: ReadonlySet<string> = new Set([
  ...throttleErrors,
  ...lostErrors,
  "TransactionConflictException",
  "Error",
]);

/** What a call answers that nobody listens to. */
const unheard = () => {};

/** An error as the SDK would throw it. */
function failure(name: string): Error {
  return Object.assign(new Error(name), { name });
}
