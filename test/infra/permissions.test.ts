import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { flat, production, resourcesOf, synthesised } from "./templates.ts";

interface Statement {
  readonly Effect: string;
  readonly Sid?: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
}

/** Wildcards that stay, each with its reason. Anything else fails. */
const always = [
  {
    what: "AWS::S3::BucketPolicy allows s3:GetObject on Pages/*",
    why: "a bucket's policy can name its objects in no other way, and all of them are public pages",
  },
];
const withOwnKey = [
  ...always,
  {
    what: "AWS::KMS::Key allows kms:* on *",
    why: "a key without its account as administrator can never be managed again; * is the key itself",
  },
  {
    what: "AWS::KMS::Key allows kms:Decrypt on *",
    why: "in a key's own policy * is the key itself; SES and CloudWatch publish to encrypted topics",
  },
  {
    what: "AWS::KMS::Key allows kms:GenerateDataKey on *",
    why: "in a key's own policy * is the key itself; SES and CloudWatch publish to encrypted topics",
  },
];

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function statements(template: Template): { type: string; id: string; statement: Statement }[] {
  return resourcesOf(template).flatMap(([id, { Type, Properties }]) =>
    [
      Properties?.PolicyDocument,
      Properties?.KeyPolicy,
      ...list<{ PolicyDocument: unknown }>(Properties?.Policies).map((one) => one.PolicyDocument),
    ]
      .filter((document) => document !== undefined)
      .flatMap((document) => list<Statement>(document.Statement))
      .map((statement) => ({ type: Type, id, statement })),
  );
}

function wildcards(template: Template): string[] {
  const found = statements(template)
    .filter(({ statement }) => statement.Effect === "Allow")
    .flatMap(({ type, statement }) =>
      list(statement.Action).flatMap((action) =>
        list(statement.Resource).map((resource) => ({ type, action, resource: flat(resource) })),
      ),
    )
    .filter(({ action, resource }) => action.includes("*") || resource.includes("*"))
    .map(({ type, action, resource }) => `${type} allows ${action} on ${short(resource)}`);
  return [...new Set(found)];
}

/** A bucket of the other stack by its name there. */
function short(resource: string): string {
  return resource.replace(/^\{"Fn::ImportValue":"[^"]*FnGetAttPages\w+"\}/, "Pages");
}

/** What the role of one function may do: `dynamodb:GetItem ${Table}` and so on. */
function rightsOf(template: Template, name: string): string[] {
  const [, lambda] =
    resourcesOf(template, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties.FunctionName === `softlanding-prod-${name}`,
    ) ?? [];
  const role = String(lambda?.Properties.Role["Fn::GetAtt"][0]);
  return resourcesOf(template, "AWS::IAM::Policy")
    .filter(([, { Properties }]) =>
      Properties.Roles.some((one: { Ref: string }) => one.Ref === role),
    )
    .flatMap(([, { Properties }]) => list<Statement>(Properties.PolicyDocument.Statement))
    .flatMap(({ Action }) => list(Action))
    .sort();
}

describe("permissions", () => {
  const { data, main } = synthesised();

  it("hold no wildcard but the objects of the bucket of pages", () => {
    expect([...wildcards(data), ...wildcards(main)]).toEqual(always.map(({ what }) => what));
  });

  it("hold besides only the wildcards of a key's own policy when there is an own key", () => {
    const own = synthesised({ ...production, customerManagedKey: true });
    expect([...wildcards(own.data), ...wildcards(own.main)].sort()).toEqual(
      withOwnKey.map(({ what }) => what).sort(),
    );
  });

  it("use no policy written by somebody else", () => {
    for (const [id, { Properties }] of resourcesOf(main, "AWS::IAM::Role")) {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
    }
  });

  const own = ["logs:CreateLogStream", "logs:PutLogEvents"];
  const table = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`);
  const queue = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];
  it.each([
    ["receive-lead", [...table("GetItem", "PutItem", "Query"), ...own]],
    ["follow-lead", [...table("GetItem", "PutItem", "Query", "UpdateItem", "DeleteItem"), ...own]],
    ["answer-offer", [...table("GetItem", "PutItem", "Query", "UpdateItem"), ...own]],
    ["decide-review", [...table("GetItem", "PutItem", "Query"), ...own]],
    ["resume-partner", [...table("GetItem", "PutItem", "Query", "DeleteItem"), ...own]],
    ["show-report", [...table("GetItem", "Query"), ...own]],
    ["describe-api", own],
    ["screen-lead", [...table("GetItem", "PutItem"), ...own, ...queue]],
    ["route-lead", [...table("GetItem", "PutItem", "Query", "UpdateItem"), ...own, ...queue]],
    [
      "send-letter",
      [...table("GetItem", "PutItem", "Query", "UpdateItem"), ...own, ...queue, "ses:SendEmail"],
    ],
    ["record-delivery", [...table("GetItem", "PutItem", "Query", "UpdateItem"), ...own, ...queue]],
    [
      "sweep-deadlines",
      [...table("GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Query"), ...own],
    ],
    ["prove-ledger", [...table("Scan", "GetItem", "Query", "PutItem"), ...own]],
  ])("give %s exactly what it does", (name, expected) => {
    expect(rightsOf(main, name)).toEqual([...expected].sort());
  });

  it("let nobody but the daily proof scan the table", () => {
    const scanning = statements(main).filter(({ statement }) =>
      list(statement.Action).includes("dynamodb:Scan"),
    );
    expect(scanning.map(({ id }) => id)).toEqual([expect.stringMatching(/^proveledger/)]);
  });

  it("let send-letter send as the sender with its configuration set, and as nobody else", () => {
    const sending = statements(main).filter(({ statement }) =>
      list(statement.Action).includes("ses:SendEmail"),
    );
    expect(sending.flatMap(({ statement }) => list(statement.Resource).map(flat))).toEqual([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a flattened CloudFormation reference
      "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/city.example",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a flattened CloudFormation reference
      "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/landing@city.example",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a flattened CloudFormation reference
      "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:configuration-set/softlanding-prod-letters",
    ]);
  });

  it("let only this API call the doors", () => {
    for (const [id, { Properties }] of resourcesOf(main, "AWS::Lambda::Permission")) {
      expect(Properties.Principal, id).toBe("apigateway.amazonaws.com");
      expect(flat(Properties.SourceArn), id).toMatch(/:execute-api:.*:\$\{siteApi\w+\}\//);
    }
  });
});
