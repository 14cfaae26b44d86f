import type { Seen } from "./seen.ts";

/** What the list above does not hold, because it could not be seen: a line each. */
export function unseen({ logs, dead }: Pick<Seen, "logs" | "dead">): string[] {
  const missing: string[] = [];
  if ("silent" in logs) missing.push(`logs: ${logs.silent}`);
  else {
    const { cut, keptSince } = logs.told;
    if (keptSince) missing.push(`logs before ${keptSince}: they are not kept for longer`);
    if (cut.length > 0) missing.push(`all lines of ${cut.join(", ")}: only the first were read`);
  }
  if ("silent" in dead) missing.push(`dead letters: ${dead.silent}`);
  else {
    const { cut, ofPipe } = dead.told;
    if (cut.length > 0)
      missing.push(`all dead letters of ${cut.join(", ")}: only some were looked at`);
    if (ofPipe > 0) missing.push(`which lead the ${ofPipe} dead letters of lead-pipe are about`);
  }
  return missing.map((what) => `not seen: ${what}`);
}
