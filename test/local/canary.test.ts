import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemAt } from "#infra/demo/system.ts";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { emptyDirectory, synthesised } from "./synthesised.ts";

interface Alarm {
  readonly AlarmName: string;
  readonly Period: number;
  readonly EvaluationPeriods: number;
  readonly Threshold: number;
  readonly ComparisonOperator: string;
}
interface Template {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
}

/** The synthesised template over real emulators, with its pipe running or stopped. */
describe("a pipe that stops without a word", () => {
  const directory = emptyDirectory();
  const stopped = emptyDirectory();
  let running = "";
  let alarms: Alarm[] = [];

  beforeAll(async () => {
    running = await synthesised();
    cpSync(running, stopped, { recursive: true });
    const name = readdirSync(stopped).find((file) => file.endsWith("-App.template.json")) ?? "";
    const template = JSON.parse(readFileSync(path.join(stopped, name), "utf8")) as Template;
    const all = Object.values(template.Resources);
    const pipes = all.filter(({ Type }) => Type === "AWS::Pipes::Pipe");
    expect(pipes).toHaveLength(1);
    for (const { Properties } of pipes) Properties.DesiredState = "STOPPED";
    writeFileSync(path.join(stopped, name), JSON.stringify(template));
    alarms = all
      .filter(({ Type }) => Type === "AWS::CloudWatch::Alarm")
      .map(({ Properties }) => Properties as unknown as Alarm)
      .filter(({ AlarmName }) => /-(screen-lead|route-lead|send-letter)-silent$/.test(AlarmName));
    expect(alarms).toHaveLength(3);
  });
  afterAll(() => {
    for (const one of [directory, stopped]) rmSync(one, { recursive: true, force: true });
  });

  /** Names of the alarms that ring after the last of these periods, each with what every function was called in it. */
  function ringing(periods: readonly Record<string, number>[]): string[] {
    return alarms
      .filter(({ AlarmName, EvaluationPeriods, Threshold, ComparisonOperator }) => {
        expect(ComparisonOperator).toBe("LessThanThreshold");
        const last = periods.slice(-EvaluationPeriods);
        const name = AlarmName.replace(/-silent$/, "");
        return (
          last.length === EvaluationPeriods && last.every((calls) => (calls[name] ?? 0) < Threshold)
        );
      })
      .map(({ AlarmName }) => AlarmName);
  }

  /** Lets so many of the alarms' periods pass, minute by minute; what every function was called in each. */
  async function pass(local: Local, count: number): Promise<Record<string, number>[]> {
    const system = systemAt(local.url);
    const calls = () => system.ask<Record<string, number>>("/_local/invocations");
    const minutes = (alarms[0]?.Period ?? 0) / 60;
    const periods: Record<string, number>[] = [];
    for (let period = 0; period < count; period++) {
      const before = await calls();
      for (let minute = 0; minute < minutes; minute++) await system.advance("PT1M");
      expect(await local.settled()).toBe(true);
      const after = Object.entries(await calls());
      periods.push(
        Object.fromEntries(after.map(([name, now]) => [name, now - (before[name] ?? 0)])),
      );
    }
    return periods;
  }

  it("is missed by every consumer within twenty minutes, and by none once it runs again", async () => {
    const local = await startLocal({ cdkOut: stopped, directory });
    expect(ringing(await pass(local, 4)).sort()).toEqual(
      ["route-lead", "screen-lead", "send-letter"].map((one) => `softlanding-local-${one}-silent`),
    );
    await local.stop();

    const again = await startLocal({ cdkOut: running, directory });
    const periods = await pass(again, 4);
    for (let end = 1; end <= periods.length; end++)
      expect(ringing(periods.slice(0, end))).toEqual([]);
    // Nobody wrote: what came was canaries, and none of them failed or was left over.
    const queues = await systemAt(again.url).ask<{ visible: number; deadLetter: number }[]>(
      "/_local/queues",
    );
    for (const { visible, deadLetter } of queues) expect(visible + deadLetter).toBe(0);
    await again.stop();
  });
});
