import { canonicalJson } from "./canonical.ts";

/** Where two values differ first, in the order of their keys, and what stands there; absent values are left out. */
export interface Unequal {
  /** `candidates[3].why[0].code`; empty when the values differ as a whole. */
  path: string;
  before?: unknown;
  after?: unknown;
}

/** The first place at which two pieces of plain data differ, or undefined when they are equal to the byte. */
export function firstUnequal(before: unknown, after: unknown, path = ""): Unequal | undefined {
  if (written(before) === written(after)) return undefined;
  if (isParts(before) && isParts(after) && Array.isArray(before) === Array.isArray(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)].sort(inNumbers))) {
      const found = firstUnequal(before[key], after[key], step(path, key, Array.isArray(before)));
      if (found) return found;
    }
  }
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function written(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function inNumbers(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}

function step(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}
