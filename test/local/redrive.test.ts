import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHandler as recordDelivery } from "#functions/record-delivery/handler.ts";
import { createHandler as screenLead } from "#functions/screen-lead/handler.ts";
import { failedMessages, sqsEvent } from "#infra/local/sqs-event.ts";
import {
  type DeadLetterQueue,
  deadLetterQueues,
  lookAt,
  queuesAt,
} from "#infra/ops/dead-letter-queues.ts";
import { moveBack } from "#infra/ops/move-back.ts";
import { sha256 } from "#shared/adapters/crypto.ts";
import { openHouse } from "#test/simulation/house.ts";
import { startupForm } from "#test/unit/startup-form.ts";

type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

const tries = 3;
const stage = "local";
let server: FauxqsServer;
let client: SQSClient;
let house: ReturnType<typeof openHouse>;
let handlers: Record<"screen-lead" | "record-delivery", Handler>;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  const settings = {
    endpoint: `http://127.0.0.1:${server.port}`,
    region: "eu-central-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  client = queuesAt({ stage, settings: () => settings });
  house = openHouse();
  const log = { info: () => undefined, error: () => undefined };
  const random = { bytes: (count: number) => new Uint8Array(count) };
  const { store, programme, clock } = house;
  const deps = { store, programme, clock, random, hash: sha256, log };
  handlers = {
    "screen-lead": screenLead(deps) as Handler,
    "record-delivery": recordDelivery(deps) as Handler,
  };
  for (const name of Object.keys(handlers)) await makeQueue(name);
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const urlOf = (name: string) =>
  `http://127.0.0.1:${server.port}/000000000000/softlanding-${stage}-${name}`;

async function makeQueue(name: string): Promise<void> {
  const create = (QueueName: string, Attributes: Record<string, string>) =>
    client.send(new CreateQueueCommand({ QueueName, Attributes }));
  const letters = `softlanding-${stage}-${name}-dead-letters`;
  await create(letters, {});
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: urlOf(`${name}-dead-letters`),
      AttributeNames: ["QueueArn"],
    }),
  );
  const redrive = { deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: tries };
  await create(`softlanding-${stage}-${name}`, {
    VisibilityTimeout: "1",
    RedrivePolicy: JSON.stringify(redrive),
  });
}

const send = (name: string, body: string) =>
  client.send(new SendMessageCommand({ QueueUrl: urlOf(name), MessageBody: body }));

function received(reference: string): string {
  return JSON.stringify({
    eventName: "INSERT",
    dynamodb: {
      Keys: { pk: { S: `lead#${reference}` }, sk: { S: "event#LeadReceived#0001" } },
    },
  });
}

/** Works on a queue with its real handler, as Lambda does, until it is empty. */
async function work(name: keyof typeof handlers): Promise<void> {
  const url = urlOf(name);
  while (!(await isEmpty(url))) {
    const { Messages: messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["All"],
      }),
    );
    if (messages.length === 0) continue;
    const source = { url, arn: name, region: "eu-central-1" };
    const answer = await handlers[name](sqsEvent(messages, source, 0), {} as Context);
    const failed = failedMessages(JSON.stringify(answer), messages);
    const Entries = messages
      .filter(({ MessageId = "" }) => !failed.has(MessageId))
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    if (Entries.length > 0)
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
  }
}

async function isEmpty(url: string): Promise<boolean> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
    }),
  );
  return Object.values(Attributes ?? {}).every((count) => count === "0");
}

async function deadLettersOf(name: string): Promise<DeadLetterQueue> {
  const found = (await deadLetterQueues(client, stage)).find(({ of }) => of === name);
  if (found === undefined) throw new Error(`no dead letters of ${name}`);
  return found;
}

async function receive(number: number): Promise<string> {
  const form = startupForm();
  const answer = await house.http("POST", "/api/leads", {
    ...form,
    company: { ...form.company, website: `https://lumen${number}.com` },
    contact: { ...form.contact, email: `ana@lumen${number}.com` },
  });
  return (JSON.parse(answer.body ?? "{}") as { reference: string }).reference;
}

