import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { CfnPipe } from "aws-cdk-lib/aws-pipes";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { type House, nameIn } from "./house.ts";
import { HouseAlarm } from "./house-alarm.ts";
import { houseQueue } from "./worker.ts";

/** Properties of an `EventPipe`. */
export interface EventPipeProps {
  /** The deployment. */
  readonly house: House;
  /** Table whose stream is read. */
  readonly table: Table;
  /** Topic that hears of each new event row. */
  readonly topic: ITopic;
  /** Beginnings of the sort keys that count as events. */
  readonly prefixes: readonly string[];
  /** Own key of table and topic.
   * @default none */
  readonly key?: IKey | undefined;
  /** Who is hurt when it stops, in one sentence. */
  readonly errorImpact: string;
}

/** Every new event row of the table, as its keys, on the topic. */
export class EventPipe extends Construct {
  readonly pipe: CfnPipe;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: EventPipeProps) {
    super(scope, id);
    const name = nameIn(props.house, id);
    this.deadLetters = houseQueue(this, "DeadLetters", `${name}-dead-letters`);
    Validations.of(this.deadLetters).acknowledge({
      id: "AwsSolutions-SQS3",
      reason: "It is a dead-letter queue itself, of the pipe; the rule knows only those of queues.",
    });
    const log = new LogGroup(this, "Log", {
      logGroupName: `/aws/vendedlogs/pipes/${name}`,
      retention: props.house.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = this.role(props);
    this.pipe = new CfnPipe(this, "Pipe", {
      name,
      roleArn: role.roleArn,
      source: props.table.tableStreamArn ?? "",
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: pattern(props.prefixes) }] },
        dynamoDbStreamParameters: {
          startingPosition: "TRIM_HORIZON",
          batchSize: 10,
          maximumRecordAgeInSeconds: Duration.hours(1).toSeconds(),
          maximumRetryAttempts: 1000,
          onPartialBatchItemFailure: "AUTOMATIC_BISECT",
          deadLetterConfig: { arn: this.deadLetters.queueArn },
        },
      },
      target: props.topic.topicArn,
      logConfiguration: {
        level: "ERROR",
        cloudwatchLogsLogDestination: { logGroupArn: log.logGroupArn },
      },
    });
    this.pipe.node.addDependency(role);
    this.watch(id, props);
  }

  private role(props: EventPipeProps): Role {
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("pipes.amazonaws.com") });
    const allow = (actions: string[], resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
    allow(
      [
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
      ],
      props.table.tableStreamArn ?? "",
    );
    allow(["sns:Publish"], props.topic.topicArn);
    allow(["sqs:SendMessage"], this.deadLetters.queueArn);
    if (props.key) allow(["kms:Decrypt", "kms:GenerateDataKey"], props.key.keyArn);
    return role;
  }

  private watch(id: string, props: EventPipeProps): void {
    const { house, errorImpact } = props;
    new HouseAlarm(this, `${id}-failed`, {
      house,
      errorImpact,
      periods: 3,
      metric: new Metric({
        namespace: "AWS/EventBridge/Pipes",
        metricName: "ExecutionFailed",
        dimensionsMap: { PipeName: nameIn(house, id) },
        statistic: "Sum",
        period: Duration.minutes(5),
      }),
    });
    new HouseAlarm(this, `${id}-dead-letters`, {
      house,
      errorImpact,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: "Maximum",
      }),
    });
  }
}

/** New rows only, whose sort key begins with one of `prefixes`. */
function pattern(prefixes: readonly string[]): string {
  return JSON.stringify({
    eventName: ["INSERT"],
    dynamodb: { Keys: { sk: { S: prefixes.map((prefix) => ({ prefix })) } } },
  });
}
