import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { parseRhythm, type Rhythm } from "./cron.ts";
import { LocalFailure } from "./failure.ts";
import type { Functions } from "./lambda.ts";
import type { Meter } from "./meter.ts";
import type { Resource } from "./template.ts";

const state = z.enum(["ENABLED", "DISABLED"]).default("ENABLED");
const scheduleReading = {
  plays: z.object({
    Name: z.string().optional(),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().optional(),
    State: state,
    Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
  }),
  leavesOut: ["Description", "FlexibleTimeWindow", "GroupName", "KmsKeyArn"],
};
const ruleReading = {
  plays: z.object({
    Name: z.string().optional(),
    ScheduleExpression: z.string(),
    State: state,
    Targets: z.array(
      z.strictObject({
        Arn: z.string(),
        Id: z.string(),
        Input: z.string().optional(),
        DeadLetterConfig: z.unknown().optional(),
        RetryPolicy: z.unknown().optional(),
      }),
    ),
  }),
  leavesOut: ["Description", "RoleArn", "Tags"],
};
const tick = 1000;

interface Job {
  readonly rhythm: Rhythm;
  readonly run: () => Promise<void>;
  /** When it last ran; for a cron, until when it was looked at. */
  last: number;
}

/** What schedules need from the rest of the machine. */
export interface ScheduleSurroundings {
  readonly functions: Functions;
  readonly clock: Clock;
  readonly meter: Meter;
}

/** The schedules of the template, on the moved clock. */
export interface Schedules {
  /** Runs every schedule once now, whatever its rhythm, and waits for its functions to answer. */
  runAll(): Promise<void>;
  /** Runs once what came up since the last time, also when the clock jumped over it, and waits for the answers. */
  runDue(): Promise<void>;
  stop(): void;
}

/** Starts the schedules of the template: rates and crons that call functions. */
export function startSchedules(cloud: Cloud, around: ScheduleSurroundings): Schedules {
  const now = around.clock.now();
  const jobs = [
    ...cloud.resources("AWS::Scheduler::Schedule").flatMap((resource) => {
      const wanted = cloud.read(resource, scheduleReading);
      const { ScheduleExpressionTimezone: zone } = wanted;
      return wanted.State === "ENABLED"
        ? [{ resource, wanted, zone, targets: [wanted.Target] }]
        : [];
    }),
    ...cloud.resources("AWS::Events::Rule").flatMap((resource) => {
      const wanted = cloud.read(resource, ruleReading);
      const zone = undefined;
      return wanted.State === "ENABLED"
        ? [{ resource, wanted, zone, targets: wanted.Targets }]
        : [];
    }),
  ].map(({ resource, wanted, zone, targets }): Job => {
    const rhythm = rhythmOf(resource, wanted.ScheduleExpression, zone);
    const run = async (): Promise<void> => {
      await Promise.all(targets.map((target) => call(cloud, resource, target, around)));
    };
    return { rhythm, run, last: now };
  });

  const runAll = async (wanted: readonly Job[]): Promise<void> => {
    const at = around.clock.now();
    for (const job of wanted) job.last = at;
    await Promise.all(wanted.map((job) => job.run()));
  };
  const runDue = (): Promise<void> => {
    const at = around.clock.now();
    return runAll(jobs.filter((job) => cameUp(job, at)));
  };
  const timer = setInterval(() => void runDue(), tick);
  return { runAll: () => runAll(jobs), runDue, stop: () => clearInterval(timer) };
}

/** Did its time come between the last time and now? A cron's minutes are looked at once each. */
function cameUp(job: Job, at: number): boolean {
  const { rhythm, last } = job;
  if ("every" in rhythm) return at - last >= rhythm.every;
  job.last = at;
  for (let next = minute(last) + 1; next <= minute(at); next++)
    if (rhythm.inMinute(new Date(next * 60_000))) return true;
  return false;
}

function rhythmOf(resource: Resource, expression: string, zone: string | undefined): Rhythm {
  const rhythm = parseRhythm(expression, zone);
  if (rhythm !== undefined) return rhythm;
  throw new LocalFailure(
    `${resource.stack} / ${resource.id}: the local runner does not play the schedule ${expression}.`,
  );
}

async function call(
  cloud: Cloud,
  resource: Resource,
  target: { Arn: string; Input?: string | undefined },
  { functions, clock, meter }: ScheduleSurroundings,
): Promise<void> {
  const isRule = resource.type === "AWS::Events::Rule";
  const time = new Date(clock.now()).toISOString().replace(/\.\d+Z$/, "Z");
  const standard = {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: isRule ? "aws.events" : "aws.scheduler",
    account: cloud.account,
    time,
    region: cloud.region,
    resources: [cloud.attribute(resource, "Arn")],
    detail: isRule ? {} : "{}",
  };
  const input = target.Input?.replaceAll("<aws.scheduler.scheduled-time>", time);
  const event: unknown = input === undefined ? standard : JSON.parse(input);
  meter.add(`schedule ${cloud.name(resource)}`, "run", { count: 1 });
  await functions.invoke(target.Arn, event);
}

function minute(instant: number): number {
  return Math.floor(instant / 60_000);
}
