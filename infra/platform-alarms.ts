import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { House } from "./constructs/house.ts";
import { HouseAlarm } from "./constructs/house-alarm.ts";

const period = Duration.minutes(5);

/** Alarms whose cause lies in AWS's limits or faults rather than in one of our parts. */
export function watchPlatform(scope: Construct, house: House, table: Table): void {
  new HouseAlarm(scope, "functions-throttled", {
    house,
    errorImpact: "The account runs at its limit of functions at once; pages fail and work waits.",
    threshold: 5,
    metric: new Metric({
      namespace: "AWS/Lambda",
      metricName: "Throttles",
      statistic: "Sum",
      period,
    }),
  });
  new HouseAlarm(scope, "table-throttled", {
    house,
    errorImpact: "Rows are refused for now; forms may fail and work is late.",
    threshold: 5,
    periods: 2,
    metric: table.metric("WriteThrottleEvents", { statistic: "Sum", period }),
  });
  new HouseAlarm(scope, "table-failing", {
    house,
    errorImpact: "DynamoDB answers with its own faults; forms may fail and work is late.",
    threshold: 5,
    metric: table.metric("SystemErrors", {
      dimensionsMap: { TableName: table.tableName, Operation: "TransactWriteItems" },
      statistic: "Sum",
      period,
    }),
  });
}
