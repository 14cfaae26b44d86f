import type { Instant } from "#shared/domain/lead.ts";

/** One line of a function's log, in the parts that may be shown. */
export interface LogLine {
  at: Instant;
  /** Name of the use case, such as `screen-lead`. */
  function: string;
  /** `info`, `error`, …; `unknown` for a line that is not ours. */
  level: string;
  message: string;
  requestId?: string;
  fields: Record<string, string>;
}

/** The fields of the log's port, each in the only form in which it is shown. */
const forms: Record<string, RegExp> = {
  event: /^[\w#-]{1,60}$/,
  letter: /^\d{1,6}-[a-z-]{1,40}(-\d+)?$/,
  generation: /^\d{1,6}$/,
  partner: /^[a-z0-9-]{1,60}$/,
  band: /^[A-Z]$/,
  status: /^[\w ,-]{1,60}$/,
  code: /^[\w ./:-]{1,80}$/,
  count: /^\d{1,9}$/,
  messageId: /^[\w-]{1,100}$/,
  milliseconds: /^\d{1,9}$/,
  purpose: /^[a-z-]{1,20}$/,
};
const requestForm = /^[\w-]{1,64}$/;
/** Our messages are constants of small letters; a text that quotes somebody rarely is. */
const messageForm = /^[a-z][a-z -]{2,60}$/;

type Part = Record<string, unknown>;

/**
 * Reads a line as a function wrote it. Lambda wraps our line of JSON: the message is a text, or the same as an object.
 * What is not in the form of our own log is not shown, whatever it says.
 *
 * @param written when it was written, where somebody else noted it; else it must say so itself
 */
export function readLogLine(name: string, text: string, written?: Instant): LogLine {
  const outer = parse(text);
  const inner = wrapped(outer) ?? outer;
  const at = written ?? instantOf(outer?.timestamp) ?? "";
  const request = outer?.requestId;
  const requestId =
    typeof request === "string" && requestForm.test(request) ? { requestId: request } : {};
  const { level, message } = inner ?? {};
  if (inner === undefined || typeof message !== "string" || !messageForm.test(message)) {
    const unknown = `a line in a form we do not know; ${Buffer.byteLength(text)} bytes, not shown`;
    return { at, function: name, level: "unknown", message: unknown, ...requestId, fields: {} };
  }
  const said = level === "error" || level === "ERROR" ? "error" : "info";
  return { at, function: name, level: said, message, ...requestId, fields: fieldsOf(inner) };
}

function fieldsOf(inner: Part): Record<string, string> {
  const shown = Object.entries(forms).flatMap(([name, form]) => {
    const value = inner[name];
    if (value === undefined) return [];
    return [[name, form.test(String(value)) ? String(value) : "(not shown)"]];
  });
  return Object.fromEntries(shown);
}

function wrapped(outer: Part | undefined): Part | undefined {
  const message = outer?.message;
  return typeof message === "string" ? parse(message) : part(message);
}

function instantOf(value: unknown): Instant | undefined {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function parse(text: string): Part | undefined {
  try {
    return part(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function part(value: unknown): Part | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Part)
    : undefined;
}
