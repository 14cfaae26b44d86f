import { describe, expect, it } from "vitest";
import { complaint, unescaped } from "#test/fuzz/judge.ts";
import type { FuzzAnswer, FuzzRequest } from "#test/fuzz/request.ts";

const request: FuzzRequest = {
  kind: "",
  method: "POST",
  path: "/api/leads",
  headers: {},
  body: new Uint8Array(),
  chunked: false,
  valid: false,
};
const headers = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=1",
  "x-robots-tag": "noindex",
  "x-content-type-options": "nosniff",
  "content-type": "application/problem+json; charset=utf-8",
};
const words = "Some fields are not right yet.";
const refusal: FuzzAnswer = {
  status: 400,
  headers,
  body: JSON.stringify({ status: 400, title: words }),
};
const page = (main: string): FuzzAnswer => ({
  status: 422,
  headers: {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'",
  },
  body: `<!doctype html>\n<html lang="en"><body><h1>Not right yet</h1>${main}</body></html>`,
});

describe("the judge of the fuzzer", () => {
  it.each([refusal, page("<p>&lt;script&gt;</p>")])("lets a good answer pass", (answer) => {
    expect(complaint(request, answer)).toBeUndefined();
  });

  it.each<[string, FuzzAnswer, FuzzRequest?]>([
    ["answered 500", { ...refusal, status: 500 }],
    ["a valid form was answered 400", refusal, { ...request, valid: true }],
    [
      "no x-robots-tag",
      { ...refusal, headers: { ...headers, "x-robots-tag": undefined as never } },
    ],
    ["another status inside than outside", { ...refusal, status: 404 }],
    ["no words", { ...refusal, body: '{"status":400,"title":"No"}' }],
    [
      "wrong fields, but none named",
      { ...refusal, status: 422, body: JSON.stringify({ status: 422, title: words }) },
    ],
    [
      "leads to //evil.example",
      { status: 303, headers: { ...headers, location: "//evil.example" }, body: "" },
    ],
    ["holds <script>", page("<script>alert(1)</script>")],
    ["holds <img src=x onerror=alert(1)>", page("<p><img src=x onerror=alert(1)></p>")],
    ['holds <p onclick="x">', page('<p onclick="x">')],
    ["leads to javascript:x", page('<a href="javascript:x">here</a>')],
  ])("says: %s", (said, answer, asked = request) => {
    expect(complaint(asked, answer)).toBe(said);
  });

  it("sees a tag that was cut off", () => {
    expect(unescaped("<p>text</p><svg/onload=alert(1)")).toBeDefined();
  });
});
