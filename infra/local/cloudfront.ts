import type { IncomingMessage } from "node:http";
import type { ApiAnswer } from "./api-event.ts";
import { type Bucket, openBucket } from "./buckets.ts";
import type { Cloud } from "./cloud.ts";
import {
  type Distribution,
  forwardedHeaders,
  type Origin,
  readDistribution,
  responseHeaders,
} from "./cloudfront-settings.ts";
import { type EdgeFunction, edgeFunctions, edgeHeaders } from "./edge-function.ts";
import { LocalFailure } from "./failure.ts";
import { message, type Responder } from "./http.ts";
import { fromApi, fromBucket, type Wanted } from "./origin.ts";
import type { Resource } from "./template.ts";

/** One way through the distribution, with everything that its settings name looked up. */
interface Way {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
  readonly origin: Origin;
  readonly bucket: Bucket | undefined;
  readonly forwarded: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly onRequest: EdgeFunction | undefined;
  readonly onResponse: EdgeFunction | undefined;
}

/**
 * Answers as a distribution of CloudFront does: 1. the first behaviour whose pattern fits, else the default one,
 * 2. its function at the request, 3. its origin, 4. the page for an error, 5. its headers, 6. its function at the
 * answer, unless that is an error, 7. "not modified" for whoever has it. Nothing is cached, compressed or turned to TLS.
 */
export function distributionResponder(cloud: Cloud, resource: Resource): Responder {
  const config = readDistribution(cloud, resource);
  const ways = waysOf(cloud, resource, config);
  const wayFor = (uri: string): Way | undefined => ways.find(({ pattern }) => pattern.test(uri));
  return async (request, body) => {
    const wanted = wantedOf(request, body);
    const way = wayFor(wanted.uri);
    if (way === undefined || !way.methods.includes(wanted.method)) return message(403, "Forbidden");
    const event = eventOf(wanted);
    const turned = way.onRequest?.(event);
    if (turned?.statusCode !== undefined) return generated(turned.statusCode, turned.headers);
    const answer = await ask(way, { ...wanted, uri: turned?.uri ?? wanted.uri });
    const page = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === answer.status);
    const shown = page ? await errorPage(wayFor(page.ResponsePagePath), page, answer) : answer;
    const headers = { ...shown.headers, ...way.headers };
    if (way.onResponse !== undefined && answer.status < 400) {
      const response = { statusCode: answer.status, headers: edgeHeaders(headers) };
      Object.assign(headers, plain(way.onResponse({ ...event, response }).headers));
    }
    return hasAlready(request, shown)
      ? { status: 304, headers, body: Buffer.alloc(0) }
      : { ...shown, headers };
  };
}

function waysOf(cloud: Cloud, resource: Resource, config: Distribution): Way[] {
  const [functions, headers, forwarded] = [
    edgeFunctions(cloud),
    responseHeaders(cloud),
    forwardedHeaders(cloud),
  ];
  const arn = `arn:aws:cloudfront::${cloud.account}:distribution/${cloud.name(resource)}`;
  const named = [...config.CacheBehaviors, { ...config.DefaultCacheBehavior, PathPattern: "*" }];
  return named.map((one) => {
    const origin = config.Origins.find(({ Id }) => Id === one.TargetOriginId);
    if (origin === undefined) {
      throw new LocalFailure(
        `${resource.stack} / ${resource.id}: ${one.PathPattern} leads to no origin.`,
      );
    }
    const bound = (when: string): EdgeFunction | undefined => {
      const found = one.FunctionAssociations.find(({ EventType }) => EventType === when);
      return found && functions.get(found.FunctionARN);
    };
    return {
      pattern: matcher(one.PathPattern),
      methods: one.AllowedMethods,
      origin,
      bucket: origin.OriginAccessControlId ? openBucket(cloud, origin.DomainName, arn) : undefined,
      forwarded: forwarded.get(one.OriginRequestPolicyId ?? "") ?? [],
      headers: headers.get(one.ResponseHeadersPolicyId ?? "") ?? {},
      onRequest: bound("viewer-request"),
      onResponse: bound("viewer-response"),
    };
  });
}

function ask(way: Way, wanted: Wanted): ApiAnswer | Promise<ApiAnswer> {
  return way.bucket
    ? fromBucket(way.bucket, wanted.uri)
    : fromApi(way.origin, way.forwarded, wanted);
}

/** The page for an error, asked for without any function; the error itself when there is none. */
async function errorPage(
  way: Way | undefined,
  told: Distribution["CustomErrorResponses"][number],
  answer: ApiAnswer,
): Promise<ApiAnswer> {
  const uri = told.ResponsePagePath;
  const nobody = { method: "GET", uri, query: "", headers: {}, body: Buffer.alloc(0), from: "" };
  const page = way && (await ask(way, nobody));
  return page && page.status < 400 ? { ...page, status: told.ResponseCode } : answer;
}

function wantedOf(request: IncomingMessage, body: Buffer): Wanted {
  const url = request.url ?? "/";
  const at = url.indexOf("?");
  return {
    method: request.method ?? "GET",
    uri: at === -1 ? url : url.slice(0, at),
    query: at === -1 ? "" : url.slice(at),
    headers: request.headers,
    body,
    from: request.socket.remoteAddress ?? "",
  };
}

function eventOf({ method, uri, headers, from }: Wanted) {
  const request = { method, uri, headers: edgeHeaders(headers), querystring: {}, cookies: {} };
  return { version: "1.0", context: {}, viewer: { ip: from }, request };
}

function generated(status: number, headers: Record<string, { value: string }>): ApiAnswer {
  return { status, headers: plain(headers), body: Buffer.alloc(0) };
}

function plain(headers: Record<string, { value: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
}

function hasAlready(request: IncomingMessage, { status, headers }: ApiAnswer): boolean {
  const known = request.headers["if-none-match"]?.split(/\s*,\s*/) ?? [];
  return status === 200 && typeof headers.etag === "string" && known.includes(headers.etag);
}

/** `*` stands for any characters and `?` for one; the slash in front may be left out. */
function matcher(pattern: string): RegExp {
  const literal = pattern.replace(/^\//, "").replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^/?${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}
