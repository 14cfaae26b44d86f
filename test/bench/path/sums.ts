import { type Stage, stages } from "./journey.ts";
import type { MeasuredPath } from "./path.ts";

/** How often a lead passes through the stream, and through topic, queue and the start of a function. */
const passes = 3;

/** Milliseconds of bare round-trips that one stage needs, for each lead whose calls were made again. */
export function bareOf({ calls, message, invocation, mail }: MeasuredPath, stage: Stage): number[] {
  const at = (values: readonly number[], index: number) => values[index % values.length] ?? 0;
  const three = (values: readonly number[], index: number) =>
    [0, 1, 2].reduce((sum, pass) => sum + at(values, passes * index + pass), 0);
  const needs: Record<Stage, (index: number) => number> = {
    stream: (index) => passes * (calls[index]?.read ?? 0),
    queue: (index) => three(message, index) + three(invocation, index),
    screen: (index) => calls[index]?.screen ?? 0,
    route: (index) => calls[index]?.route ?? 0,
    send: (index) => (calls[index]?.send ?? 0) + at(mail, index),
  };
  return calls.map((_, index) => needs[stage](index));
}

/** Milliseconds of all bare round-trips between a form's answer and the partner's mail, for each such lead. */
export function bareSums(measured: MeasuredPath): number[] {
  const parts = stages.map((stage) => bareOf(measured, stage));
  return measured.calls.map((_, index) => parts.reduce((sum, part) => sum + (part[index] ?? 0), 0));
}
