import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DynamoDBClient, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Local, startLocal } from "#infra/local/runner.ts";

const fixture = fileURLToPath(new URL("./template", import.meta.url));
const directory = mkdtempSync(path.join(tmpdir(), "iam-"));
const arn = (service: string, name: string) => `arn:aws:${service}:eu-west-1:000000000000:${name}`;
const items = arn("dynamodb", "table/Items");
const sender = [arn("ses", "identity/fixture.example"), arn("ses", "configuration-set/fixture")];
const put: Rights = { "dynamodb:PutItem": [items] };
const reading = (queue: string): Rights => ({
  "sqs:ReceiveMessage": [queue],
  "sqs:DeleteMessage": [queue],
  "sqs:GetQueueAttributes": [queue],
});

/** What a role grants: actions, each with its resources. */
type Rights = Record<string, unknown[]>;

/** The roles that the fixture's functions and services need, and what of it nothing there uses. */
const whole: Record<string, Rights> = {
  Door12345678: { ...put, "dynamodb:Query": [`${items}/index/due`] },
  Worker12345678: { ...put, ...reading(arn("sqs", "worker")), "ses:SendEmail": sender },
  Recorder12345678: { ...put, ...reading(arn("sqs", "recorder")) },
  Sweep12345678: put,
  Pipe: {
    "dynamodb:*": [{ "Fn::ImportValue": "Data:Stream" }],
    "sns:Publish": [{ Ref: "Events12345678" }],
  },
  Schedule: { "lambda:InvokeFunction": [{ "Fn::GetAtt": ["Sweep12345678", "Arn"] }] },
};

/** The fixture's template with a role of its own for each of these resources. */
function templateWith(name: string, roles: Record<string, Rights>): string {
  const cdkOut = path.join(directory, name);
  cpSync(fixture, cdkOut, { recursive: true });
  const file = path.join(cdkOut, "App.template.json");
  const { Resources, ...rest } = JSON.parse(readFileSync(file, "utf8"));
  for (const [id, rights] of Object.entries(roles)) {
    const Statement = Object.entries(rights).map(([Action, Resource]) => ({
      Effect: "Allow",
      Action,
      Resource,
    }));
    Resources[`${id}Role`] = {
      Type: "AWS::IAM::Role",
      Properties: { Policies: [{ PolicyName: "own", PolicyDocument: { Statement } }] },
    };
    const role = { "Fn::GetAtt": [`${id}Role`, "Arn"] };
    const { Properties } = Resources[id];
    if (id === "Pipe") Properties.RoleArn = role;
    else if (id === "Schedule") Properties.Target.RoleArn = role;
    else Properties.Role = role;
  }
  writeFileSync(file, JSON.stringify({ ...rest, Resources }));
  return cdkOut;
}

