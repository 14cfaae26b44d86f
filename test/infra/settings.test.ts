import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readSettings } from "#infra/settings.ts";
import { production } from "./templates.ts";

const read = (context: Record<string, unknown>) => readSettings((key) => context[key]);

describe("settings", () => {
  it("name every missing key at once, with a way to give it", () => {
    expect(() => read({})).toThrowErrorMatchingInlineSnapshot(`
      [Error: These settings are missing or wrong:
        stage is missing (-c stage=prod)
        sender is missing (-c sender=landing@city.example)
        programmeMailbox is missing (-c programmeMailbox=team@city.example)
      Pass each as -c key=value, or write it in cdk.json under context.stages.<stage>. docs/operations.md lists them all.]
    `);
  });

  it("say what is wrong with a value and what is expected", () => {
    expect(() =>
      read({
        ...production,
        sender: "landing",
        logRetentionDays: "31",
        senderIdentity: "maybe",
        customerManagedKey: "yes",
        originSecrets: "1,2,3",
      }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: These settings are missing or wrong:
        sender is "landing"; expected an e-mail address such as landing@city.example (-c sender=landing@city.example)
        senderIdentity is "maybe"; expected create or existing
        originSecrets is "1,2,3"; expected a number, or two with a comma such as 2,1
        customerManagedKey is "yes"; expected true or false
        logRetentionDays is "31"; expected one of 1, 3, 5, 7, 14, 30, 60, 90, 180, 365
      Pass each as -c key=value, or write it in cdk.json under context.stages.prod. docs/operations.md lists them all.]
    `);
  });

  it("take the domain of the sender, and safe defaults", () => {
    expect(read(production)).toMatchObject({
      senderDomain: "city.example",
      senderIdentity: "create",
      customerManagedKey: false,
      firewall: false,
      originSecrets: [1],
      logRetentionDays: 30,
      disposable: false,
    });
  });

  it("read values per stage from cdk.json, and let the command line win", () => {
    const { stage, ...values } = production;
    const stages = { prod: { ...values, logRetentionDays: 90 } };
    expect(read({ stage, stages }).logRetentionDays).toBe(90);
    expect(read({ stage, stages, logRetentionDays: "14" }).logRetentionDays).toBe(14);
  });

  it("refuse a setting of a stage that does not exist", () => {
    expect(() => read({ stage: "prod", stages: { prod: { ...production, sendr: "x" } } })).toThrow(
      "sendr: no such setting",
    );
  });

  it("want an own host name and its certificate together", () => {
    expect(() => read({ ...production, siteDomain: "landing.city.example" })).toThrow(
      "siteDomain and siteCertificate belong together",
    );
  });

  it("want that certificate where CloudFront looks for it", () => {
    const domain = { siteDomain: "landing.city.example" };
    const siteCertificate = "arn:aws:acm:eu-central-1:111122223333:certificate/one";
    expect(() => read({ ...production, ...domain, siteCertificate })).toThrow("in us-east-1");
  });

  it("name one secret, or two while it changes", () => {
    const secrets = (originSecrets: unknown) =>
      read({ ...production, originSecrets }).originSecrets;
    expect([secrets(2), secrets("2"), secrets("2,1"), secrets("2,2")]).toEqual([
      [2],
      [2],
      [2, 1],
      [2],
    ]);
  });

  it.each(["local", "rehearse"])("need nothing on stage %s, which may be thrown away", (stage) => {
    expect(read({ stage })).toMatchObject({ disposable: true, senderDomain: "programme.example" });
  });
});

describe("cdk synth", () => {
  it("tells a person what is missing in words, without a stack trace", () => {
    const run = spawnSync(process.execPath, ["infra/app.ts"], { encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("stage is missing (-c stage=prod)");
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });
});
