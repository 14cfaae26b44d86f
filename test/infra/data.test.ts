import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { production, resourcesOf, synthesised } from "./templates.ts";

describe("the stack that must outlive every deployment", () => {
  const { data, main } = synthesised();

  it("can be restored to any second of the last seven days, and is neither deleted nor dropped", () => {
    data.hasResource("AWS::DynamoDB::Table", {
      Properties: {
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 7,
        },
        DeletionProtectionEnabled: true,
      },
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
    });
  });

  it("streams keys only, so that no message ever holds a name", () => {
    data.hasResourceProperties("AWS::DynamoDB::Table", {
      StreamSpecification: { StreamViewType: "KEYS_ONLY" },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      BillingMode: "PAY_PER_REQUEST",
    });
  });

  it("has the index of what is due, with keys only", () => {
    data.hasResourceProperties("AWS::DynamoDB::Table", {
      GlobalSecondaryIndexes: [
        {
          IndexName: "due",
          KeySchema: [
            { AttributeName: "dueKey", KeyType: "HASH" },
            { AttributeName: "dueAt", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    });
  });

  it("keeps everything with state: the other stack holds no table, bucket or key", () => {
    const kept = resourcesOf(main).filter(([, { DeletionPolicy }]) => DeletionPolicy === "Retain");
    expect(kept).toEqual([]);
    expect(
      resourcesOf(main).filter(([, { Type }]) => /DynamoDB|S3::Bucket$|KMS::Key/.test(Type)),
    ).toEqual([]);
  });

  it("uses the key of AWS unless an own key is asked for", () => {
    data.resourceCountIs("AWS::KMS::Key", 0);
  });

  it("encrypts table and topics with one rotating own key when asked", () => {
    const own = synthesised({ ...production, customerManagedKey: "true" });
    own.data.hasResource("AWS::KMS::Key", {
      Properties: { EnableKeyRotation: true },
      DeletionPolicy: "Retain",
    });
    own.data.hasResourceProperties("AWS::DynamoDB::Table", {
      SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: Match.anyValue() },
    });
    for (const [id, topic] of resourcesOf(own.main, "AWS::SNS::Topic")) {
      expect(JSON.stringify(topic.Properties.KmsMasterKeyId), id).toContain("ImportValue");
    }
  });

  it("throws everything away on a disposable stage", () => {
    synthesised({ stage: "local" }).data.hasResource("AWS::DynamoDB::Table", {
      Properties: { DeletionProtectionEnabled: false },
      DeletionPolicy: "Delete",
    });
  });
});