let local: Local;
const warnings: string[] = [];
beforeAll(async () => {
  local = await startLocal({
    cdkOut: templateWith("whole", whole),
    directory: path.join(directory, "data"),
    enforceIam: true,
    warn: (message) => warnings.push(message),
  });
});
afterAll(async () => {
  await local.stop();
  rmSync(directory, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: tests read many shapes of JSON
const json = async (route: string): Promise<any> => (await fetch(local.url + route)).json();
/** How a client of this function reaches the services. */
const as = async (name: string) => ({
  endpoint: (await json("/echo/x")).database as string,
  region: "eu-west-1",
  credentials: { accessKeyId: name, secretAccessKey: "any" },
});
const key = { pk: { S: "lead#one" }, sk: { S: "state" } };

describe("the template's policies, enforced", () => {
  it("let through what they grant", async () => {
    await fetch(`${local.url}/items`, { method: "POST", body: JSON.stringify({ id: "one" }) });
    expect(await local.settled()).toBe(true);
    const lead = await json("/_local/leads/one");
    expect([lead.notes.length, lead.letters.length]).toEqual([1, 2]);
    expect((await json("/_local/permissions")).denied).toEqual([]);
  });

  it("tell which grants nothing needed so far", async () => {
    const query = { caller: "Door", action: "dynamodb:Query", resource: `${items}/index/due` };
    const before = await json("/_local/permissions");
    expect(before.unused).toEqual([query]);
    expect(before.used).toContainEqual({
      caller: "pipe Pipe",
      action: "sns:Publish",
      resource: arn("sns", "Events"),
    });
    const database = new DynamoDBClient(await as("Door"));
    const due = {
      TableName: "Items",
      IndexName: "due",
      KeyConditionExpression: "dueKey = :d",
      ExpressionAttributeValues: { ":d": { S: "due" } },
    };
    expect((await database.send(new QueryCommand(due))).Count).toBe(1);
    const after = await json("/_local/permissions");
    expect(after.unused).toEqual([]);
    expect(after.used).toContainEqual(query);
  });

  it("refuse the rest, in words that name function, action and resource", async () => {
    const database = new DynamoDBClient(await as("Door"));
    const refused = database.send(new GetItemCommand({ TableName: "Items", Key: key }));
    await expect(refused).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: expect.stringMatching(
        `assumed-role/Door is not authorized to perform: dynamodb:GetItem on resource: ${items} `,
      ),
    });
    expect(warnings.at(-1)).toContain("dynamodb:GetItem");
    const stranger = new DynamoDBClient(await as("Nobody"));
    await expect(
      stranger.send(new GetItemCommand({ TableName: "Items", Key: key })),
    ).rejects.toThrow("Nobody");
    const { denied } = await json("/_local/permissions");
    expect(denied.map(({ caller }: { caller: string }) => caller)).toEqual(["Door", "Nobody"]);
  });

  it("refuse in each service's own form", async () => {
    const settings = await as("Door");
    const publish = { TopicArn: arn("sns", "Events"), Message: "m" };
    await expect(new SNSClient(settings).send(new PublishCommand(publish))).rejects.toThrow(
      /sns:Publish on resource: .*:Events/,
    );
    const QueueUrl = `${settings.endpoint}/000000000000/worker`;
    const receive = new SQSClient(settings).send(new ReceiveMessageCommand({ QueueUrl }));
    await expect(receive).rejects.toMatchObject({
      name: "AccessDeniedException",
      message: expect.stringContaining("sqs:ReceiveMessage"),
    });
  });

  it("stop the start when AWS itself lacks a right, and name each", async () => {
    const poor = { ...whole, Pipe: {}, Schedule: {}, Worker12345678: put };
    const start = startLocal({
      cdkOut: templateWith("poor", poor),
      directory: path.join(directory, "poor-data"),
      enforceIam: true,
    });
    const told = await start.then(
      () => "it started",
      (error: Error) => error.message,
    );
    const stream = /arn:\S+Items\/stream\/\S+(?=\.)/g;
    expect(told.replace(stream, "the stream").split("\n")).toEqual([
      ...["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"].map(
        (action) =>
          "App / WorkerMapping (AWS::Lambda::EventSourceMapping): the role of Worker does not grant " +
          `sqs:${action} on ${arn("sqs", "worker")}.`,
      ),
      ...["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
        (action) =>
          `App / Pipe (AWS::Pipes::Pipe): the role of pipe Pipe does not grant dynamodb:${action} on the stream.`,
      ),
      `App / Pipe (AWS::Pipes::Pipe): the role of pipe Pipe does not grant sns:Publish on ${arn("sns", "Events")}.`,
      "App / Schedule (AWS::Scheduler::Schedule): the role of schedule Schedule does not grant " +
        `lambda:InvokeFunction on ${arn("lambda", "function:Sweep")}.`,
    ]);
  });

  it("fail a function that does what its role does not grant", async () => {
    await local.stop();
    const cdkOut = templateWith("shut", { ...whole, Door12345678: {} });
    const told: string[] = [];
    const warn = (message: string): number => told.push(message);
    local = await startLocal({
      cdkOut,
      directory: path.join(directory, "data"),
      enforceIam: true,
      warn,
    });
    const answer = await fetch(`${local.url}/items`, { method: "POST", body: '{"id":"two"}' });
    expect(answer.status).toBe(500);
    const naming = `assumed-role/Door is not authorized to perform: dynamodb:PutItem on resource: ${items}`;
    expect(told.filter((line) => line.includes(naming))).toHaveLength(2);
  });
});
