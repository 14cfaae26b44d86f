import { describe, expect, it } from "vitest";
import { type Resource, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();
const [stageId, stage] = resourcesOf(main, "AWS::ApiGatewayV2::Stage")[0] ?? [];
const routes = resourcesOf(main, "AWS::ApiGatewayV2::Route");
const usual = stage?.Properties.DefaultRouteSettings;
const settings = stage?.Properties.RouteSettings as Record<
  string,
  { ThrottlingRateLimit: number; ThrottlingBurstLimit: number }
>;

describe("throttling", () => {
  it("holds on every route", () => {
    expect(usual).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });

  it("is stricter where strangers write and where tokens could be guessed", () => {
    const named = routes.map(([, { Properties }]) => String(Properties.RouteKey));
    const strict = named.filter((key) => key === "POST /api/leads" || key.includes("{token}"));
    expect(Object.keys(settings).sort()).toEqual(strict.sort());
    for (const [key, limit] of Object.entries(settings)) {
      expect(limit.ThrottlingRateLimit, key).toBeLessThanOrEqual(usual.ThrottlingRateLimit / 5);
      expect(limit.ThrottlingBurstLimit, key).toBeLessThan(usual.ThrottlingBurstLimit);
    }
  });

  it("waits for its routes: a stage cannot name a route that does not exist yet", () => {
    const { DependsOn } = main.toJSON().Resources[stageId ?? ""] as Resource & {
      DependsOn: string[];
    };
    for (const [id, { Properties }] of routes) {
      if (settings[Properties.RouteKey]) expect(DependsOn, Properties.RouteKey).toContain(id);
    }
  });
});
