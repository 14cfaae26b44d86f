import { Duration, Fn, RemovalPolicy, Stack, type StackProps, Validations } from "aws-cdk-lib";
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
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { nameIn } from "./constructs/house.ts";
import type { Settings } from "./settings.ts";

/** Properties of the `DataStack`. */
export interface DataStackProps extends StackProps {
  /** What this deployment chose. */
  readonly settings: Settings;
}

/** What must outlive every deployment: the table, the key if there is an own one, and every version of the pages. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly key: Key | undefined;
  readonly pages: IBucket;
  /** Name of the bucket of the pages, with the placeholders of account and region. */
  readonly pagesName: string;

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
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation and the publishing of assets fill it in
    this.pagesName = nameIn(props.settings, "${AWS::AccountId}-${AWS::Region}");
    this.pages = this.pagesBucket(removalPolicy);
  }

  /** Who may read it is said beside the distribution that does: constructs/site-reading.ts. */
  private pagesBucket(removalPolicy: RemovalPolicy): IBucket {
    const bucket = new Bucket(this, "Pages", {
      bucketName: Fn.sub(this.pagesName),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy,
    });
    Validations.of(bucket).acknowledge(
      {
        id: "AwsSolutions-S1",
        reason: "It holds public pages and is read by CloudFront alone: a log would name nobody.",
      },
      {
        id: "AwsSolutions-S10",
        reason:
          "TLS is demanded by the bucket's policy, which lies in the stack of the distribution.",
      },
    );
    return bucket as IBucket;
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
