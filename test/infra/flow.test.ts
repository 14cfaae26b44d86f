import { describe, expect, it } from "vitest";
import { flat, production, type Resource, resourcesOf, synthesised } from "./templates.ts";

const { main } = synthesised();
const queues = resourcesOf(main, "AWS::SQS::Queue");
const mappings = resourcesOf(main, "AWS::Lambda::EventSourceMapping");
const isDeadLetters = ([, { Properties }]: [string, Resource]) =>
  String(Properties.QueueName).endsWith("-dead-letters");

function nameOf(queueArn: unknown): string {
  const id = flat(queueArn).slice(2, -".Arn}".length);
  return String(queues.find(([queue]) => queue === id)?.[1].Properties.QueueName);
}

describe("queues", () => {
  it("each have dead letters of their own, kept for 14 days", () => {
    const working = queues.filter((queue) => !isDeadLetters(queue));
    expect(working.map(([, queue]) => queue.Properties.QueueName)).toEqual([
      "softlanding-prod-screen-lead",
      "softlanding-prod-route-lead",
      "softlanding-prod-send-letter",
      "softlanding-prod-record-delivery",
    ]);
    for (const [, { Properties }] of working) {
      const name = Properties.QueueName;
      expect(nameOf(Properties.RedrivePolicy.deadLetterTargetArn)).toBe(`${name}-dead-letters`);
      const tries = String(name).endsWith("send-letter") ? 10 : 5;
      expect(Properties.RedrivePolicy.maxReceiveCount, name).toBe(tries);
    }
    for (const [, { Properties }] of queues.filter(isDeadLetters)) {
      expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    }
  });

  it("are encrypted", () => {
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled, id).toBe(true);
    }
  });

  it("hide a message for at least six times the function's timeout", () => {
    const functions = new Map(resourcesOf(main, "AWS::Lambda::Function"));
    expect(mappings).toHaveLength(4);
    for (const [id, { Properties }] of mappings) {
      const queue = queues.find(([one]) => flat(Properties.EventSourceArn) === `\${${one}.Arn}`);
      const worker = functions.get(Properties.FunctionName.Ref);
      expect(queue?.[1].Properties.VisibilityTimeout, id).toBeGreaterThanOrEqual(
        6 * worker?.Properties.Timeout,
      );
    }
  });

  it("fail message by message, and never run without bound", () => {
    const most: Record<string, number> = {};
    for (const [id, { Properties }] of mappings) {
      expect(Properties.FunctionResponseTypes, id).toEqual(["ReportBatchItemFailures"]);
      most[nameOf(Properties.EventSourceArn)] = Properties.ScalingConfig.MaximumConcurrency;
    }
    expect(most).toEqual({
      "softlanding-prod-screen-lead": 5,
      "softlanding-prod-route-lead": 2,
      "softlanding-prod-send-letter": 2,
      "softlanding-prod-record-delivery": 5,
    });
  });
});

