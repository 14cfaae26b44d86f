import type { Faults } from "./faults.ts";
import type { FunctionSpec, Platform } from "./lambda.ts";
import type { Timeline } from "./timeline.ts";
import type { Weather } from "./weather.ts";

const minute = 60_000;

/**
 * Runs the sweep on the minute, but leaves out minutes in which nothing can be due: such a run reads an empty list
 * and writes nothing, or no more than a canary. `arm` is called whenever something may have become due earlier than before.
 */
export function everyMinute(
  spec: FunctionSpec,
  ground: {
    timeline: Timeline;
    platform: Platform;
    faults: Faults;
    weather: Weather;
    earliestDue: () => number | undefined;
  },
): { arm(): void } {
  const { timeline, platform, faults, weather, earliestDue } = ground;
  let armed = Number.POSITIVE_INFINITY;

  function arm(): void {
    const due = earliestDue();
    if (due === undefined) return;
    const earliest = Math.max(due - weather.skew * 1000, timeline.now() + 1);
    const tick = Math.ceil(earliest / minute) * minute;
    if (tick >= armed) return;
    armed = tick;
    timeline.after(tick - timeline.now(), () => run(tick));
  }

  function run(tick: number): void {
    if (tick !== armed) return;
    armed = Number.POSITIVE_INFINITY;
    const due = earliestDue();
    if (due === undefined || due - weather.skew * 1000 > tick) {
      arm();
      return;
    }
    const missed =
      (faults.isDown("schedule") && faults.strikes(`run of ${spec.name} missed (outage)`, 1)) ||
      faults.strikes(`run of ${spec.name} missed`, weather.runMissed);
    if (!missed) platform.invoke(spec, {}, "", arm);
    arm();
  }
  return { arm };
}
