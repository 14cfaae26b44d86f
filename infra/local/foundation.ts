import path from "node:path";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { type Database, startDatabase } from "./dynamodb.ts";
import type { Endpoints } from "./iam-gate.ts";
import type { Mailbox } from "./mailbox.ts";
import { createTopics, type Messaging, startMessaging } from "./messaging.ts";
import type { Meter } from "./meter.ts";
import { createQueues, type Queues } from "./queues.ts";
import { type MailService, startMail } from "./ses.ts";
import { createTables } from "./tables.ts";

/** Where the stand-ins of AWS services keep their data, and what they share. */
export interface FoundationPlan {
  readonly directory: string;
  readonly clock: Clock;
  readonly mailbox: Mailbox;
  readonly meter: Meter;
  /** Begin with empty tables, also in a database that somebody else runs. */
  readonly fresh: boolean;
  warn(message: string): void;
  /** Takes what ends each service, in the order they started. */
  onStop(end: () => Promise<void>): void;
}

/** Database, queues, topics and mail, holding what the template wants of them. */
export interface Foundation {
  readonly database: Database;
  readonly messaging: Messaging;
  readonly queues: Queues;
  readonly mail: MailService;
}

/** Starts the stand-ins and creates the template's tables, queues and topics in them. */
export async function layFoundation(cloud: Cloud, plan: FoundationPlan): Promise<Foundation> {
  const { directory, clock, mailbox, meter, fresh, warn, onStop } = plan;
  const database = await startDatabase(directory, cloud.region);
  onStop(database.stop);
  const messaging = await startMessaging(path.join(directory, "queues"), cloud.region, meter);
  onStop(messaging.stop);
  await createTables(cloud, database.tables, fresh && database.external);
  const queues = await createQueues(cloud, messaging);
  await createTopics(cloud, messaging);
  const mail = await startMail(cloud, { clock, mailbox, publish: messaging.publish, warn });
  onStop(mail.stop);
  return { database, messaging, queues, mail };
}

/** Where each service listens. */
export function endpointsOf({ database, messaging, mail }: Foundation): Endpoints {
  const { endpoint: queuesAndTopics } = messaging;
  return {
    dynamodb: database.endpoint,
    ses: mail.endpoint,
    sns: queuesAndTopics,
    sqs: queuesAndTopics,
  };
}

/** The variables that every function gets, beside those the template gives it. */
export function functionEnvironment(
  cloud: Cloud,
  endpoints: Endpoints,
  directory: string,
): Record<string, string> {
  return {
    AWS_REGION: cloud.region,
    AWS_DEFAULT_REGION: cloud.region,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_SESSION_TOKEN: "local",
    // Files that do not exist: a function must not see the profile of whoever runs it.
    AWS_CONFIG_FILE: path.join(directory, "no-config"),
    AWS_SHARED_CREDENTIALS_FILE: path.join(directory, "no-credentials"),
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
    TZ: "UTC",
  };
}
