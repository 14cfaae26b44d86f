import type { FuzzAnswer, FuzzRequest } from "./request.ts";

/** Tags that our pages are made of; whatever else stands in an answer was typed by a stranger. */
const ours = new Set(
  (
    "!doctype html head meta title style body main header footer nav section div span p a h1 h2 h3 ul ol li " +
    "dl dt dd strong em small time br blockquote details summary form fieldset legend label input select option " +
    "textarea button datalist svg rect table caption thead tbody tr th td"
  ).split(" "),
);
const always = ["cache-control", "referrer-policy", "strict-transport-security", "x-robots-tag"];
const ownPath = /^\/(status|offers|reviews|partners)\/[0-9a-f]{40}$/;

/** What is wrong with this answer to this request? Nothing, for a door that holds. */
export function complaint(request: FuzzRequest, answer: FuzzAnswer): string | undefined {
  const { status, headers } = answer;
  if (status >= 500) return `answered ${status}`;
  if (request.valid && status !== 202) return `a valid form was answered ${status}`;
  if (isGateway(answer)) return undefined;
  const missing = always.filter((name) => headers[name] === undefined);
  if (missing.length > 0) return `no ${missing.join(", ")}`;
  if (headers["x-content-type-options"] !== "nosniff") return "no nosniff";
  if (status === 303) {
    return ownPath.test(headers.location ?? "") ? undefined : `leads to ${headers.location}`;
  }
  const type = headers["content-type"] ?? "";
  if (type.startsWith("text/html")) return aboutPage(answer);
  if (status >= 400) return aboutProblem(answer);
  return parsed(answer.body) === undefined ? "answers no JSON" : undefined;
}

/** An answer that the API itself gives before any of our functions sees the request. */
function isGateway({ status, headers, body }: FuzzAnswer): boolean {
  const gateway = [400, 404, 413, 414, 429, 431].includes(status);
  return (
    gateway && headers["content-type"] === "application/json" && "message" in (parsed(body) ?? {})
  );
}

function aboutProblem({ status, headers, body }: FuzzAnswer): string | undefined {
  if (!headers["content-type"]?.startsWith("application/problem+json")) return "no problem+json";
  const problem = parsed(body);
  if (problem?.status !== status) return "another status inside than outside";
  if (typeof problem.title !== "string" || problem.title.length < 10) return "no words";
  if (status !== 422) return undefined;
  const errors = problem.errors as { message?: unknown }[] | undefined;
  if (!Array.isArray(errors) || errors.length === 0) return "wrong fields, but none named";
  return errors.every(({ message }) => typeof message === "string" && message.length > 5)
    ? undefined
    : "a wrong field without words";
}

function aboutPage({ status, headers, body }: FuzzAnswer): string | undefined {
  if (!headers["content-security-policy"]?.includes("default-src 'none'")) return "no CSP";
  if (!/^<!doctype html>\n<html lang="(en|nl)">/.test(body)) return "no page in a language";
  if (status >= 400 && !/<h1[^>]*>[^<]{5,}/.test(body)) return "a refusal without words";
  return unescaped(body);
}

/** The first piece of markup that is not ours: a tag, a handler, or an address that runs something. */
export function unescaped(page: string): string | undefined {
  for (const [tag, name = "", attributes = ""] of page.matchAll(/<\/?([^\s>/]+)([^>]*)>?/g)) {
    if (!ours.has(name.toLowerCase())) return `holds ${tag.slice(0, 60)}`;
    const bare = attributes.replace(/"[^"]*"/g, '""');
    if (/[\s/](on\w+|src|style)\s*=/i.test(bare)) return `holds ${tag.slice(0, 60)}`;
    const target = /\b(?:href|action|formaction)="([^"]*)"/.exec(attributes)?.[1];
    if (target !== undefined && !/^(\/|#|\?|https:|http:|mailto:|tel:|$)/.test(target))
      return `leads to ${target}`;
  }
  return undefined;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The request in words short enough to read and whole enough to repeat. */
export function inWords({ kind, method, path, headers, body }: FuzzRequest): string {
  return [
    `${kind}: ${method} ${path}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value.slice(0, 200)}`),
    `${body.length} bytes: ${JSON.stringify(Buffer.from(body).toString("latin1").slice(0, 4000))}`,
  ].join("\n");
}
