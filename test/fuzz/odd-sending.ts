import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { brokenFormText } from "./broken-form.ts";
import { formPost } from "./form-post.ts";
import { anyText, base, bytes, json, urlEncoded } from "./request.ts";
import { validForm } from "./valid-form.ts";

/** Requests that are odd in how they are sent: encoding, media type, headers, length. */

/** What may stand in a header: our client and every proxy refuse the rest. */
const headerText = (words: string) => words.replace(/[^\x20-\x7e\u00a0-\u00ff]/g, "").trim();

/** A valid form in an encoding that we did not ask for. */
export const encoded = fc
  .tuple(
    validForm.map((form) => JSON.stringify(form)),
    fc.constantFrom("utf-16", "latin-1", "bom", "gzip", "base64", "twice", "pieces"),
  )
  .map(([words, how]) => {
    const bodies: Record<string, () => Uint8Array> = {
      "utf-16": () => Buffer.from(`\ufeff${words}`, "utf16le"),
      "latin-1": () => Buffer.from(words, "latin1"),
      bom: () => bytes(`\ufeff${words}`),
      gzip: () => gzipSync(words),
      base64: () => bytes(Buffer.from(words).toString("base64")),
      twice: () => bytes(words + words),
      pieces: () => bytes(words.replaceAll(",", ",\n\t ")),
    };
    const headers: Record<string, string> = { "content-type": json };
    if (how === "gzip") headers["content-encoding"] = "gzip";
    if (how === "utf-16") headers["content-type"] = "application/json; charset=utf-16";
    return { ...base, kind: "other encoding", headers, body: bodies[how]?.() ?? bytes(words) };
  });

const types = [
  ...["", "text/plain", "text/xml", "multipart/form-data; boundary=x", "application/jsonp"],
  ...[
    "application/x-www-form-urlencoded; charset=utf-8",
    "APPLICATION/JSON ; q=1",
    "json",
    "a/b;c=d,e",
  ],
  ...["application/json, text/html", "application/octet-stream", "application/problem+json"],
];
/** A valid form under a wrong or missing name of what it is. */
export const mistyped = fc
  .tuple(
    fc.oneof(
      validForm.map((form) => JSON.stringify(form)),
      validForm.map((form) => formPost(form)),
    ),
    fc.oneof(fc.constantFrom(...types), anyText.map(headerText)),
  )
  .map(([words, type]) => ({
    ...base,
    kind: "other type",
    headers: (type === "" ? {} : { "content-type": type }) as Record<string, string>,
    body: bytes(words),
  }));

/** Long and odd headers beside a body that is wrong enough not to be stored. */
export const headed = fc
  .tuple(brokenFormText, anyText.map(headerText), fc.constantFrom(1, 200, 201, 2000, 7000))
  .map(([body, value, length]) => ({
    ...base,
    kind: "odd headers",
    headers: {
      "content-type": json,
      "idempotency-key": `${value}${"k".repeat(length)}`.slice(0, length),
      "accept-language": value.slice(0, 300) || "nl",
      cookie: `${value.slice(0, 300)}=${value.slice(0, 300)}`,
      "x-forwarded-for": value.slice(0, 300),
    },
    body: bytes(body),
  }));

/** A body over the limit, or exactly at it. */
export const large = fc
  .tuple(
    fc.constantFrom(32_767, 32_768, 32_769, 100_000),
    fc.constantFrom(json, urlEncoded),
    anyText,
  )
  .map(([length, type, some]) => ({
    ...base,
    kind: "large body",
    headers: { "content-type": type },
    body: bytes(`a=${some.slice(0, 50).toWellFormed()}`.repeat(length / 2)).subarray(0, length),
  }));
