import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Construct } from "constructs";
import { type House, nameIn } from "./house.ts";

/** Properties of a `HouseAlarm`. */
export interface HouseAlarmProps {
  /** The deployment. */
  readonly house: House;
  /** What is measured. */
  readonly metric: IMetric;
  /** Who is hurt and how, in one sentence; printed in the alarm. */
  readonly errorImpact: string;
  /** Rings at this value or above.
   * @default 1 */
  readonly threshold?: number;
  /** Rings below the threshold instead, and also when nothing is measured at all.
   * @default false */
  readonly ringsWhenSilent?: boolean;
  /** How many periods in a row must be bad.
   * @default 1 */
  readonly periods?: number;
}

/** An alarm whose name is its heading in docs/operations.md: `HouseAlarm(…, "screen-lead-dead-letters")`. */
export class HouseAlarm extends Construct {
  constructor(scope: Construct, heading: string, props: HouseAlarmProps) {
    super(scope, heading);
    const alarm = new Alarm(this, "Alarm", {
      alarmName: nameIn(props.house, heading),
      alarmDescription: `${props.errorImpact} What to do: docs/operations.md#${heading}`,
      metric: props.metric,
      threshold: props.threshold ?? 1,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.ringsWhenSilent
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.ringsWhenSilent
        ? TreatMissingData.BREACHING
        : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(props.house.alarms));
  }
}
