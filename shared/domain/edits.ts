import { canonicalJson } from "./canonical.ts";
import type { Programme } from "./programme.ts";

/** One thing that staff changed in the programme. `before` or `after` is absent when it was added or taken away. */
export interface Edit {
  /** From the whole to the part: `["partners", "fit", "monthlyCapacity"]`. */
  path: string[];
  before?: unknown;
  after?: unknown;
}

/** What differs between two programmes, smallest parts first named by their ids; the version itself is left out. */
export function editsBetween(before: Programme, after: Programme): Edit[] {
  const { version: _old, ...was } = before;
  const { version: _new, ...is } = after;
  return edits(was, is, []);
}

function edits(before: unknown, after: unknown, path: string[]): Edit[] {
  if (before === undefined) return [{ path, after }];
  if (after === undefined) return [{ path, before }];
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [was, is] = [partsOf(before), partsOf(after)];
  if (!was || !is) return [{ path, before, after }];
  const keys = new Set([...was.keys(), ...is.keys()]);
  // Which schema an editor reads is no part of the programme.
  keys.delete("$schema");
  return [...keys].flatMap((key) => edits(was.get(key), is.get(key), [...path, key]));
}

/** The parts of an object by key, and those of a list by their ids; anything else is compared as a whole. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const ids = value.map(idOf);
    return ids.every((id) => id !== undefined)
      ? new Map(value.map((one, at) => [ids[at] ?? "", one]))
      : undefined;
  }
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}

/** By what a person would name an entry of a list: its id, its NUTS 3 code or its day; a gap by what it joins. */
function idOf(entry: unknown): string | undefined {
  const { id, nuts3, day, sector, need } = Object(entry) as Record<string, unknown>;
  if (typeof id === "string") return id;
  if (typeof need === "string") return `${sector ?? nuts3 ?? ""} × ${need}`;
  const other = nuts3 ?? day;
  return typeof other === "string" ? other : undefined;
}
