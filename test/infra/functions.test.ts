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
      "receive-lead": ["TABLE_NAME"],
      "follow-lead": ["PROGRAMME_MAILBOX", "TABLE_NAME"],
      "answer-offer": ["TABLE_NAME"],
      "decide-review": ["TABLE_NAME"],
      "resume-partner": ["TABLE_NAME"],
      "describe-api": [],
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
      "GET /",
      "GET /api/openapi.json",
      "GET /api/status/{token}",
      "GET /api/status/{token}/export",
      "GET /apply",
      "GET /offers/{token}",
      "GET /partners/{token}",
      "GET /reviews/{token}",
      "GET /status/{token}",
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

  it("takes an own host name with its certificate", () => {
    const own = synthesised({
      ...production,
      siteDomain: "landing.city.example",
      siteCertificate: "arn:aws:acm:eu-central-1:111122223333:certificate/1",
    }).main;
    own.hasResourceProperties("AWS::ApiGatewayV2::DomainName", {
      DomainName: "landing.city.example",
    });
    own.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "softlanding-prod-send-letter",
      Environment: { Variables: { SITE_URL: "https://landing.city.example" } },
    });
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