describe("a poison message", () => {
  const poison = [
    "no JSON at all, ana@lumen.example",
    '{"Records":[]}',
    '{"dynamodb":{"Keys":{}}}',
  ];
  const references: string[] = [];

  it("never holds up its neighbours, and lies in the dead letters after its tries", async () => {
    for (let number = 0; number < 30; number++) references.push(await receive(number));
    for (const [index, reference] of references.entries()) {
      const bad = poison[index / 10];
      if (bad !== undefined) await send("screen-lead", bad);
      await send("screen-lead", received(reference));
    }
    await work("screen-lead");
    const states = await Promise.all(references.map((one) => house.store.readState(one)));
    expect(states.filter((state) => state?.screening === undefined)).toEqual([]);
    expect((await deadLettersOf("screen-lead")).count).toBe(poison.length);
  });

  it("is shown without a word of what it holds", async () => {
    const { url } = await deadLettersOf("screen-lead");
    const letters = await lookAt(client, url, 20);
    expect(letters.map(({ about }) => about).sort()).toEqual([
      "not in a form we know; 14 bytes, not shown",
      "not in a form we know; 24 bytes, not shown",
      "not in a form we know; 33 bytes, not shown",
    ]);
    for (const { received: count } of letters) expect(count).toBeGreaterThanOrEqual(1);
    expect((await deadLettersOf("screen-lead")).count).toBe(poison.length);
  });

  it("that is sent back fails again, is set aside again, and goes round once only", async () => {
    const queue = await deadLettersOf("screen-lead");
    const told: string[] = [];
    const moved = await moveBack(client, queue, (done, of) => told.push(`${done} of ${of}`));
    expect(moved).toBe(poison.length);
    expect(told.at(-1)).toBe("3 of 3");
    await work("screen-lead");
    expect((await deadLettersOf("screen-lead")).count).toBe(poison.length);
  });
});

describe("a dead letter sent back", () => {
  it("of a lead that moved on changes nothing", async () => {
    const { reference } = await house.submit(startupForm());
    await send("screen-lead-dead-letters", received(reference));
    await send("screen-lead-dead-letters", received(reference));
    const before = await house.store.readState(reference);
    expect(["offered", "review"]).toContain(before?.status);
    const written = house.store.stream.length;
    await moveBack(client, await deadLettersOf("screen-lead"), () => undefined);
    await work("screen-lead");
    expect(await house.store.readState(reference)).toEqual(before);
    expect(house.store.stream).toHaveLength(written);
  });

  it("of the mail service is shown by its kind and our tags, never with an address, and does its work", async () => {
    const { reference } = await house.submit({
      ...startupForm(),
      contact: { ...startupForm().contact, email: "bo@lumen.example" },
    });
    const { letter, to } = house.mail("receipt", reference);
    const tags = { reference: [reference], letter: [letter] };
    const event = {
      eventType: "Delivery",
      mail: { messageId: "0100-ab", tags, destination: [to], source: to },
      delivery: { recipients: [to], smtpResponse: `250 ${to}` },
    };
    await send("record-delivery-dead-letters", JSON.stringify(event));
    const queue = await deadLettersOf("record-delivery");
    const [shown] = await lookAt(client, queue.url, 20);
    expect(shown?.about).toBe(`Delivery of letter ${letter} of ${reference} (SES 0100-ab)`);
    await moveBack(client, queue, () => undefined);
    await work("record-delivery");
    expect((await deadLettersOf("record-delivery")).count).toBe(0);
    const [first] = await house.store.readLetters(reference);
    expect(first?.status).toBe("delivered");
  });
});

describe("where SQS moves messages itself", () => {
  const arn = "arn:aws:sqs:eu-central-1:1:softlanding-prod-screen-lead";
  const queue = { of: "screen-lead", url: "u", arn: `${arn}-dead-letters`, count: 7 };
  const answering = (...tasks: object[]) =>
    ({
      send: async (command: object) => {
        if (!(command instanceof StartMessageMoveTaskCommand)) return { Results: [tasks.shift()] };
        // Named, because what SNS could not deliver has never been in the queue.
        expect(command.input).toEqual({ SourceArn: queue.arn, DestinationArn: arn });
        return {};
      },
    }) as unknown as SQSClient;
  const at = (Status: string, moved: number, more = {}) => ({
    Status,
    ApproximateNumberOfMessagesMoved: moved,
    ApproximateNumberOfMessagesToMove: 7,
    ...more,
  });

  it("the move is watched to its end", async () => {
    const told: number[] = [];
    const sqs = answering(at("RUNNING", 0), at("RUNNING", 4), at("COMPLETED", 7));
    expect(await moveBack(sqs, queue, (done) => told.push(done), 1)).toBe(7);
    expect(told).toEqual([0, 4, 7]);
  });

  it("a move that SQS gives up is told, with what is left", async () => {
    const sqs = answering(at("FAILED", 2, { FailureReason: "AWS.SQS.NonExistentQueue" }));
    await expect(moveBack(sqs, queue, () => undefined, 1)).rejects.toThrow(
      /after 2 messages \(AWS.SQS.NonExistentQueue\).*run the command again/,
    );
  });
});
