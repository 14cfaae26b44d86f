import { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { nameIn } from "./house.ts";
import { HouseAlarm } from "./house-alarm.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";

/** Properties of a `Timer`. */
export interface TimerProps<Env extends object> extends HouseFunctionProps<Env> {
  /** Who is hurt when it fails or stands still, in one sentence. */
  readonly errorImpact: string;
  /** Runs once a day at this full hour.
   * @default every minute */
  readonly daily?: { readonly hour: number; readonly timeZone: string };
}

/**
 * A function that runs every minute, or once a day. A missed run is not made up for: the next one finds the same rows.
 */
export class Timer<Env extends object> extends Construct {
  readonly door: HouseFunction<Env>;

  constructor(scope: Construct, id: string, props: TimerProps<Env>) {
    super(scope, `${id}-timer`);
    this.door = new HouseFunction(this, id, { timeout: Duration.seconds(50), ...props });
    const role = new Role(this, "ScheduleRole", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [this.door.lambda.functionArn],
      }),
    );
    const schedule = new CfnSchedule(this, "Schedule", {
      name: nameIn(props.house, id),
      ...rhythmOf(props),
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: this.door.lambda.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
    schedule.node.addDependency(role);
    this.watch(id, props);
  }

  private watch(id: string, props: TimerProps<Env>): void {
    const { house, errorImpact, daily } = props;
    new HouseAlarm(this, `${id}-errors`, {
      house,
      errorImpact,
      periods: daily ? 1 : 2,
      metric: this.door.lambda.metricErrors({ period: Duration.minutes(5) }),
    });
    new HouseAlarm(this, `${id}-silent`, {
      house,
      errorImpact,
      ringsWhenSilent: true,
      periods: daily ? 25 : 3,
      metric: this.door.lambda.metricInvocations({
        period: daily ? Duration.hours(1) : Duration.minutes(5),
      }),
    });
  }
}

function rhythmOf({ daily }: TimerProps<object>) {
  if (!daily) return { scheduleExpression: "rate(1 minute)" };
  return {
    scheduleExpression: `cron(0 ${daily.hour} * * ? *)`,
    scheduleExpressionTimezone: daily.timeZone,
  };
}
