import { describe, expect, it } from "vitest";
import { notTaken } from "#shared/application/send-letter.ts";
import { flat, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();

describe("letters that SES does not take", () => {
  const [, filter] =
    resourcesOf(main, "AWS::Logs::MetricFilter").find(([, { Properties }]) =>
      JSON.stringify(Properties).includes("HeldUp"),
    ) ?? [];

  it("are counted in the log of send-letter, by the words that it writes", () => {
    const terms = Object.values(notTaken).map((words) => `?"${words}"`);
    expect(filter?.Properties.FilterPattern).toBe(terms.join(" "));
    const [group] =
      resourcesOf(main, "AWS::Logs::LogGroup").find(
        ([, { Properties }]) =>
          Properties.LogGroupName === "/aws/lambda/softlanding-prod-send-letter",
      ) ?? [];
    expect(flat(filter?.Properties.LogGroupName)).toBe(`\${${group}}`);
  });

  it("ring after a quarter of an hour, not at the first", () => {
    const [transformation] = filter?.Properties.MetricTransformations ?? [];
    const alarm = resourcesOf(main, "AWS::CloudWatch::Alarm").find(
      ([, { Properties }]) => Properties.AlarmName === "softlanding-prod-letters-held-up",
    )?.[1];
    expect(alarm?.Properties).toMatchObject({
      Namespace: transformation.MetricNamespace,
      MetricName: transformation.MetricName,
      Period: 300,
      EvaluationPeriods: 3,
      Threshold: 1,
      TreatMissingData: "notBreaching",
    });
  });
});
