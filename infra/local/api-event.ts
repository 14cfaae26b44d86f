import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import type { Match } from "./api-routes.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), scalar.nullish()).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** The event (payload format 2.0) that API Gateway makes of a request; `at` is the moved clock. */
export function apiEvent(
  request: IncomingMessage,
  body: Buffer,
  { route, parameters }: Match,
  at: number,
): APIGatewayProxyEventV2 {
  const [rawPath = "/", rawQueryString = ""] = splitOnce(request.url ?? "/", "?");
  const path = decode(rawPath);
  const { cookie, ...headers } = joinedHeaders(request);
  const isText = isTextual(headers["content-type"]);
  const query = queryParameters(rawQueryString);
  const host = headers.host ?? "localhost";
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: path,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    headers,
    ...(query !== undefined && { queryStringParameters: query }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: host,
      domainPrefix: "local",
      http: {
        method: request.method ?? "GET",
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, ""),
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: "$default",
      time: accessLogTime(new Date(at)),
      timeEpoch: at,
    },
    ...(Object.keys(parameters).length > 0 && {
      pathParameters: Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, decode(value)]),
      ),
    }),
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** An answer ready to be written. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/**
 * The answer that API Gateway makes of what the function returned (JSON text): with a `statusCode`
 * as the function says, without one a 200 with the value as JSON. `undefined` when it is malformed.
 */
export function apiAnswer(returned: string): ApiAnswer | undefined {
  const value: unknown = JSON.parse(returned);
  if (typeof value !== "object" || value === null || !("statusCode" in value)) {
    const text = typeof value === "string" ? value : returned;
    const headers = { "content-type": "application/json" };
    return { status: 200, headers, body: Buffer.from(text) };
  }
  const parsed = structured.safeParse(value);
  if (!parsed.success) return undefined;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const written: Record<string, string | string[]> = { "content-type": "text/plain;charset=UTF-8" };
  for (const [name, content] of Object.entries(headers ?? {})) {
    if (content !== null && content !== undefined) written[name.toLowerCase()] = String(content);
  }
  if (cookies && cookies.length > 0) written["set-cookie"] = cookies;
  return {
    status: statusCode,
    headers: written,
    body: Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8"),
  };
}

/** Which bodies reach a function as text? All others, form posts too, arrive in base64. */
function isTextual(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  return /^(?:text\/|application\/(?:json|javascript|xml|[\w.-]+\+(?:json|xml))\s*(?:;|$))/i.test(
    contentType,
  );
}

function joinedHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values !== undefined) headers[name] = values.join(name === "cookie" ? "; " : ",");
  }
  return headers;
}

function queryParameters(raw: string): Record<string, string> | undefined {
  if (raw === "") return undefined;
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw)) {
    joined[name] = Object.hasOwn(joined, name) ? `${joined[name]},${value}` : value;
  }
  return joined;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function accessLogTime(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`;
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(":");
  return `${day}:${time} +0000`;
}
