import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/** Properties of the `DataStack`. */
export interface DataStackProps extends StackProps {
  /** What this deployment chose. */
  readonly settings: Settings;
}

/** What must outlive every deployment: the table, and the key if there is an own one. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly key: Key | undefined;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, { ...props, description: "Soft Landing: the rows that nobody may lose" });
    const { customerManagedKey, disposable } = props.settings;
    const removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
    this.key = customerManagedKey ? this.ownKey(removalPolicy) : undefined;
    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...(this.key
        ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.key }
        : { encryption: TableEncryption.DEFAULT }),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 7,
      },
      timeToLiveAttribute: "expiresAt",
      stream: StreamViewType.KEYS_ONLY,
      deletionProtection: !disposable,
      removalPolicy,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: "due",
      partitionKey: { name: "dueKey", type: AttributeType.STRING },
      sortKey: { name: "dueAt", type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** One key for table and topics. The services that publish to encrypted topics may use it. */
  private ownKey(removalPolicy: RemovalPolicy): Key {
    const key = new Key(this, "Key", {
      description: "Soft Landing: table and topics",
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      removalPolicy,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: "PublishersOfEncryptedTopics",
        principals: [
          new ServicePrincipal("ses.amazonaws.com"),
          new ServicePrincipal("cloudwatch.amazonaws.com"),
        ],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    return key;
  }
}
