import { Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import {
  type FilterOrPolicy,
  type ITopic,
  Subscription,
  SubscriptionProtocol,
} from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { nameIn } from "./house.ts";
import { HouseAlarm } from "./house-alarm.ts";
import { HouseFunction, type HouseFunctionProps } from "./house-function.ts";

/** Properties of a `Worker`. */
export interface WorkerProps<Env extends object> extends HouseFunctionProps<Env> {
  /** Topic it listens to. */
  readonly topic: ITopic;
  /** Which messages it wants, by their body.
   * @default every message */
  readonly wants?: Record<string, FilterOrPolicy>;
  /** Who is hurt when its messages die or wait, in one sentence. */
  readonly errorImpact: string;
  /** Messages in one run.
   * @default 10 */
  readonly batchSize?: number;
  /** Runs at the same time; at least 2.
   * @default 5 */
  readonly maxConcurrency?: number;
  /** Deliveries before a message is set aside.
   * @default 5 */
  readonly maxReceiveCount?: number;
  /** Whether canaries come to it, so that it rings when it hears nothing.
   * @default false */
  readonly missesCanaries?: boolean;
  /** A message older than this rings.
   * @default 15 minutes */
  readonly oldestMessage?: Duration;
}

/** Queue, dead-letter queue, subscription, function, mapping and alarms of one use case, all named after it. */
export class Worker<Env extends object> extends Construct {
  readonly door: HouseFunction<Env>;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkerProps<Env>) {
    super(scope, `${id}-worker`);
    this.door = new HouseFunction(this, id, props);
    this.deadLetters = houseQueue(this, "DeadLetters", nameIn(props.house, `${id}-dead-letters`));
    this.queue = new Queue(this, "Queue", {
      ...queueDefaults(nameIn(props.house, id)),
      visibilityTimeout: Duration.seconds(6 * this.door.timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount ?? 5 },
    });
    this.subscribe(props);
    this.feed(props);
    this.watch(id, props);
  }

  private subscribe(props: WorkerProps<Env>): void {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("sns.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": props.topic.topicArn } },
      }),
    );
    new Subscription(this, "Subscription", {
      topic: props.topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: this.queue.queueArn,
      rawMessageDelivery: true,
      // What SNS may not put into the queue (a policy gone wrong) it would forget at once.
      deadLetterQueue: this.deadLetters,
      ...(props.wants ? { filterPolicyWithMessageBody: props.wants } : {}),
    });
  }

  private feed(props: WorkerProps<Env>): void {
    this.door.allow(
      ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      [this.queue.queueArn],
    );
    const mapping = new EventSourceMapping(this, "Mapping", {
      target: this.door.lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize ?? 10,
      maxConcurrency: props.maxConcurrency ?? 5,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(this.door.lambda.role ?? this.door);
  }

  private watch(id: string, props: WorkerProps<Env>): void {
    const { house, errorImpact } = props;
    new HouseAlarm(this, `${id}-dead-letters`, {
      house,
      errorImpact,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: "Maximum",
      }),
    });
    new HouseAlarm(this, `${id}-waiting`, {
      house,
      errorImpact,
      threshold: (props.oldestMessage ?? Duration.minutes(15)).toSeconds(),
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(5),
        statistic: "Maximum",
      }),
    });
    if (!props.missesCanaries) return;
    new HouseAlarm(this, `${id}-silent`, {
      house,
      errorImpact,
      ringsWhenSilent: true,
      periods: 3,
      metric: this.door.lambda.metricInvocations({ period: Duration.minutes(5) }),
    });
  }
}

/** A queue that keeps what died for 14 days, encrypted, over TLS only. */
export function houseQueue(scope: Construct, id: string, queueName: string): Queue {
  return new Queue(scope, id, queueDefaults(queueName));
}

function queueDefaults(queueName: string) {
  return {
    queueName,
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  };
}
