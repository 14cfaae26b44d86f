import type { Tried } from "#shared/domain/trial.ts";

/** The partner that takes most start-ups: tests speak of whoever it is today. */
export function busiestOf(tried: readonly Tried[]): string {
  const counts = new Map<string, number>();
  for (const { owner, lead } of tried)
    if (owner !== undefined && lead.kind === "startup")
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  if (!busiest) throw new Error("nobody took anything");
  return busiest[0];
}
