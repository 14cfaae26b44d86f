import * as z from "zod";
import type { Problem } from "./programme-problem.ts";
import { didYouMean } from "./programme-words.ts";

type Path = readonly PropertyKey[];
interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
}

/** How a wrong shape in `<name>.json` reads to somebody who does not program: one problem, or one per unknown field. */
export function plainIssue(
  name: string,
  schema: z.ZodType,
  content: unknown,
  issue: z.core.$ZodIssue,
): Problem[] {
  const file = `${name}.json`;
  if (content === undefined) return [{ file, path: "", message: "the file is missing" }];
  if (issue.code === "unrecognized_keys") {
    const fields = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => ({
      file,
      path: written([...issue.path, key]),
      message: `${owner(content, [...issue.path, key])}field '${key}' is not known${didYouMean(key, fields)}`,
    }));
  }
  const value = valueAt(content, issue.path);
  return [
    {
      file,
      path: written(issue.path),
      message: `${owner(content, issue.path)}${subject(issue.path)} ${fault(issue, value)}`,
    },
  ];
}

function fault(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return "is missing";
  const shown = described(value);
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kinds[issue.expected] ?? issue.expected}, but is ${shown}`;
    case "invalid_value": {
      const allowed = issue.values.map(String);
      const hint = typeof value === "string" ? didYouMean(value, allowed) : "";
      return `must be ${allowed.join(" or ")}, but is ${shown}${hint}`;
    }
    case "too_small":
    case "too_big":
      return `is ${shown}; it must ${bound(issue)}`;
    case "invalid_format":
      return `is ${shown}; ${formats[issue.format] ?? issue.message}`;
    default:
      return `is ${shown}, which cannot be read: ${issue.message}`;
  }
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const most = issue.exact ? "exactly" : issue.code === "too_small" ? "at least" : "at most";
  if (issue.origin === "array")
    return `have ${most} ${limit} ${Number(limit) === 1 ? "entry" : "entries"}`;
  if (issue.origin === "string")
    return issue.code === "too_small" ? "not be empty" : `have ${most} ${limit} letters`;
  if (issue.inclusive === false)
    return `be ${issue.code === "too_small" ? "more" : "less"} than ${limit}`;
  return `be ${most} ${limit}`;
}

const kinds: Record<string, string> = {
  string: "text between quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a group of fields",
  record: "a group of fields",
};
const formats: Record<string, string> = {
  date: "write a day as 2026-11-24",
  url: "write a web address that begins with https://",
  email: "write an e-mail address",
};

function described(value: unknown): string {
  if (value === null) return "empty (null)";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a group of fields";
  return typeof value === "string" ? `the text "${value}"` : String(value);
}

function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last !== "number") return `field '${String(last)}'`;
  const list = path.findLast((step) => typeof step === "string");
  return list === undefined ? `entry ${last + 1}` : `entry ${last + 1} of '${String(list)}'`;
}

/** `'biovia': ` when a thing with an id encloses the place, else nothing. */
function owner(content: unknown, path: Path): string {
  for (let end = path.length - 1; end > 0; end--) {
    const around = valueAt(content, path.slice(0, end));
    if (typeof around !== "object" || around === null) continue;
    const { id, nuts3 } = around as { id?: unknown; nuts3?: unknown };
    if (typeof id === "string") return `'${id}': `;
    if (typeof nuts3 === "string") return `'${nuts3}': `;
  }
  return "";
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    content,
  );
}

function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const root = z.toJSONSchema(schema, { io: "input" }) as Shape;
  const shape = path.reduce<Shape | undefined>((here, step) => {
    if (typeof step === "number") return here?.items;
    const known = here?.properties?.[String(step)];
    if (known) return known;
    return typeof here?.additionalProperties === "object" ? here.additionalProperties : undefined;
  }, root);
  return Object.keys(shape?.properties ?? {});
}

function written(path: Path): string {
  return path
    .map((step, at) =>
      typeof step === "number" ? `[${step}]` : `${at > 0 ? "." : ""}${String(step)}`,
    )
    .join("");
}
