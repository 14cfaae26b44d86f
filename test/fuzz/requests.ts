import * as fc from "fast-check";
import { brokenFormText } from "./broken-form.ts";
import { formPairs } from "./form-post.ts";
import { encoded, headed, large, mistyped } from "./odd-sending.ts";
import { anyText, base, bytes, type FuzzRequest, json, urlEncoded } from "./request.ts";
import { validForm } from "./valid-form.ts";

/** Everything that a stranger may send to the public doors, as one arbitrary. */

const valid = validForm.map((form) => ({
  ...base,
  kind: "valid form",
  body: bytes(JSON.stringify(form)),
  valid: true,
}));

const broken = brokenFormText.map((body) => ({ ...base, kind: "broken form", body: bytes(body) }));

/** A form post with the fields of a form, some hostile, some doubled, some in brackets. */
const posted = fc
  .tuple(validForm, fc.array(fc.tuple(fc.nat(), anyText), { maxLength: 4 }), fc.boolean())
  .map(([form, hostile, doubled]) => {
    const pairs = formPairs(form);
    for (const [at, value] of hostile) {
      const pair = pairs[at % pairs.length];
      if (pair) pair[at % 7 === 0 ? 0 : 1] = value.slice(0, 2000);
    }
    const again = doubled ? pairs.slice(0, 3) : [];
    const body = new URLSearchParams([...pairs, ...again]).toString();
    return {
      ...base,
      kind: "form post",
      headers: { "content-type": urlEncoded },
      body: bytes(body),
    };
  });

/** A valid form whose bytes were damaged on the way. */
const damaged = fc
  .tuple(
    fc.oneof(
      validForm.map((form) => JSON.stringify(form)),
      brokenFormText,
    ),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
    fc.nat(),
    fc.constantFrom("mutate", "cut", "insert"),
    fc.constantFrom(json, urlEncoded),
  )
  .map(([words, changes, cut, how, type]) => {
    const body = Buffer.from(words, "utf8");
    const ends: Record<string, () => Uint8Array> = {
      mutate: () => {
        for (const [at, byte] of changes) body[at % body.length] = byte;
        return body;
      },
      cut: () => body.subarray(0, cut % body.length),
      insert: () =>
        Buffer.concat([
          body.subarray(0, cut % body.length),
          Buffer.from(changes.map(([, byte]) => byte)),
          body,
        ]),
    };
    const sent = ends[how]?.() ?? body;
    return { ...base, kind: "damaged bytes", headers: { "content-type": type }, body: sent };
  });

const token = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 40, maxLength: 40 }),
  anyText.map((one) => encodeURIComponent(one.slice(0, 300).toWellFormed())),
  fc.constantFrom("%00", "%ff", "%e0%80%af", "..%2f..", "%", "a".repeat(2000), "__proto__"),
);
const door = fc.constantFrom("/status", "/api/status", "/offers", "/reviews", "/partners");
/** Guessed and crooked links, with bodies that would decide something. */
const linked = fc
  .tuple(
    ...([
      door,
      token,
      fc.constantFrom("", "/withdraw", "/erase", "/answer", "/%2e%2e", "/x"),
    ] as const),
    fc.constantFrom("GET" as const, "POST" as const),
    fc.oneof(
      fc.constantFrom(
        "answer=accept",
        "answer=decline&reason=x",
        '{"answer":"accept"}',
        "",
        "%",
        "{",
      ),
      anyText,
    ),
    fc.constantFrom(json, urlEncoded, "text/plain"),
    fc.constantFrom("", "?lang=nl", "?lang=%00", "?lang[]=x", `?${"q=".repeat(500)}`),
  )
  .map(([where, which, action, method, body, type, query]) => ({
    ...base,
    kind: "crooked link",
    method,
    path: `${where}/${which}${where.endsWith("status") ? linkEnd(method, action) : ""}${query}`,
    headers: (method === "POST" ? { "content-type": type } : {}) as Record<string, string>,
    body: method === "POST" ? bytes(body.toWellFormed()) : new Uint8Array(),
  }));

/** Actions are posted; of a status, only its export is shown besides. */
function linkEnd(method: "GET" | "POST", action: string): string {
  if (method === "POST") return action || "/erase";
  return action === "/x" ? "/export" : "";
}

/** Any of them, valid ones in between; one in ten in pieces. */
export const anyRequest: fc.Arbitrary<FuzzRequest> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: valid },
      { weight: 38, arbitrary: broken },
      { weight: 15, arbitrary: posted },
      { weight: 14, arbitrary: damaged },
      { weight: 7, arbitrary: encoded },
      { weight: 6, arbitrary: mistyped },
      { weight: 5, arbitrary: headed },
      { weight: 8, arbitrary: linked },
      { weight: 2, arbitrary: large },
    ),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([request, dice]) => ({ ...request, chunked: dice === 0 && request.method === "POST" }));
