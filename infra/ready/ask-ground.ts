import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  GetAccountSettingsCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from "@aws-sdk/client-lambda";
import { ListSubscriptionsByTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { nameIn } from "#infra/constructs/house.ts";
import type { Deployed } from "./account.ts";

/** What CloudFormation, Lambda, CloudWatch and DynamoDB say of the deployment. */

export async function bootstrapOf(): Promise<number> {
  const Name = "/cdk-bootstrap/hnb659fds/version";
  const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name }));
  return Number(Parameter?.Value);
}

export async function stacksOf(stage: string) {
  const client = new CloudFormationClient({});
  const described = await Promise.all(
    ["Data", "App"].map(async (part) => {
      const StackName = `SoftLanding-${stage}-${part}`;
      const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
      return Stacks;
    }),
  );
  return described.flat().map(({ StackName = "", StackStatus = "", DriftInformation }) => ({
    name: StackName,
    status: StackStatus,
    drift: DriftInformation?.StackDriftStatus ?? "NOT_CHECKED",
  }));
}

/** The function that writes letters knows all that is asked about. */
export async function deployedOf(house: { stage: string }): Promise<Deployed> {
  const FunctionName = nameIn(house, "send-letter");
  const { Environment } = await new LambdaClient({}).send(
    new GetFunctionConfigurationCommand({ FunctionName }),
  );
  const variable = (name: string): string => {
    const value = Environment?.Variables?.[name];
    if (!value) throw new Error(`${FunctionName} has no ${name}`);
    return value;
  };
  return {
    sender: variable("SENDER"),
    programmeMailbox: variable("PROGRAMME_MAILBOX"),
    configurationSet: variable("CONFIGURATION_SET"),
    table: variable("TABLE_NAME"),
    siteUrl: variable("SITE_URL"),
  };
}

export async function alarmsOf(AlarmNamePrefix: string) {
  const names: string[] = [];
  const mute: string[] = [];
  const pages = paginateDescribeAlarms({ client: new CloudWatchClient({}) }, { AlarmNamePrefix });
  for await (const { MetricAlarms = [] } of pages)
    for (const { AlarmName = "", ActionsEnabled, AlarmActions = [] } of MetricAlarms) {
      names.push(AlarmName);
      if (ActionsEnabled === false || AlarmActions.length === 0) mute.push(AlarmName);
    }
  return { count: names.length, mute };
}

export async function listenersOf(topic: string) {
  const pages = paginateDescribeAlarms({ client: new CloudWatchClient({}) }, {});
  let TopicArn: string | undefined;
  for await (const { MetricAlarms = [] } of pages)
    TopicArn ??= MetricAlarms.flatMap(({ AlarmActions = [] }) => AlarmActions).find((arn) =>
      arn.endsWith(`:${topic}`),
    );
  if (!TopicArn) throw new Error(`no alarm tells the topic ${topic}`);
  const { Subscriptions = [] } = await new SNSClient({}).send(
    new ListSubscriptionsByTopicCommand({ TopicArn }),
  );
  return Subscriptions.map(({ Endpoint = "", SubscriptionArn = "" }) => ({
    endpoint: Endpoint,
    confirmed: SubscriptionArn.startsWith("arn:"),
  }));
}

export async function tableOf(TableName: string) {
  const client = new DynamoDBClient({});
  const [backups, table] = await Promise.all([
    client.send(new DescribeContinuousBackupsCommand({ TableName })),
    client.send(new DescribeTableCommand({ TableName })),
  ]);
  const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  return {
    pointInTime: recovery?.PointInTimeRecoveryStatus === "ENABLED",
    protected: table.Table?.DeletionProtectionEnabled === true,
  };
}

export async function concurrencyOf(): Promise<number> {
  const { AccountLimit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}));
  return AccountLimit?.ConcurrentExecutions ?? 0;
}
