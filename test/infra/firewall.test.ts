import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { readSettings } from "#infra/settings.ts";
import { softLanding } from "#infra/soft-landing.ts";
import { production, resourcesOf, synthesised } from "./templates.ts";

const webAclOf = ({ main }: ReturnType<typeof synthesised>) =>
  resourcesOf(main, "AWS::CloudFront::Distribution")[0]?.[1].Properties.DistributionConfig.WebACLId;

describe("the firewall", () => {
  it("is a setting: without it there is neither stack nor web ACL", () => {
    const usual = synthesised();
    expect(usual.firewall).toBeUndefined();
    expect(webAclOf(usual)).toBeUndefined();
  });

  const guarded = synthesised({ ...production, firewall: "true" });
  const [, acl] = resourcesOf(guarded.firewall ?? guarded.main, "AWS::WAFv2::WebACL")[0] ?? [];
  // biome-ignore lint/suspicious/noExplicitAny: a template has no schema here
  const rules: any[] = acl?.Properties.Rules;

  it("stands in front of the distribution, which reads it from the other region and runs nothing for it", () => {
    expect(webAclOf(guarded)).toEqual({
      "Fn::GetStackOutput": {
        StackName: "SoftLanding-prod-Firewall",
        Region: "us-east-1",
        OutputName: expect.any(String),
      },
    });
    expect(acl?.Properties.Scope).toBe("CLOUDFRONT");
    const names = (template: typeof guarded.main) =>
      resourcesOf(template, "AWS::Lambda::Function").length;
    expect(names(guarded.main)).toBe(names(synthesised().main));
  });

  it("lets one address post 100 times and ask 2,000 times in five minutes", () => {
    const rates = rules.flatMap(({ Action, Statement: { RateBasedStatement: rate } }) =>
      rate === undefined
        ? []
        : [[rate.Limit, rate.EvaluationWindowSec, Action.Block.CustomResponse.ResponseCode]],
    );
    expect(rates).toEqual([
      [100, 300, 429],
      [2000, 300, 429],
    ]);
  });

  it("has the common rules of AWS, but lets a founder write what they like", () => {
    const groups = rules.flatMap(({ Statement: { ManagedRuleGroupStatement: group } }) =>
      group === undefined ? [] : [[group.Name, group.RuleActionOverrides ?? []]],
    );
    expect(groups.map(([name]) => name)).toEqual([
      "AWSManagedRulesCommonRuleSet",
      "AWSManagedRulesKnownBadInputsRuleSet",
    ]);
    for (const { Name, ActionToUse } of groups[0]?.[1] ?? []) {
      expect(Name).toMatch(/_BODY$/);
      expect(ActionToUse).toEqual({ Count: {} });
    }
  });

  it("keeps no samples of requests, which hold links and addresses", () => {
    for (const { VisibilityConfig } of [acl?.Properties, ...rules]) {
      expect(VisibilityConfig.SampledRequestsEnabled).toBe(false);
    }
  });

  it("needs to know the region, and says so", () => {
    const settings = readSettings((key) => ({ ...production, firewall: true })[key]);
    expect(() => softLanding(new App(), settings)).toThrow("needs a region");
  });
});