describe("transport", () => {
  it("refuses anything but TLS on every topic and queue", () => {
    const refused = (type: string, key: string) =>
      resourcesOf(main, type)
        .filter(([, { Properties }]) =>
          Properties.PolicyDocument.Statement.some(
            (one: { Effect: string; Condition?: unknown }) =>
              one.Effect === "Deny" &&
              JSON.stringify(one.Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
          ),
        )
        .flatMap(([, { Properties }]) => Properties[key].map((one: { Ref: string }) => one.Ref))
        .sort();
    const ids = (type: string) =>
      resourcesOf(main, type)
        .map(([id]) => id)
        .sort();
    expect(refused("AWS::SQS::QueuePolicy", "Queues")).toEqual(ids("AWS::SQS::Queue"));
    expect(refused("AWS::SNS::TopicPolicy", "Topics")).toEqual(ids("AWS::SNS::Topic"));
  });

  it("encrypts the topic of leads", () => {
    main.hasResourceProperties("AWS::SNS::Topic", {
      TopicName: "softlanding-prod-lead-events",
      KmsMasterKeyId: {
        "Fn::Join": [
          "",
          [
            "arn:",
            { Ref: "AWS::Partition" },
            ":kms:",
            { Ref: "AWS::Region" },
            ":",
            { Ref: "AWS::AccountId" },
            ":alias/aws/sns",
          ],
        ],
      },
    });
  });
});

describe("the way of an event", () => {
  it("starts with new event and hint rows only, and gives up into dead letters", () => {
    const [, pipe] = resourcesOf(main, "AWS::Pipes::Pipe")[0] ?? [];
    const parameters = pipe?.Properties.SourceParameters;
    expect(
      parameters.FilterCriteria.Filters.map((one: { Pattern: string }) => JSON.parse(one.Pattern)),
    ).toEqual([
      {
        eventName: ["INSERT"],
        dynamodb: { Keys: { sk: { S: [{ prefix: "event#" }, { prefix: "hint#" }] } } },
      },
    ]);
    const stream = parameters.DynamoDBStreamParameters;
    expect(nameOf(stream.DeadLetterConfig.Arn)).toBe("softlanding-prod-lead-pipe-dead-letters");
    expect(stream.MaximumRecordAgeInSeconds).toBe(3600);
    expect(stream.StartingPosition).toBe("TRIM_HORIZON");
  });

  it("reaches each use case by the beginning of the row's key", () => {
    const wanted: Record<string, string[] | undefined> = {};
    for (const [id, { Properties }] of resourcesOf(main, "AWS::SNS::Subscription")) {
      if (Properties.Protocol !== "sqs") continue;
      expect(Properties.RawMessageDelivery, id).toBe(true);
      // What SNS cannot deliver lies where the queue's own dead letters lie, and rings with them.
      expect(nameOf(Properties.RedrivePolicy.deadLetterTargetArn)).toBe(
        `${nameOf(Properties.Endpoint)}-dead-letters`,
      );
      const policy = Properties.FilterPolicy;
      if (policy) expect(Properties.FilterPolicyScope, id).toBe("MessageBody");
      wanted[nameOf(Properties.Endpoint)] = policy?.dynamodb.Keys.sk.S.map(
        (one: { prefix: string }) => one.prefix,
      );
    }
    expect(wanted).toEqual({
      "softlanding-prod-screen-lead": [
        "event#LeadReceived#",
        "event#LeadReleased#",
        "hint#screen-lead#",
        "hint#canary#",
      ],
      "softlanding-prod-route-lead": [
        "event#LeadReceived#",
        "event#LeadReleased#",
        "event#LeadScreened#",
        "event#LeadQualified#",
        "event#OfferDeclined#",
        "event#OfferLapsed#",
        "event#OfferUndeliverable#",
        "hint#route-lead#",
        "hint#canary#",
      ],
      "softlanding-prod-send-letter": ["event#", "hint#send-letter#", "hint#canary#"],
      "softlanding-prod-record-delivery": undefined,
    });
  });

  it("is swept every minute", () => {
    main.hasResourceProperties("AWS::Scheduler::Schedule", {
      Name: "softlanding-prod-sweep-deadlines",
      ScheduleExpression: "rate(1 minute)",
    });
  });

  it("is proved every morning, and rings when a day goes by without", () => {
    main.hasResourceProperties("AWS::Scheduler::Schedule", {
      Name: "softlanding-prod-prove-ledger",
      ScheduleExpression: "cron(0 6 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Brussels",
    });
    main.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmName: "softlanding-prod-prove-ledger-silent",
      Period: 3600,
      EvaluationPeriods: 25,
      TreatMissingData: "breaching",
    });
    main.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmName: "softlanding-prod-prove-ledger-unaccounted",
      Namespace: "softlanding-prod-ledger",
      MetricName: "Unaccounted",
      Threshold: 1,
    });
  });
});

describe("mail", () => {
  it("goes over TLS, keeps away from addresses that bounced or complained", () => {
    main.hasResourceProperties("AWS::SES::ConfigurationSet", {
      Name: "softlanding-prod-letters",
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
  });

  it("reports everything that becomes of a letter, but no opens and clicks: they rewrite links", () => {
    main.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: [
          "send",
          "delivery",
          "deliveryDelay",
          "bounce",
          "complaint",
          "reject",
          "renderingFailure",
        ],
      },
    });
  });

  it("creates the sender's identity unless the account has it", () => {
    main.hasResourceProperties("AWS::SES::EmailIdentity", { EmailIdentity: "city.example" });
    const existing = synthesised({ ...production, senderIdentity: "existing" }).main;
    existing.resourceCountIs("AWS::SES::EmailIdentity", 0);
  });
});
