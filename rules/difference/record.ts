import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Past } from "#rules/past-leads.ts";
import type { Difference } from "#shared/domain/difference.ts";
import type { Programme } from "#shared/domain/programme.ts";

/** Which difference was looked at last: the check asks whether it is the one of the present edit. */
interface DifferenceRecord {
  from: string;
  to: string;
  /** Hash of the leads that it was tried on. */
  history: string;
  leads: number;
  changed: number;
}

const root = join(import.meta.dirname, "../..");
const recordFile = join(root, "shared/programme/difference.json");
const folder = "docs/differences";

/** The page of a difference, named by both versions. */
function pageFile(from: string, to: string): string {
  return `${folder}/${from.slice(0, 12)}-${to.slice(0, 12)}.html`;
}

/** Writes page and record; pages of the same edit as it was before are taken away. Gives the page's path. */
export function recordDifference(
  {
    from,
    to,
    past,
    difference,
  }: { from: Programme; to: Programme; past: Past; difference: Difference },
  page: string,
): string {
  const file = pageFile(from.version, to.version);
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder)))
    if (name.startsWith(`${from.version.slice(0, 12)}-`)) rmSync(join(root, folder, name));
  writeFileSync(join(root, file), page);
  const record: DifferenceRecord = {
    from: from.version,
    to: to.version,
    history: past.hash,
    leads: difference.leads,
    changed: difference.changes.length,
  };
  writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
  return file;
}

/**
 * Has somebody seen what the present programme changes against the last release? Gives what is missing, in words, or
 * undefined when nothing is: nothing was ever released, nothing was edited since, or the difference is fresh.
 */
export function staleDifference(
  last: string | undefined,
  present: string,
  history: string,
): string | undefined {
  if (last === undefined || last === present) return undefined;
  const ask = "Run npm run programme:diff, look at the page, and commit both with the edit.";
  if (!existsSync(recordFile))
    return `Nobody has seen what this edit of the programme does. ${ask}`;
  const record = JSON.parse(readFileSync(recordFile, "utf8")) as DifferenceRecord;
  if (record.from !== last || record.to !== present)
    return `The programme was edited again since its difference was looked at. ${ask}`;
  if (record.history !== history) return `The invented year has changed since. ${ask}`;
  return existsSync(join(root, pageFile(last, present)))
    ? undefined
    : `The page of the difference is missing. ${ask}`;
}
