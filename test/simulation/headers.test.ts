import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { createHandler as createDescribeApi } from "#functions/describe-api/handler.ts";
import type { DoorAnswer } from "#functions/middleware/http.ts";
import { formPost } from "#test/fuzz/form-post.ts";
import { startupForm } from "#test/unit/startup-form.ts";
import { openHouse } from "./house.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const json = { "content-type": "application/json" };
const nobody = "0".repeat(40);

/** Every kind of answer that a door gives, by what it is. */
async function everyAnswer(): Promise<[string, DoorAnswer][]> {
  const house = openHouse();
  const { http } = house;
  const answers: [string, DoorAnswer][] = [];
  const keep = async (name: string, answer: Promise<DoorAnswer>) => {
    answers.push([name, await answer]);
  };
  await keep("form page", http("GET", "/"));
  await keep("accepted", http("POST", "/api/leads", startupForm()));
  await house.settle();
  const { status } = JSON.parse(answers[1]?.[1].body ?? "{}") as { status: string };
  const offer = house.link(house.mail("offer"), "offers");
  await keep("accepted form post", http("POST", "/api/leads", formPost(startupForm())));
  await keep("wrong fields, JSON", http("POST", "/api/leads", {}));
  await keep("wrong fields, page", http("POST", "/api/leads", "", form));
  await keep("not readable", http("POST", "/api/leads", "{", json));
  await keep("too large", http("POST", "/api/leads", "x".repeat(40_000), json));
  await keep("other type", http("POST", "/api/leads", "x", { "content-type": "text/xml" }));
  await keep("key for two bodies", keyTwice(house));
  await keep("status page", http("GET", status));
  await keep("status, JSON", http("GET", `/api${status}`));
  await keep("unknown status", http("GET", `/status/${nobody}`));
  await keep("unknown status, JSON", http("GET", `/api/status/${nobody}`));
  await keep("offer page", http("GET", offer));
  await keep("wrong answer, page", http("POST", offer, "answer=maybe"));
  await keep("wrong answer, JSON", http("POST", offer, { answer: "maybe" }));
  await keep("answered", http("POST", offer, "answer=decline&reason=other"));
  await keep("answered twice", http("POST", offer, "answer=accept"));
  await keep("unknown offer", http("POST", `/offers/${nobody}`, "answer=accept"));
  await keep("copy of the data", http("GET", `/api${status}/export`));
  await keep("unknown partner", http("GET", `/partners/${nobody}`));
  await keep("unknown review", http("GET", `/reviews/${nobody}`));
  await keep("erased", http("POST", `${status}/erase`, "confirm=yes"));
  await keep("erased before", http("POST", `/api${status}/withdraw`, { confirm: "yes" }));
  house.store.readLink = () => Promise.reject(new Error("down"));
  house.store.readClaim = () => Promise.reject(new Error("down"));
  await keep("failed form", http("POST", "/api/leads", startupForm({ language: "nl" })));
  await keep("failed status", http("GET", status));
  await keep("failed offer", http("GET", offer));
  await keep("failed review", http("GET", `/reviews/${nobody}`));
  const event = { requestContext: { http: {} } } as unknown as APIGatewayProxyEventV2;
  const describeApi = createDescribeApi({ info: () => undefined, error: () => undefined });
  await keep("description", describeApi(event, {} as Context) as Promise<DoorAnswer>);
  return answers;
}

function keyTwice({ http }: ReturnType<typeof openHouse>): Promise<DoorAnswer> {
  const key = { "idempotency-key": "one" };
  return http("POST", "/api/leads", startupForm({ language: "nl" }), key).then(() =>
    http("POST", "/api/leads", startupForm(), key),
  );
}

describe("the headers of every answer", async () => {
  const answers = await everyAnswer();
  const statuses = new Set(answers.map(([, { statusCode }]) => statusCode));

  it("are looked at for every kind of status", () => {
    expect([...statuses].sort()).toEqual([200, 202, 303, 400, 404, 409, 410, 413, 415, 422, 500]);
  });

  it.each(answers)(
    "%s: TLS only, no guessing, no trace, no cache, no index",
    (name, { headers }) => {
      expect(headers).toMatchObject({
        // The description of the API is the same for everybody.
        "cache-control": name === "description" ? "public, max-age=300" : "no-store",
        "referrer-policy": "no-referrer",
        "strict-transport-security": "max-age=63072000; includeSubDomains",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex",
      });
      expect(headers).not.toHaveProperty("set-cookie");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    },
  );

  const pages = answers.filter(([, { body }]) => body?.startsWith("<!doctype"));
  it.each(pages)("%s: nothing runs, nothing loads, nobody frames it", (_name, { headers }) => {
    const policy = String(headers?.["content-security-policy"]).split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-[\w+/=]{44}'$/),
      "img-src 'self' data:",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
    });
  });

  const refusals = answers.filter(
    ([, { statusCode, body }]) => Number(statusCode) >= 400 && !body?.startsWith("<!doctype"),
  );
  it.each(refusals)("%s: is a problem in words", (_name, { statusCode, headers, body }) => {
    expect(headers?.["content-type"]).toBe("application/problem+json; charset=utf-8");
    const problem = JSON.parse(body ?? "") as { status: number; title: string; code: string };
    expect(problem).toMatchObject({ type: "about:blank", status: statusCode });
    expect(problem.title.length).toBeGreaterThan(10);
  });

  it("hold no word of a request, and lead only to our own paths", async () => {
    const { http } = openHouse();
    const evil = "evil\r\nset-cookie: a=b";
    const sent = { "accept-language": evil, host: evil, "idempotency-key": evil, origin: evil };
    const asked = await Promise.all([
      http("GET", `/status/x?lang=${evil}&next=https://evil.example`, undefined, sent),
      http("POST", "/api/leads", formPost(startupForm()), { ...form, ...sent }),
      http("POST", `/offers/${evil}`, `answer=${evil}`, { ...form, ...sent }),
      http("POST", `/status/${evil}/erase`, "confirm=yes", { ...form, ...sent }),
    ]);
    const known = new Set(answers.flatMap(([, { headers }]) => Object.values(headers ?? {})));
    for (const { headers } of asked) {
      const { location, ...others } = headers ?? {};
      for (const value of Object.values(others)) expect(known).toContain(value);
      if (location !== undefined) expect(location).toMatch(/^\/status\/[0-9a-f]{40}$/);
    }
    expect(asked[1]?.statusCode).toBe(303);
  });
});
