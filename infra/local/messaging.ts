import {
  CreateTopicCommand,
  DeleteTopicCommand,
  PublishBatchCommand,
  SNSClient,
  SubscribeCommand,
} from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { FauxqsServer } from "fauxqs";
import * as z from "zod";
import { messageName } from "./call-names.ts";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";
import { startServer } from "./messaging-server.ts";
import type { Meter } from "./meter.ts";

/** SQS and SNS on this machine: one endpoint, with what it holds kept on disk. */
export interface Messaging {
  readonly endpoint: string;
  readonly server: FauxqsServer;
  readonly queues: SQSClient;
  /** Publishes messages to a topic in order, with SNS's filters and fan-out. Fails when one of them was not taken. */
  publish(topicArn: string, messages: readonly string[]): Promise<void>;
  readonly topics: SNSClient;
  stop(): Promise<void>;
}

const topicReading = {
  plays: z.object({ TopicName: z.string().optional() }),
  leavesOut: ["DisplayName", "KmsMasterKeyId", "Subscription", "Tags", "TracingConfig"],
};
/** Most messages that SNS takes in one call. */
const atOnce = 10;
const subscriptionReading = {
  plays: z.object({
    TopicArn: z.string(),
    Protocol: z.string(),
    Endpoint: z.string(),
    RawMessageDelivery: z.coerce.boolean().optional(),
    FilterPolicy: z.record(z.string(), z.unknown()).optional(),
    FilterPolicyScope: z.string().optional(),
  }),
  leavesOut: ["RedrivePolicy", "Region"],
};

/** Starts the queues' and topics' server with its data in `directory`. */
export async function startMessaging(
  directory: string,
  region: string,
  meter: Meter,
): Promise<Messaging> {
  const server = await startServer(directory, region);
  const endpoint = `http://127.0.0.1:${server.port}`;
  const settings = {
    endpoint,
    region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const queues = new SQSClient(settings);
  const topics = new SNSClient(settings);
  return {
    endpoint,
    server,
    queues,
    topics,
    publish: async (topicArn, messages) => {
      const topic = `topic ${topicArn.split(":").at(-1)}`;
      for (let start = 0; start < messages.length; start += atOnce) {
        const entries = messages
          .slice(start, start + atOnce)
          .map((Message, index) => ({ Id: String(index), Message }));
        const { Failed: failed = [] } = await topics.send(
          new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
        );
        if (failed[0] !== undefined) throw new Error(`${topicArn}: ${failed[0].Message}`);
        meter.add(topic, "publish", { count: 1 });
        for (const { Message: text } of entries)
          meter.add(topic, `message ${messageName(text)}`, {
            count: 1,
            bytes: Buffer.byteLength(text),
          });
      }
    },
    stop: async () => {
      queues.destroy();
      topics.destroy();
      await server.stop();
    },
  };
}

/** Creates the topics of the template anew (they hold nothing), with their subscriptions. */
export async function createTopics(cloud: Cloud, { topics }: Messaging): Promise<void> {
  for (const resource of cloud.resources("AWS::SNS::Topic")) {
    cloud.read(resource, topicReading);
    const arn = cloud.attribute(resource, "TopicArn");
    await topics.send(new DeleteTopicCommand({ TopicArn: arn }));
    await topics.send(new CreateTopicCommand({ Name: cloud.name(resource) }));
  }
  for (const resource of cloud.resources("AWS::SNS::Subscription")) {
    const wanted = cloud.read(resource, subscriptionReading);
    // A person's mail address on an alarm topic: no alarm goes off on one machine.
    if (wanted.Protocol === "email") continue;
    if (wanted.Protocol !== "sqs") {
      throw new LocalFailure(
        `${resource.stack} / ${resource.id}: the local runner plays SNS subscriptions of protocol sqs, ` +
          `not ${wanted.Protocol}.`,
      );
    }
    await topics.send(
      new SubscribeCommand({
        TopicArn: wanted.TopicArn,
        Protocol: wanted.Protocol,
        Endpoint: wanted.Endpoint,
        Attributes: {
          ...(wanted.RawMessageDelivery === true && { RawMessageDelivery: "true" }),
          ...(wanted.FilterPolicyScope && { FilterPolicyScope: wanted.FilterPolicyScope }),
          ...(wanted.FilterPolicy && { FilterPolicy: JSON.stringify(wanted.FilterPolicy) }),
        },
      }),
    );
  }
}
