import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Language } from "#shared/domain/lead.ts";

/** What a door sees of a request, and how it answers. Every answer carries the same security headers. */

export interface DoorRequest {
  method: string;
  path: string;
  parameters: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: Uint8Array;
  requestId: string;
}
export type DoorAnswer = APIGatewayProxyStructuredResultV2;

export function requestOf(event: APIGatewayProxyEventV2): DoorRequest {
  const given = <T>(values: Record<string, T | undefined> | undefined) =>
    Object.fromEntries(
      Object.entries(values ?? {}).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    );
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameters: given(event.pathParameters),
    query: given(event.queryStringParameters),
    headers: given(event.headers),
    body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
    requestId: event.requestContext.requestId,
  };
}

/** `json`, `form`, or undefined for a media type that no door reads. A missing type counts as none. */
export function mediaOf({ headers }: DoorRequest): "json" | "form" | undefined {
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return "json";
  return type === "application/x-www-form-urlencoded" ? "form" : undefined;
}

/** The language a person reads: as asked by `?lang=`, else as the browser says, else `otherwise`. */
export function languageOf({ query, headers }: DoorRequest, otherwise?: Language): Language {
  if (query.lang === "en" || query.lang === "nl") return query.lang;
  if (otherwise) return otherwise;
  const preferred = headers["accept-language"]?.match(/\b(en|nl)\b/)?.[1];
  return preferred === "nl" ? "nl" : "en";
}

const always = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

export function json(
  statusCode: number,
  body: object,
  headers: Record<string, string> = {},
): DoorAnswer {
  return {
    statusCode,
    headers: { ...always, "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}

/** A file to keep. */
export function download(body: string, contentType: string, name: string): DoorAnswer {
  return {
    statusCode: 200,
    headers: {
      ...always,
      "content-type": contentType,
      "content-disposition": `attachment; filename="${name}"`,
    },
    body,
  };
}

/** RFC 9457. `title` is for people; `code` for programs. */
export function problem(
  status: number,
  code: string,
  title: string,
  more: { errors?: { field: string; code: string; message: string }[]; requestId?: string } = {},
): DoorAnswer {
  const body = { type: "about:blank", status, code, title, ...more };
  return json(status, body, { "content-type": "application/problem+json; charset=utf-8" });
}

export function seeOther(location: string): DoorAnswer {
  return { statusCode: 303, headers: { ...always, location }, body: "" };
}

export function page(statusCode: number, html: string, contentSecurityPolicy: string): DoorAnswer {
  return {
    statusCode,
    headers: {
      ...always,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "cross-origin-opener-policy": "same-origin",
    },
    body: html,
  };
}
