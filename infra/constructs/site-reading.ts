import { Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BucketPolicy, type IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

/**
 * The whole policy of the bucket: this one distribution may read objects, and whoever comes without TLS 1.2 may nothing. It
 * lies beside the distribution and not beside the bucket, because it names it.
 */
export function letOnlyThisRead(
  scope: Construct,
  bucket: IBucket,
  { distributionId }: Distribution,
): void {
  const distributionArn = Stack.of(scope).formatArn({
    service: "cloudfront",
    region: "",
    resource: "distribution",
    resourceName: distributionId,
  });
  const { document } = new BucketPolicy(scope, "Reading", { bucket });
  const refuse = (conditions: Record<string, object>) =>
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:*"],
      resources: [bucket.bucketArn, bucket.arnForObjects("*")],
      conditions,
    });
  document.addStatements(
    refuse({ Bool: { "aws:SecureTransport": "false" } }),
    refuse({ NumericLessThan: { "s3:TlsVersion": "1.2" } }),
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
      actions: ["s3:GetObject"],
      resources: [bucket.arnForObjects("*")],
      conditions: { StringEquals: { "AWS:SourceArn": distributionArn } },
    }),
  );
}
