import type { Context } from "aws-lambda";
import type { Clock, Log, LogFields, Random } from "#shared/application/ports.ts";
import { makeCall } from "./calls.ts";
import type { Dice } from "./dice.ts";
import type { CallFault, Faults } from "./faults.ts";
import type { Timeline } from "./timeline.ts";
import type { Weather } from "./weather.ts";

/** Functions as the platform runs them: instances with a clock of their own that crash, freeze and run out of time. */

/** One run of one function. */
export interface Invocation {
  readonly fn: string;
  /** What it is about, for the story: a message, a request. */
  readonly about: string;
  readonly startedAt: number;
  readonly deadline: number;
  /** Nothing of it is heard any more. */
  dead: boolean;
  /** What went wrong in it. */
  faults: CallFault[];
  /** Writes that took effect. */
  writes: number;
}

/** What an instance gives its handler besides store and mail. */
export interface InstancePorts {
  clock: Clock;
  random: Random;
  log: Log;
  /** Makes a call to the outside; everything that can go wrong goes wrong here. */
  call<T>(name: string, kind: CallKind, perform: (by: Invocation) => Promise<T>): Promise<T>;
}
export interface CallKind {
  service: "table" | "mail";
  writes: boolean;
  /** What a lost transaction answers, where that is not an error. */
  conflict?: unknown;
}

type Handler = (event: never, context: Context) => Promise<unknown>;
export interface FunctionSpec {
  name: string;
  /** Seconds. */
  timeout: number;
  make(ports: InstancePorts): Handler;
}
export type Ended = { ok: true; value: unknown } | { ok: false };

export interface Platform {
  invoke(
    spec: FunctionSpec,
    event: unknown,
    about: string,
    ended: (end: Ended, by: Invocation) => void,
  ): void;
  /** From now on every run begins with a new instance; those in work end with the code they have. */
  deploy(): void;
}

interface Instance {
  deployment: number;
  handler: Handler;
  current: Invocation | undefined;
}

export interface PlatformOptions {
  timeline: Timeline;
  dice: Dice;
  faults: Faults;
  weather: Weather;
  logged: (level: "info" | "error", message: string, fields: LogFields) => void;
  tell: (words: () => string) => void;
}

export function platform({
  timeline,
  dice,
  faults,
  weather,
  logged,
  tell,
}: PlatformOptions): Platform {
  const idle = new Map<string, Instance[]>();
  let deployment = 0;

  function start(spec: FunctionSpec): Instance {
    const skew = dice.roll(`skew ${spec.name}`).between(-weather.skew, weather.skew) * 1000;
    const instance: Instance = { deployment, handler: async () => undefined, current: undefined };
    const log =
      (level: "info" | "error") =>
      (message: string, fields: LogFields = {}) =>
        logged(level, message, fields);
    instance.handler = spec.make({
      clock: {
        now: () => new Date(timeline.now() + (faults.healed() ? 0 : skew)).toISOString(),
      },
      random: { bytes: (count) => dice.bytes(count) },
      log: { info: log("info"), error: log("error") },
      call: (name, kind, perform) =>
        instance.current && !instance.current.dead
          ? makeCall(
              { timeline, dice, faults, weather, kill },
              instance.current,
              name,
              kind,
              perform,
            )
          : never(),
    });
    return instance;
  }

  function kill(by: Invocation, how: string): void {
    by.dead = true;
    tell(() => `${by.fn} (${by.about}) ${how}`);
    ends.get(by)?.({ ok: false }, by);
    ends.delete(by);
  }

  const ends = new Map<Invocation, (end: Ended, by: Invocation) => void>();
  return {
    deploy() {
      deployment++;
      idle.clear();
    },
    invoke(spec, event, about, ended) {
      const instance = idle.get(spec.name)?.pop() ?? start(spec);
      const startedAt = timeline.now();
      const deadline = startedAt + spec.timeout * 1000;
      const by: Invocation = {
        fn: spec.name,
        about,
        startedAt,
        deadline,
        dead: false,
        faults: [],
        writes: 0,
      };
      instance.current = by;
      ends.set(by, ended);
      const finish = (end: Ended) => {
        if (by.dead) return;
        ends.delete(by);
        instance.current = undefined;
        ended(end, by);
        if (instance.deployment !== deployment) return;
        const free = idle.get(spec.name);
        if (free) free.push(instance);
        else idle.set(spec.name, [instance]);
      };
      timeline.wake();
      const context = {
        awsRequestId: about,
        getRemainingTimeInMillis: () => deadline - timeline.now(),
      } as Context;
      instance.handler(event as never, context).then(
        (value) => finish({ ok: true, value }),
        () => finish({ ok: false }),
      );
    },
  };
}

/** Nobody hears of it any more: its function is gone. */
function never(): Promise<never> {
  return new Promise(() => {});
}
