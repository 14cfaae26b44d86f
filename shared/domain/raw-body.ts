import { formShapes, readValues } from "./form-shape.ts";

/**
 * Reading a body that a stranger sent, before anything else looks at it: size, encoding, nesting, then parsing.
 * Nothing here throws; what cannot be read is a value that says why.
 */

export const maxBytes = 32 * 1024;
const maxDepth = 8;

export type Unreadable = {
  unreadable: "body.large" | "body.utf8" | "body.json" | "body.deep" | "body.form";
};
export type RawBody = { raw: unknown } | Unreadable;

/** Strict UTF-8 text of at most 32 KiB. */
export function decodeBody(bytes: Uint8Array): { text: string } | Unreadable {
  if (bytes.byteLength > maxBytes) return { unreadable: "body.large" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { unreadable: "body.utf8" };
  }
}

export function parseJson(text: string): RawBody {
  if (depthOf(text) > maxDepth) return { unreadable: "body.deep" };
  try {
    return { raw: JSON.parse(text) };
  } catch {
    return { unreadable: "body.json" };
  }
}

/** Deepest nesting of brackets outside strings, counted without parsing. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (inString) {
      if (sign === "\\") index++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") deepest = Math.max(deepest, ++depth);
    else if (sign === "}" || sign === "]") depth--;
  }
  return deepest;
}

/** The pairs of a form post as they were typed, to give them back with the errors. */
export function formValues(text: string): Record<string, string[]> {
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const key = dotted(name);
    values[key] = [...(values[key] ?? []), value];
  }
  return values;
}

/** `needs[0][need]` and `needs[0].need` are the same field; `x[]` is `x`. */
function dotted(name: string): string {
  return name.replace(/\[\]$/, "").replace(/\[([^\]\d][^\]]*)\]/g, ".$1");
}

/**
 * A form post in the shape of the JSON body. A form sends text only: empty answers are left out, numbers and ticks are
 * read, an unticked box is a "no", a choice that nobody made is missing, needs that were not asked for are dropped.
 */
export function parseForm(text: string): RawBody {
  const read = parseFields(text);
  if ("unreadable" in read) return read;
  const root = read.raw as Record<string, unknown>;
  const { parts, ticks, counts, grade } = formShapes[root.kind === "talent" ? "talent" : "startup"];
  for (const name of ticks) put(root, name.split("."), false, "keep");
  for (const name of counts) put(root, name.split("."), 0, "keep");
  for (const part of parts) root[part] ??= {};
  const rows = Object.values((root.needs as Record<string, unknown>) ?? {});
  root.needs = rows.filter((row) => isWanted(row, grade));
  return { raw: root };
}

/** The filled-in fields of any form post in the shape of a JSON body; empty ones are left out. */
export function parseFields(text: string): RawBody {
  const root: Record<string, unknown> = Object.create(null);
  for (const [name, values] of Object.entries(formValues(text))) {
    const filled = values.filter((value) => value.trim() !== "");
    if (filled.length === 0) continue;
    const parts = name.split(/[.[]/).map((part) => part.replace(/\]$/, ""));
    if (parts.length > maxDepth || parts.some((part) => part === ""))
      return { unreadable: "body.form" };
    put(root, parts, readValues(name, filled));
  }
  return { raw: root };
}

function put(root: Record<string, unknown>, parts: string[], value: unknown, mode?: "keep"): void {
  let at = root;
  for (const part of parts.slice(0, -1)) {
    const next = at[part];
    at[part] = typeof next === "object" && next !== null ? next : Object.create(null);
    at = at[part] as Record<string, unknown>;
  }
  const last = parts[parts.length - 1] ?? "";
  if (mode !== "keep" || !(last in at)) at[last] = value;
}

/** A row of the needs that was filled in. */
function isWanted(row: unknown, grade: string): boolean {
  const given = Object(row)[grade];
  return given !== undefined && given !== 0;
}
