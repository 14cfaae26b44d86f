import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  CreateTopicCommand,
  PublishBatchCommand,
  SNSClient,
  SubscribeCommand,
} from "@aws-sdk/client-sns";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { LambdaProcess } from "#infra/local/lambda-process.ts";
import { region } from "./system.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
/** What the topic's three subscribers want: as in the template one wants this event, one wants all, one does not. */
const wanted = [["event#LeadScreened#"], ["event#"], ["event#LeadReceived#"]];
const message = JSON.stringify({
  eventID: "0",
  eventName: "INSERT",
  dynamodb: {
    Keys: { pk: { S: "lead#SL-2026-222222" }, sk: { S: "event#LeadScreened#0002" } },
    SequenceNumber: "0",
  },
});

/** Milliseconds from publishing one event to holding it at the far end of its queue, `times` times. */
export async function bareMessages(endpoint: string, times: number): Promise<number[]> {
  const topics = new SNSClient({ endpoint, region, credentials });
  const queues = new SQSClient({ endpoint, region, credentials });
  const { TopicArn } = await topics.send(new CreateTopicCommand({ Name: "bare" }));
  const urls: (string | undefined)[] = [];
  for (const [index, prefixes] of wanted.entries()) {
    const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: `bare-${index}` }));
    const { Attributes } = await queues.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
    );
    const filter = { dynamodb: { Keys: { sk: { S: prefixes.map((prefix) => ({ prefix })) } } } };
    await topics.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: "sqs",
        Endpoint: Attributes?.QueueArn,
        Attributes: {
          RawMessageDelivery: "true",
          FilterPolicyScope: "MessageBody",
          FilterPolicy: JSON.stringify(filter),
        },
      }),
    );
    urls.push(QueueUrl);
  }
  const receive = async (QueueUrl: string | undefined, WaitTimeSeconds: number): Promise<void> => {
    const command = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds });
    for (const { ReceiptHandle } of (await queues.send(command)).Messages ?? [])
      await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  };
  const spent: number[] = [];
  for (let time = 0; time < times; time++) {
    const [first, second] = urls;
    const waiting = queues.send(
      new ReceiveMessageCommand({ QueueUrl: first, WaitTimeSeconds: 10 }),
    );
    // As the mapping does, it waits at the queue before anything comes.
    await pause(20);
    const began = performance.now();
    const entry = { Id: "0", Message: message };
    await topics.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries: [entry] }));
    const [got] = (await waiting).Messages ?? [];
    spent.push(performance.now() - began);
    if (got === undefined) throw new Error("the queue did not get what its topic was told");
    await queues.send(
      new DeleteMessageCommand({ QueueUrl: first, ReceiptHandle: got.ReceiptHandle }),
    );
    await receive(second, 0);
  }
  topics.destroy();
  queues.destroy();
  return spent;
}

/** Milliseconds of one call of a function that does nothing, in a process that runs already, `times` times. */
export async function bareInvocations(directory: string, times: number): Promise<number[]> {
  const folder = path.join(directory, "nothing");
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "index.js");
  writeFileSync(file, "exports.handler = async () => ({ batchItemFailures: [] });\n");
  const log = createWriteStream(path.join(folder, "nothing.log"));
  const plan = {
    file,
    handler: "handler",
    directory: folder,
    environment: {},
    log,
    verbose: false,
  };
  const worker = new LambdaProcess(plan, 0);
  const facts = { functionName: "nothing", functionArn: "nothing", memory: "512", timeout: 15_000 };
  const event = { Records: [{ messageId: "0", body: message }] };
  const spent: number[] = [];
  for (let time = 0; time <= times; time++) {
    const began = performance.now();
    const outcome = await worker.invoke({ event, requestId: "0", clockOffset: 0, ...facts });
    if (!outcome.ok) throw new Error(outcome.errorMessage);
    spent.push(performance.now() - began);
  }
  worker.kill();
  log.end();
  // The first call waited for the process to start.
  return spent.slice(1);
}

/** What a mail is made of. */
export type UsualMail = Readonly<Record<"from" | "subject" | "text" | "html", string>>;

/** Milliseconds of handing one mail of usual size to the mail service, `times` times. Nobody is told of them. */
export async function bareMails(
  endpoint: string,
  { from, subject, text, html }: UsualMail,
  times: number,
): Promise<number[]> {
  const part = (Data: string) => ({ Data, Charset: "UTF-8" });
  const body = JSON.stringify({
    FromEmailAddress: from,
    Destination: { ToAddresses: ["nobody@partner.example"] },
    Content: { Simple: { Subject: part(subject), Body: { Text: part(text), Html: part(html) } } },
  });
  const spent: number[] = [];
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const answer = await fetch(`${endpoint}/v2/email/outbound-emails`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "AWS4-HMAC-SHA256 local" },
      body,
    });
    const said = await answer.text();
    spent.push(performance.now() - began);
    if (!answer.ok) throw new Error(`the mail service refused a mail: ${said}`);
  }
  return spent;
}
