import { describe, expect, it } from "vitest";
import { flat, production, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();
const functions = resourcesOf(main, "AWS::Lambda::Function");
const logGroups = resourcesOf(main, "AWS::Logs::LogGroup");

describe("functions", () => {
  it("are those of the house and no other", () => {
    expect(functions.map(([, one]) => one.Properties.FunctionName).sort()).toEqual(
      [
        "answer-offer",
        "decide-review",
        "describe-api",
        "follow-lead",
        "prove-ledger",
        "receive-lead",
        "record-delivery",
        "resume-partner",
        "route-lead",
        "screen-lead",
        "send-letter",
        "show-report",
        "sweep-deadlines",
      ].map((name) => `softlanding-prod-${name}`),
    );
  });

  it("run on Node 24 and arm64, each with a role and a log group of its own", () => {
    for (const [id, { Properties }] of functions) {
      expect(Properties.Runtime, id).toBe("nodejs24.x");
      expect(Properties.Architectures, id).toEqual(["arm64"]);
      expect(Properties.Handler, id).toBe("index.handler");
    }
    const distinct = (key: (properties: Record<string, unknown>) => unknown) =>
      new Set(functions.map(([, one]) => flat(key(one.Properties)))).size;
    expect(distinct((properties) => properties.Role)).toBe(functions.length);
    expect(
      distinct((properties) => (properties.LoggingConfig as Record<string, unknown>).LogGroup),
    ).toBe(functions.length);
  });

  it("are told nothing that they do not read", () => {
    const told = Object.fromEntries(
      functions.map(([, { Properties }]) => [
        String(Properties.FunctionName).slice("softlanding-prod-".length),
        Object.keys(Properties.Environment?.Variables ?? {}).sort(),
      ]),
    );
    expect(told).toEqual({
      "receive-lead": ["ORIGIN_SECRETS", "TABLE_NAME"],
      "follow-lead": ["ORIGIN_SECRETS", "PROGRAMME_MAILBOX", "TABLE_NAME"],
      "answer-offer": ["ORIGIN_SECRETS", "TABLE_NAME"],
      "decide-review": ["ORIGIN_SECRETS", "TABLE_NAME"],
      "resume-partner": ["ORIGIN_SECRETS", "TABLE_NAME"],
      "show-report": ["ORIGIN_SECRETS", "TABLE_NAME"],
      "describe-api": ["ORIGIN_SECRETS"],
      "screen-lead": ["TABLE_NAME"],
      "route-lead": ["TABLE_NAME"],
      "send-letter": ["CONFIGURATION_SET", "PROGRAMME_MAILBOX", "SENDER", "SITE_URL", "TABLE_NAME"],
      "record-delivery": ["TABLE_NAME"],
      "sweep-deadlines": ["TABLE_NAME"],
      "prove-ledger": ["METRICS_NAMESPACE", "TABLE_NAME"],
    });
  });
});

describe("the HTTP API", () => {
  it("has the routes of the contract", () => {
    expect(
      resourcesOf(main, "AWS::ApiGatewayV2::Route")
        .map(([, { Properties }]) => Properties.RouteKey)
        .sort(),
    ).toEqual([
      "GET /api/openapi.json",
      "GET /api/status/{token}",
      "GET /api/status/{token}/export",
      "GET /apply",
      "GET /offers/{token}",
      "GET /partners/{token}",
      "GET /reports/{token}",
      "GET /reports/{token}/csv",
      "GET /reviews/{token}",
      "GET /status/{token}",
      "GET /status/{token}/plan.ics",
      "GET /welcome",
      "POST /api/leads",
      "POST /api/status/{token}/{action}",
      "POST /offers/{token}",
      "POST /partners/{token}",
      "POST /reviews/{token}",
      "POST /status/{token}/{action}",
    ]);
  });

  it("is throttled", () => {
    main.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  it("logs the route and never the path, which holds a token, nor who asked", () => {
    const [, stage] = resourcesOf(main, "AWS::ApiGatewayV2::Stage")[0] ?? [];
    const variables = String(stage?.Properties.AccessLogSettings.Format).match(/\$context\.\w+/g);
    expect(variables).toEqual([
      "$context.requestId",
      "$context.requestTimeEpoch",
      "$context.routeKey",
      "$context.status",
      "$context.responseLatency",
      "$context.integrationErrorMessage",
    ]);
  });
});

describe("logs", () => {
  it("end after 30 days, or as long as asked", () => {
    expect(logGroups.length).toBe(functions.length + 2);
    for (const [id, { Properties }] of logGroups) {
      expect(Properties.RetentionInDays, id).toBe(30);
    }
    const longer = synthesised({ ...production, logRetentionDays: "90" }).main;
    for (const [id, { Properties }] of resourcesOf(longer, "AWS::Logs::LogGroup")) {
      expect(Properties.RetentionInDays, id).toBe(90);
    }
  });
});
