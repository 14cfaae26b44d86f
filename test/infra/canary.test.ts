import { describe, expect, it } from "vitest";
import { flat, type Resource, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();
const canary = "hint#canary#";

/** Names of the queues that hear what comes out of the pipe, with the beginnings of the rows each wants. */
const listening = new Map(
  resourcesOf(main, "AWS::SNS::Subscription").flatMap(([, { Properties }]) => {
    const wanted = Properties.FilterPolicy?.dynamodb?.Keys?.sk?.S;
    if (wanted === undefined) return [];
    const [id, queue] = resourcesOf(main, "AWS::SQS::Queue").find(
      ([one]) => flat(Properties.Endpoint) === `\${${one}.Arn}`,
    ) as [string, Resource];
    const prefixes = wanted.map((one: { prefix: string }) => one.prefix);
    return [[String(queue.Properties.QueueName), { id, prefixes: prefixes as string[] }] as const];
  }),
);

describe("canaries", () => {
  it("come out of the pipe to every queue behind it", () => {
    expect([...listening.keys()].sort()).toEqual(
      ["route-lead", "screen-lead", "send-letter"].map((name) => `softlanding-prod-${name}`),
    );
    for (const [name, { prefixes }] of listening) expect(prefixes, name).toContain(canary);
  });

  it("are missed: whoever hears nothing for a quarter of an hour rings, also when nothing is measured", () => {
    const alarms = resourcesOf(main, "AWS::CloudWatch::Alarm").map(
      ([, { Properties }]) => Properties,
    );
    for (const name of listening.keys()) {
      const alarm = alarms.find(({ AlarmName }) => AlarmName === `${name}-silent`);
      expect(alarm, name).toMatchObject({
        Namespace: "AWS/Lambda",
        MetricName: "Invocations",
        Statistic: "Sum",
        Period: 300,
        EvaluationPeriods: 3,
        Threshold: 1,
        ComparisonOperator: "LessThanThreshold",
        TreatMissingData: "breaching",
      });
      const [id] = resourcesOf(main, "AWS::Lambda::Function").find(
        ([, { Properties }]) => Properties.FunctionName === name,
      ) as [string, Resource];
      expect(alarm?.Dimensions).toEqual([{ Name: "FunctionName", Value: { Ref: id } }]);
    }
  });
});
