import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { distributionResponder } from "#infra/local/cloudfront.ts";
import { makeSecrets } from "#infra/local/secrets.ts";
import { readyFront } from "#infra/local/web-front.ts";
import { cloudOf } from "./cloud-of.ts";

const behaviour = {
  AllowedMethods: ["GET", "HEAD"],
  CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  TargetOriginId: "pages",
};
const bucketOrigin = {
  Id: "pages",
  DomainName: { "Fn::GetAtt": ["Bucket", "RegionalDomainName"] },
  OriginAccessControlId: "access",
};
const edge = (FunctionCode: string) => ({
  Type: "AWS::CloudFront::Function",
  Properties: {
    AutoPublish: true,
    FunctionCode,
    FunctionConfig: { Runtime: "cloudfront-js-2.0" },
    Name: "edge",
  },
});
const admits = (distribution: string) => ({
  Type: "AWS::S3::BucketPolicy",
  Properties: {
    Bucket: { Ref: "Bucket" },
    PolicyDocument: {
      Statement: [
        {
          Effect: "Allow",
          Action: "s3:GetObject",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Resource: "arn:aws:s3:::Bucket/*",
          Condition: { StringEquals: { "AWS:SourceArn": distribution } },
        },
      ],
    },
  },
});
const own = "arn:aws:cloudfront::000000000000:distribution/Site";

/** A distribution with these settings before an empty bucket, and whatever else the template has. */
function siteOf(settings: object = {}, others: Record<string, unknown> = {}) {
  const cloud = cloudOf({
    Bucket: { Type: "AWS::S3::Bucket" },
    Policy: admits(own),
    Site: {
      Type: "AWS::CloudFront::Distribution",
      Properties: {
        DistributionConfig: {
          Enabled: true,
          DefaultCacheBehavior: behaviour,
          Origins: [bucketOrigin],
          ...settings,
        },
      },
    },
    ...others,
  });
  const [site] = cloud.resources("AWS::CloudFront::Distribution");
  if (site === undefined) throw new Error("no distribution");
  const respond = distributionResponder(cloud, site);
  return async (url: string, method = "GET") => {
    const socket = { remoteAddress: "127.0.0.1" };
    const asked = { url, method, headers: {}, socket } as unknown as IncomingMessage;
    return respond(asked, Buffer.alloc(0));
  };
}
const associated = (EventType: string) => ({
  DefaultCacheBehavior: {
    ...behaviour,
    FunctionAssociations: [{ EventType, FunctionARN: { "Fn::GetAtt": ["Edge", "FunctionARN"] } }],
  },
});

describe("a distribution", () => {
  it("says what its bucket does not hold, and takes the methods of its behaviour only", async () => {
    const ask = siteOf();
    expect(await ask("/nothing")).toMatchObject({ status: 403 });
    expect(await ask("/nothing", "POST")).toMatchObject({ status: 403 });
  });

  it("lets the first behaviour answer whose pattern fits", async () => {
    const code = (status: number) =>
      edge(`function handler() { return { statusCode: ${status}, headers: {} }; }`);
    const with_ = (PathPattern: string, name: string) => ({
      ...associated("viewer-request").DefaultCacheBehavior,
      FunctionAssociations: [
        { EventType: "viewer-request", FunctionARN: { "Fn::GetAtt": [name, "FunctionARN"] } },
      ],
      PathPattern,
    });
    const CacheBehaviors = [with_("/a/*", "One"), with_("a?c", "Two"), with_("/a*", "Three")];
    const ask = siteOf({ CacheBehaviors }, { One: code(201), Two: code(202), Three: code(203) });
    const statuses = ["/a/b/c?d", "/abc", "/abcd", "/A/b", "/b"].map(async (url) => {
      return (await ask(url))?.status;
    });
    expect(await Promise.all(statuses)).toEqual([201, 202, 203, 403, 403]);
  });

  it("runs its functions alone: they see their event and nothing of this machine", async () => {
    const code = `function handler(event) {
      const seen = [typeof process, typeof require, event.request.uri, event.request.method].join(" ");
      return { statusCode: 200, headers: { seen: { value: seen } } };
    }`;
    const ask = siteOf(associated("viewer-request"), { Edge: edge(code) });
    expect(await ask("/x?y")).toMatchObject({ headers: { seen: "undefined undefined /x GET" } });
  });

  it("asks no function about an answer that is an error", async () => {
    const code = 'function handler() { throw new Error("never"); }';
    const ask = siteOf(associated("viewer-response"), { Edge: edge(code) });
    expect(await ask("/x")).toMatchObject({ status: 403 });
  });

  it.each([
    ["a setting nobody plays", { Restrictions: {} }, /App \/ Site .*Restrictions/s],
    [
      "a way of caching nobody knows",
      { DefaultCacheBehavior: { ...behaviour, CachePolicyId: "mine" } },
      /App \/ Site .*CachePolicyId/s,
    ],
    ["a way to no origin", { Origins: [] }, /App \/ Site: .*leads to no origin/],
  ])("with %s stops the start and is named", (_what, settings, message) => {
    expect(() => siteOf(settings)).toThrow(message);
  });

  it.each([
    ["another distribution", { Policy: admits(`${own}2`) }],
    ["nobody", { Policy: { Type: "AWS::SNS::TopicPolicy" } }],
  ])("whose bucket lets %s read stops the start: on AWS no page would be found", (_who, policy) => {
    expect(() => siteOf({}, policy)).toThrow(
      /App \/ Bucket: no policy of the bucket lets .*Site read/,
    );
  });

  it("is one: a second stops the start", async () => {
    const one = { Type: "AWS::CloudFront::Distribution" };
    const door = { port: 1, open: () => undefined, stop: async () => undefined };
    const ready = readyFront(cloudOf({ One: one, Two: one }), door, () => undefined);
    await expect(ready).rejects.toThrow(/App \/ Two: .*one distribution/);
  });
});

describe("a secret of the template", () => {
  const secret = {
    Type: "AWS::SecretsManager::Secret",
    Properties: { GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 40 } },
  };
  function meaning(reference: unknown): unknown {
    const cloud = cloudOf({
      Secret: secret,
      Q: { Type: "AWS::SQS::Queue", Properties: { P: reference } },
    });
    makeSecrets(cloud);
    const [queue] = cloud.resources("AWS::SQS::Queue");
    if (queue === undefined) throw new Error("no queue");
    return cloud.read(queue, { plays: z.object({ P: z.unknown() }), leavesOut: [] }).P;
  }
  const reference = (end: string) => ({
    "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Secret" }, end]],
  });

  it("is made up as long as asked, and the same wherever it is named", () => {
    const [one, two] = meaning([
      [reference(":SecretString:::}}")],
      { x: reference(":SecretString:::}}") },
    ]) as [string[], { x: string }];
    expect(one[0]).toMatch(/^[0-9a-f]{40}$/);
    expect(two.x).toBe(one[0]);
    expect(meaning(reference(":SecretString:::}}"))).not.toBe(one[0]);
  });

  it.each([
    [reference(":SecretString:key::}}")],
    ["{{resolve:secretsmanager:arn:other:SecretString:::}}"],
    ["{{resolve:ssm:/a/b}}"],
  ])("%j is not known here, and stops the start", (unknown) => {
    expect(() => meaning(unknown)).toThrow(/App \/ Q: property P holds \{\{resolve:/);
  });
});
