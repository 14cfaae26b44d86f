import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { ApiAnswer } from "./api-event.ts";
import type { Bucket } from "./buckets.ts";
import type { Origin } from "./cloudfront-settings.ts";

/** What a distribution asks of an origin. */
export interface Wanted {
  readonly method: string;
  /** Path as it came, still encoded. */
  readonly uri: string;
  /** With its question mark; empty without one. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The address of the visitor. */
  readonly from: string;
}

/** Belongs to one connection, not to the answer. */
const ofTheConnection = ["connection", "content-length", "date", "keep-alive", "transfer-encoding"];

/** Asks a bucket: an object, or 403 for what it does not hold, as it says to whoever may not list it. */
export function fromBucket(bucket: Bucket, uri: string): ApiAnswer {
  const object = bucket.read(decoded(uri).slice(1));
  if (object === undefined) return { status: 403, headers: {}, body: Buffer.from("") };
  const { type, etag, body } = object;
  return { status: 200, headers: { "content-type": type, etag }, body };
}

/**
 * Asks an API, with no more of the visitor than `forwarded` and with what the origin adds for itself. Each time over a
 * new connection: one that is kept may be closed by the other side in the very moment that it is used.
 */
export function fromApi(
  { DomainName, OriginCustomHeaders }: Origin,
  forwarded: readonly string[],
  { method, uri, query, headers, body, from }: Wanted,
): Promise<ApiAnswer> {
  const kept = forwarded.map((name) => [name, headers[name]] as const);
  const added = OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName, HeaderValue]);
  const sent = {
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    ...Object.fromEntries(added),
    host: DomainName,
    "user-agent": "Amazon CloudFront",
    "x-forwarded-for": from,
    ...(body.length > 0 ? { "content-length": body.length } : {}),
  };
  return new Promise((resolve, reject) => {
    const url = new URL(`http://${DomainName}`);
    const { hostname, port } = url;
    const asking = request(
      { agent: false, hostname, port, method, path: uri + query, headers: sent },
      (answer) => {
        collected(answer).then(
          (whole) =>
            resolve({ status: answer.statusCode ?? 502, headers: own(answer), body: whole }),
          reject,
        );
      },
    );
    asking.on("error", reject);
    asking.end(body);
  });
}

function own({ headers }: IncomingMessage): Record<string, string | string[]> {
  const entries = Object.entries(headers).filter(([name]) => !ofTheConnection.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
}

async function collected(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
