import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";

const bucketReading = {
  plays: z.object({ BucketName: z.string().optional() }),
  leavesOut: ["BucketEncryption", "OwnershipControls", "PublicAccessBlockConfiguration", "Tags"],
};
const list = z.preprocess((value) => [value].flat(), z.array(z.string()));
const policy = z.object({
  Bucket: z.string(),
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.string(),
        Action: list,
        Resource: list,
        Principal: z.object({ Service: z.string().optional() }),
        Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
      }),
    ),
  }),
});
/** What the publishing of assets says a file is, by its ending. */
const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
};

/** One object as the bucket hands it out. */
export interface Stored {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
}

/** The objects of one bucket: what a deployment puts there. */
export interface Bucket {
  read(key: string): Stored | undefined;
}

/**
 * The bucket with this domain, for the distribution with this ARN. `undefined` when the template has no such bucket.
 * Throws a LocalFailure when the bucket's policy does not let the distribution read: on AWS no page would be found.
 */
export function openBucket(
  cloud: Cloud,
  domain: string,
  distributionArn: string,
): Bucket | undefined {
  const found = cloud
    .resources("AWS::S3::Bucket")
    .find((bucket) => cloud.attribute(bucket, "RegionalDomainName") === domain);
  if (found === undefined) return undefined;
  cloud.read(found, bucketReading);
  const name = cloud.name(found);
  const policies = cloud
    .resources("AWS::S3::BucketPolicy")
    .map((resource) => cloud.part(resource, policy))
    .filter(({ Bucket: of }) => of === name);
  const admitted = policies.some(({ PolicyDocument }) =>
    PolicyDocument.Statement.some(
      ({ Effect, Action, Resource, Principal, Condition }) =>
        Effect === "Allow" &&
        Principal.Service === "cloudfront.amazonaws.com" &&
        Action.includes("s3:GetObject") &&
        Resource.includes(`arn:aws:s3:::${name}/*`) &&
        Condition?.StringEquals?.["AWS:SourceArn"] === distributionArn,
    ),
  );
  if (!admitted) {
    throw new LocalFailure(
      `${found.stack} / ${found.id}: no policy of the bucket lets ${distributionArn} read its objects.`,
    );
  }
  const files = cloud.objects(name);
  return {
    read: (key) => {
      const file = files.get(key);
      if (file === undefined) return undefined;
      const body = readFileSync(file);
      const etag = `"${createHash("md5").update(body).digest("hex")}"`;
      return { type: types[path.extname(key)] ?? "application/octet-stream", etag, body };
    },
  };
}
