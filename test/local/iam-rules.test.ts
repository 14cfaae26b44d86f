import { describe, expect, it } from "vitest";
import { type Call, demandOf } from "#infra/local/iam-action.ts";
import { Permissions } from "#infra/local/iam-permissions.ts";
import { allowing, grantsOf } from "#infra/local/iam-policy.ts";
import { cloudOf } from "./cloud-of.ts";

const account = { region: "r", account: "1", identity: () => "b.example" };
const table = (name: string) => `arn:aws:dynamodb:r:1:table/${name}`;
const wanted = (call: Partial<Call>): string[] =>
  demandOf({ method: "POST", path: "/", target: "", body: "", ...call }, account).wishes.map(
    ({ action, resource }) => `${action} ${resource}`,
  );

describe("a call of DynamoDB takes", () => {
  it.each([
    ["GetItem", { TableName: "t" }, [`dynamodb:GetItem ${table("t")}`]],
    ["Scan", { TableName: table("other") }, [`dynamodb:Scan ${table("other")}`]],
    ["Query", { TableName: "t", IndexName: "due" }, [`dynamodb:Query ${table("t")}/index/due`]],
    [
      "TransactWriteItems",
      {
        TransactItems: [
          { Put: { TableName: "t" } },
          { Update: { TableName: "t" } },
          { Delete: { TableName: "u" } },
          { ConditionCheck: { TableName: "t" } },
        ],
      },
      [
        `dynamodb:PutItem ${table("t")}`,
        `dynamodb:UpdateItem ${table("t")}`,
        `dynamodb:DeleteItem ${table("u")}`,
        `dynamodb:ConditionCheckItem ${table("t")}`,
      ],
    ],
    [
      "TransactGetItems",
      { TransactItems: [{ Get: { TableName: "t" } }] },
      [`dynamodb:GetItem ${table("t")}`],
    ],
    [
      "BatchGetItem",
      { RequestItems: { t: {}, u: {} } },
      [`dynamodb:BatchGetItem ${table("t")}`, `dynamodb:BatchGetItem ${table("u")}`],
    ],
    // What PartiQL does cannot be told from the call: nothing grants it.
    ["ExecuteStatement", { Statement: "SELECT * FROM t" }, []],
  ])("%s %j the rights %j", (operation, body, rights) => {
    const target = `DynamoDB_20120810.${operation}`;
    expect(wanted({ target, body: JSON.stringify(body) })).toEqual(rights);
  });
});

describe("a call of another service takes", () => {
  const mail = { FromEmailAddress: "A <a@b.example>", ConfigurationSetName: "set" };
  it.each([
    [
      { path: "/v2/email/outbound-emails", body: JSON.stringify(mail) },
      [
        "ses:SendEmail arn:aws:ses:r:1:identity/b.example",
        "ses:SendEmail arn:aws:ses:r:1:configuration-set/set",
      ],
    ],
    [{ path: "/v2/email/account", method: "GET" }, []],
    [
      { target: "AmazonSQS.SendMessageBatch", body: '{"QueueUrl":"http://localhost:1/1/q"}' },
      ["sqs:SendMessage arn:aws:sqs:r:1:q"],
    ],
    [{ body: "Action=Publish&TopicArn=arn%3At" }, ["sns:Publish arn:t"]],
    [{ body: "what is this?" }, []],
  ])("%j the rights %j", (call, rights) => {
    expect(wanted(call)).toEqual(rights);
  });
});

/** What a role with these statements, attached by a policy of its own, may do. */
function roleWith(...Statement: object[]) {
  const cloud = cloudOf({
    Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: {} } },
    Policy: {
      Type: "AWS::IAM::Policy",
      Properties: { PolicyName: "p", Roles: [{ Ref: "Role" }], PolicyDocument: { Statement } },
    },
  });
  return { cloud, arn: "arn:aws:iam::000000000000:role/Role" };
}

describe("a role", () => {
  const allow = (Action: unknown, Resource: unknown) => ({ Effect: "Allow", Action, Resource });
  it.each([
    ["dynamodb:GetItem", "arn:t", true],
    ["DynamoDB:getitem", "arn:t", true],
    ["dynamodb:GetItem", "arn:t/index/due", false],
    ["dynamodb:PutItem", "arn:t", false],
    ["sqs:ReceiveMessage", "arn:q-1", true],
    ["sqs:SendMessage", "arn:q-12", false],
    ["sqs:DeleteMessage", "arn:q-1", false],
  ])("may do %s on %s: %s", (action, resource, may) => {
    const { cloud, arn } = roleWith(
      allow("dynamodb:GetItem", ["arn:t", "arn:u"]),
      allow(["sqs:*"], "arn:q-?"),
      { ...allow("sqs:Delete*", "*"), Effect: "Deny" },
    );
    expect(allowing(grantsOf(cloud, arn), { action, resource }) !== undefined).toBe(may);
  });

  it("may do nothing else than its policies say, also when they lie in the role itself", () => {
    const { cloud, arn } = roleWith();
    expect(grantsOf(cloud, arn)).toEqual([]);
    const PolicyDocument = { Statement: allow("sns:Publish", { Ref: "AWS::Region" }) };
    const inline = cloudOf({
      Role: {
        Type: "AWS::IAM::Role",
        Properties: { Policies: [{ PolicyName: "p", PolicyDocument }] },
      },
    });
    expect(grantsOf(inline, arn)).toMatchObject([
      { action: "sns:Publish", resource: "eu-north-1" },
    ]);
  });

  it("with what cannot be judged stops the start and says why", () => {
    const { cloud, arn } = roleWith({
      ...allow("ses:SendEmail", "*"),
      Condition: { StringEquals: { "ses:FromAddress": "a@b.example" } },
    });
    expect(() => grantsOf(cloud, arn)).toThrow(
      /App \/ Policy: .*condition StringEquals on ses:FromAddress/,
    );
    const not = roleWith({ Effect: "Allow", NotAction: "iam:*", Resource: "*" });
    expect(() => grantsOf(not.cloud, not.arn)).toThrow(/App \/ Policy .*NotAction/s);
    const ManagedPolicyArns = ["arn:aws:iam::aws:policy/AdministratorAccess"];
    const managed = cloudOf({
      Role: { Type: "AWS::IAM::Role", Properties: { ManagedPolicyArns } },
    });
    expect(() => grantsOf(managed, arn)).toThrow(/App \/ Role: .*ManagedPolicyArns/);
    expect(() => grantsOf(managed, "arn:aws:iam::1:role/elsewhere")).toThrow(
      /no role of the templ/,
    );
  });

  it("has its rights sorted into used, unused, denied and those nobody here can use", () => {
    const { cloud, arn } = roleWith(
      allow(["dynamodb:GetItem", "dynamodb:Scan"], "arn:t"),
      allow("logs:PutLogEvents", "arn:l"),
    );
    const permissions = new Permissions(cloud);
    permissions.assume("door", arn);
    const get = { action: "dynamodb:GetItem", resource: "arn:t" };
    const put = { action: "dynamodb:PutItem", resource: "arn:t" };
    expect(permissions.denied("door", [get, put])).toEqual([put]);
    expect(permissions.denied("stranger", [get])).toEqual([get]);
    expect(permissions.report()).toEqual({
      used: [{ caller: "door", ...get }],
      unused: [{ caller: "door", action: "dynamodb:Scan", resource: "arn:t" }],
      denied: [
        { caller: "door", ...put },
        { caller: "stranger", ...get },
      ],
      unplayed: [{ caller: "door", action: "logs:PutLogEvents", resource: "arn:l" }],
    });
  });
});
