import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { ServerlessChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { readSettings } from "#infra/settings.ts";
import { softLanding } from "#infra/soft-landing.ts";
import { ownName, production } from "./templates.ts";

const kinds = {
  usual: production,
  "own key": { ...production, customerManagedKey: true },
  "own host name and firewall": { ...production, ...ownName, firewall: true },
};

/** Where a rule does not fit us: on which resources, and why. docs/threat-model.md tells the same to people. */
const exceptions: Record<string, { on: RegExp; why: string }> = {
  "Serverless-LambdaDLQ": {
    on: /-(door|worker|timer)\/[^/]+\/Function\/Resource$/,
    why:
      "Dead letters of a function take only what it was called with asynchronously. Doors are called by people who see " +
      "the answer, workers have the dead letters of their queue, and a missed timer finds the same rows the next time.",
  },
  "Serverless-LambdaEventSourceMappingDestination": {
    on: /-worker\/Mapping\/Resource$/,
    why: "Lambda has that destination for streams only; a queue has dead letters of its own.",
  },
  "Serverless-LambdaTracing": {
    on: /-(door|worker|timer)\/[^/]+\/Function\/Resource$/,
    why:
      "Traces need a right on every resource of the account and cost for each request; the reference of a lead in every " +
      "log line tells the same story.",
  },
  "Serverless-SNSRedrivePolicy": {
    on: /\/ops-alarms\/Topic\/ops@city\.example\/Resource$/,
    why: "It is a mail to a person. CloudWatch shows every alarm that rings, and the history of those that rang.",
  },
  "Serverless-SQSRedrivePolicy": {
    on: /\/DeadLetters\/Resource$/,
    why: "They are dead letters themselves; each has an alarm on its first message.",
  },
};

/** What the pack finds: the rule, and the path of each resource. */
function findings(settings: Record<string, unknown>): [string, string][] {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  softLanding(
    app,
    readSettings((key) => settings[key]),
    "eu-central-1",
  );
  const { violations } = new ServerlessChecks().validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }): [string, string] => [
      ruleName,
      String(constructPath),
    ]),
  );
}

describe("the Serverless rules of cdk-nag", () => {
  it.each(Object.entries(kinds))("are kept by the deployment with %s", (_name, settings) => {
    const found = findings(settings).filter(([rule, path]) => !exceptions[rule]?.on.test(path));
    expect(found).toEqual([]);
  });

  it("have few exceptions: each is needed, has its reason, and is listed in the threat model", () => {
    const found = findings(production);
    const page = readFileSync("docs/threat-model.md", "utf8");
    expect(Object.keys(exceptions)).toEqual([...new Set(found.map(([rule]) => rule))].sort());
    for (const [rule, { why }] of Object.entries(exceptions)) {
      expect(why.length, rule).toBeGreaterThan(40);
      expect(page).toContain(`\`${rule}\``);
    }
  });
});
