import { readFileSync } from "node:fs";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { flat, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();
const alarms = resourcesOf(main, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);
const runbook = readFileSync("docs/operations.md", "utf8");
const chapter = runbook.slice(
  runbook.indexOf("\n## Alarms"),
  runbook.indexOf("\n## After the alarms"),
);
const headings = [...chapter.matchAll(/^### (\S+)$/gm)].map(([, heading]) => heading);

describe("alarms and the runbook", () => {
  it("know each other: every alarm has its heading, every heading its alarm", () => {
    const names = alarms.map((alarm) => String(alarm.AlarmName).slice("softlanding-prod-".length));
    expect([...headings].sort()).toEqual([...names].sort());
  });

  it("say who is hurt and where to read on", () => {
    for (const alarm of alarms) {
      const heading = String(alarm.AlarmName).slice("softlanding-prod-".length);
      expect(alarm.AlarmDescription).toMatch(/^[A-Z].{20,}\. What to do: docs\/operations\.md#/);
      expect(alarm.AlarmDescription).toContain(`docs/operations.md#${heading}`);
    }
  });

  it("reach the mailbox of operations", () => {
    const [topic] =
      resourcesOf(main, "AWS::SNS::Topic").find(
        ([, { Properties }]) => Properties.TopicName === "softlanding-prod-ops-alarms",
      ) ?? [];
    for (const alarm of alarms) {
      expect(alarm.AlarmActions.map(flat), alarm.AlarmName).toEqual([`\${${topic}}`]);
    }
    main.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "ops@city.example",
      TopicArn: { Ref: topic },
    });
  });

  it("may publish: CloudWatch and SES are admitted to the topics they speak on", () => {
    for (const service of ["cloudwatch", "ses"]) {
      main.hasResourceProperties("AWS::SNS::TopicPolicy", {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: "Allow",
              Action: "sns:Publish",
              Principal: { Service: `${service}.amazonaws.com` },
            }),
          ]),
        },
      });
    }
  });

  it("watch the dead letters of every queue", () => {
    const watched = alarms
      .filter((alarm) => alarm.Threshold === 1)
      .flatMap((alarm) => alarm.Dimensions ?? []);
    const watchedQueues = watched.map((one) => flat(one.Value));
    for (const [id, { Properties }] of resourcesOf(main, "AWS::SQS::Queue")) {
      if (!String(Properties.QueueName).endsWith("-dead-letters")) continue;
      expect(watchedQueues, id).toContain(`\${${id}.QueueName}`);
    }
  });

  it("name every setting in the runbook", async () => {
    for (const key of [
      "stage",
      "sender",
      "senderDomain",
      "senderIdentity",
      "programmeMailbox",
      "opsMailbox",
      "siteDomain",
      "siteCertificate",
      "firewall",
      "originSecrets",
      "customerManagedKey",
      "logRetentionDays",
    ]) {
      expect(runbook).toContain(`| \`${key}\` |`);
    }
  });
});

describe("the dashboard", () => {
  it("answers the three questions in one page", () => {
    const pages = resourcesOf(main, "AWS::CloudWatch::Dashboard");
    expect(pages).toHaveLength(1);
    const body = flat(pages[0]?.[1].Properties.DashboardBody);
    for (const question of ["Is anything lost?", "Is anything stuck?", "Is anybody waiting?"]) {
      expect(body).toContain(question);
    }
  });
});
