import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { throughSite } from "#functions/middleware/through-site.ts";
import { refusals } from "#shared/presentation/refusals.ts";

const asked = (headers: Record<string, string>) =>
  ({ headers, requestContext: { requestId: "r" } }) as unknown as APIGatewayProxyEventV2;
const context = {} as Context;

describe("a door that answers only what comes by the site", () => {
  const seen: unknown[] = [];
  const behind = async (event: APIGatewayProxyEventV2) => {
    seen.push(event);
    return { statusCode: 204 };
  };
  const door = throughSite("new-secret,old-secret", behind);

  it.each(["new-secret", "old-secret"])("lets in whoever says %s", async (secret) => {
    expect(await door(asked({ "x-origin-secret": secret }), context)).toEqual({ statusCode: 204 });
  });

  it.each([
    [{}],
    [{ "x-origin-secret": "" }],
    [{ "x-origin-secret": "new-secret,old-secret" }],
    [{ "x-origin-secret": "new-secre" }],
    [{ "x-origin-secret": "NEW-SECRET" }],
    [{ "x-other": "new-secret" }],
  ])("sends away whoever says %j, and asks nobody behind it", async (headers) => {
    const before = seen.length;
    const answer = await door(asked(headers as Record<string, string>), context);
    expect(answer.statusCode).toBe(421);
    expect(answer.headers).toMatchObject({ "cache-control": "no-store" });
    expect(answer.body).toContain("misdirected");
    expect(answer.body).not.toContain("secret");
    expect(seen).toHaveLength(before);
  });
});

it("no refusal in words is a 421, which the alarm counts, or a 403, which CloudFront shows as a missing page", () => {
  const statuses = Object.values(refusals).map(({ status }) => status);
  expect(statuses.filter((status) => status === 421 || status === 403)).toEqual([]);
});
