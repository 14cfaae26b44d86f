import { readFileSync } from "node:fs";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import { describe, expect, it } from "vitest";
import { readSettings } from "#infra/settings.ts";
import { softLanding } from "#infra/soft-landing.ts";
import { ownName, production } from "./templates.ts";

const kinds = {
  usual: production,
  "own key": { ...production, customerManagedKey: true },
  "own host name": { ...production, ...ownName },
  "firewall and two secrets": { ...production, firewall: true, originSecrets: "2,1" },
};

function appOf(settings: Record<string, unknown>): App {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  softLanding(
    app,
    readSettings((key) => settings[key]),
    "eu-central-1",
  );
  return app;
}

/** The rules that the usual deployment does not keep. */
const notKept = [
  "AwsSolutions-APIG4",
  "AwsSolutions-CFR1",
  "AwsSolutions-CFR2",
  "AwsSolutions-CFR3",
  "AwsSolutions-CFR4",
  "AwsSolutions-S1",
  "AwsSolutions-S10",
  "AwsSolutions-SMG4",
  "AwsSolutions-SQS3",
];

/** Every exception that a construct makes: `AwsSolutions-APIG4`, and why. */
function exceptions(scope: IConstruct): [string, string][] {
  return scope.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]): [string, string] => [id.replace(/^annotation::/i, ""), reason]),
  );
}

describe("the AWS Solutions rules of cdk-nag", () => {
  it.each(Object.entries(kinds))("are kept by the deployment with %s", (_name, settings) => {
    const { violations } = new AwsSolutionsChecks().validateScope(appOf(settings));
    expect(
      violations.map(
        ({ ruleName, violatingResources }) =>
          `${ruleName}: ${violatingResources.map(({ constructPath }) => constructPath).join(", ")}`,
      ),
    ).toEqual([]);
  });

  it("have few exceptions, each with its reason and listed in the threat model", () => {
    const made = exceptions(appOf(production));
    const page = readFileSync("docs/threat-model.md", "utf8");
    expect(made.map(([id]) => id).sort()).toEqual(notKept);
    for (const [id, reason] of made) {
      expect(reason.length, id).toBeGreaterThan(40);
      expect(page).toContain(id);
    }
  });

  it("have fewer with an own name and the firewall", () => {
    const most = appOf({ ...production, ...ownName, firewall: true });
    expect(
      exceptions(most)
        .map(([id]) => id)
        .sort(),
    ).toEqual(notKept.filter((id) => !["AwsSolutions-CFR2", "AwsSolutions-CFR4"].includes(id)));
  });

  it("would speak up: an exception taken away is a finding", () => {
    const app = appOf(production);
    for (const { node } of app.node.findAll()) {
      const kept = node.metadata.filter(
        ({ type }) => type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY,
      );
      Object.defineProperty(node, "metadata", { value: kept });
    }
    const { violations } = new AwsSolutionsChecks().validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName).sort()).toEqual(notKept);
  });
});
