/** The types that the runner plays, and the property that may name the resource. */
const played: Readonly<Record<string, string | undefined>> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::SNS::Topic": "TopicName",
  "AWS::SNS::Subscription": undefined,
  "AWS::Lambda::Function": "FunctionName",
  "AWS::Lambda::EventSourceMapping": undefined,
  "AWS::Pipes::Pipe": "Name",
  "AWS::Scheduler::Schedule": "Name",
  "AWS::Events::Rule": "Name",
  "AWS::ApiGatewayV2::Api": undefined,
  "AWS::ApiGatewayV2::Route": undefined,
  "AWS::ApiGatewayV2::Integration": undefined,
  "AWS::SES::ConfigurationSet": "Name",
  "AWS::SES::ConfigurationSetEventDestination": undefined,
  "AWS::SES::EmailIdentity": "EmailIdentity",
  "AWS::S3::Bucket": "BucketName",
  "AWS::S3::BucketPolicy": undefined,
  "AWS::SecretsManager::Secret": "Name",
  "AWS::CloudFront::Distribution": undefined,
  "AWS::CloudFront::Function": undefined,
  "AWS::CloudFront::OriginAccessControl": undefined,
  "AWS::CloudFront::OriginRequestPolicy": undefined,
  "AWS::CloudFront::ResponseHeadersPolicy": undefined,
};

/**
 * Types that change nothing on one machine: permissions, logs, alarms, keys, names in DNS.
 * They are left out knowingly; every type that is neither here nor played stops the start.
 */
const leftOut: ReadonlySet<string> = new Set([
  "AWS::ApiGatewayV2::ApiMapping",
  "AWS::ApiGatewayV2::DomainName",
  "AWS::ApiGatewayV2::Stage",
  "AWS::Budgets::Budget",
  "AWS::CDK::Metadata",
  "AWS::CertificateManager::Certificate",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::CompositeAlarm",
  "AWS::CloudWatch::Dashboard",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::KMS::Alias",
  "AWS::KMS::Key",
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Lambda::Permission",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::Logs::ResourcePolicy",
  "AWS::Route53::RecordSet",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::QueuePolicy",
  "AWS::Scheduler::ScheduleGroup",
]);

/** Does the runner play this type, leave it out knowingly, or not know it? */
export function standingOf(type: string): "played" | "left-out" | "unknown" {
  if (type in played) return "played";
  return leftOut.has(type) ? "left-out" : "unknown";
}

/** Which property of this type, if any, gives the resource its name? */
export function namingProperty(type: string): string | undefined {
  return played[type];
}

/** What `Ref` and `Fn::GetAtt` give for a resource that is known by its name alone. */
export interface Identity {
  readonly ref?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The identity that AWS would give a resource of this type with this name. */
export function identityOf(type: string, name: string, region: string, account: string): Identity {
  const arn = (service: string, rest: string): string =>
    `arn:aws:${service}:${region}:${account}:${rest}`;
  switch (type) {
    case "AWS::DynamoDB::Table":
    case "AWS::DynamoDB::GlobalTable":
      return { ref: name, attributes: { Arn: arn("dynamodb", `table/${name}`) } };
    case "AWS::SQS::Queue":
      return { attributes: { Arn: arn("sqs", name), QueueName: name } };
    case "AWS::SNS::Topic": {
      const topic = arn("sns", name);
      return { ref: topic, attributes: { TopicArn: topic, TopicName: name } };
    }
    case "AWS::Lambda::Function":
      return { ref: name, attributes: { Arn: arn("lambda", `function:${name}`) } };
    case "AWS::Pipes::Pipe":
      return { ref: name, attributes: { Arn: arn("pipes", `pipe/${name}`) } };
    case "AWS::Scheduler::Schedule":
      return { ref: name, attributes: { Arn: arn("scheduler", `schedule/default/${name}`) } };
    case "AWS::Events::Rule":
      return { ref: name, attributes: { Arn: arn("events", `rule/${name}`) } };
    case "AWS::IAM::Role":
      return { ref: name, attributes: { Arn: `arn:aws:iam::${account}:role/${name}` } };
    case "AWS::Logs::LogGroup":
      return { ref: name, attributes: { Arn: arn("logs", `log-group:${name}:*`) } };
    case "AWS::S3::Bucket": {
      const domain = `${name}.s3.${region}.amazonaws.com`;
      return {
        ref: name,
        attributes: { Arn: `arn:aws:s3:::${name}`, RegionalDomainName: domain },
      };
    }
    case "AWS::SecretsManager::Secret":
      return { ref: arn("secretsmanager", `secret:${name}`), attributes: {} };
    case "AWS::CloudFront::Function": {
      const functionArn = `arn:aws:cloudfront::${account}:function/${name}`;
      return { ref: functionArn, attributes: { FunctionARN: functionArn } };
    }
    case "AWS::CloudFront::OriginAccessControl":
      return { ref: name, attributes: { Id: name } };
    case "AWS::KMS::Key":
      return { ref: name, attributes: { Arn: arn("kms", `key/${name}`), KeyId: name } };
    default:
      return { ref: name, attributes: {} };
  }
}
