import type { $ZodIssue } from "zod/v4/core";

/** One wrong field. `code` is worded by presentation; `about` holds limits and known values, never what was typed. */
export interface FieldError {
  /** As in the outside contract: `company.country`, `needs[0].need`; empty for the body as a whole. */
  field: string;
  code: string;
  about?: Record<string, string | number>;
}

/** `["needs", 0, "need"]` reads `needs[0].need`. */
export function fieldName(path: PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name ? `${name}.${String(part)}` : String(part);
  }, "");
}

/** At most this many problems are listed: a hostile body must not buy a huge answer. */
const shownKeys = 20;

/**
 * One zod issue as our field errors; unknown keys give one each. Parse with `reportInput`: without the input nobody can
 * tell a wrong answer from a missing one.
 */
export function toFieldErrors(issue: $ZodIssue): FieldError[] {
  const field = fieldName(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, shownKeys).map((key) => ({
        field: fieldName([...issue.path, key.slice(0, 60)]),
        code: "field.unknown",
      }));
    case "invalid_type":
      return [
        issue.input === undefined
          ? { field, code: "field.missing" }
          : { field, code: "type", about: { expected: issue.expected } },
      ];
    case "invalid_value":
      return [
        {
          field,
          code: ownCode(issue) ?? (issue.input === undefined ? "field.missing" : "choice"),
          about: { choices: issue.values.join(", ") },
        },
      ];
    case "invalid_union":
      return [
        {
          field,
          code: issue.input === undefined ? "field.missing" : "choice",
          about: { choices: "1, 2, 3" },
        },
      ];
    case "too_big":
      return [
        { field, code: ownCode(issue) ?? "number.high", about: { limit: Number(issue.maximum) } },
      ];
    case "too_small":
      return [
        { field, code: ownCode(issue) ?? "number.low", about: { limit: Number(issue.minimum) } },
      ];
    default:
      return [{ field, code: ownCode(issue) ?? "type" }];
  }
}

/** Our schemas put a code where zod puts a message. */
function ownCode({ message }: $ZodIssue): string | undefined {
  return /^[a-z]+\.[a-z]+$/.test(message) ? message : undefined;
}
