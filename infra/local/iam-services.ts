import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";
import type { Permissions } from "./iam-permissions.ts";
import type { Wish } from "./iam-policy.ts";
import type { Resource } from "./template.ts";

const mapping = z.object({ FunctionName: z.string(), EventSourceArn: z.string() });
const pipe = z.object({
  RoleArn: z.string(),
  Source: z.string(),
  Target: z.string(),
  SourceParameters: z.object({
    DynamoDBStreamParameters: z.object({
      DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
    }),
  }),
});
const schedule = z.object({ Target: z.object({ Arn: z.string(), RoleArn: z.string() }) });
const func = z.object({ Role: z.string() });

/**
 * Lets every function act in its role's name, and checks what AWS itself does in a role's name: a mapping
 * reads its queue, a pipe its stream, a schedule calls its function. Throws a LocalFailure that names each
 * right that is missing, for on AWS nothing would arrive.
 */
export function assumeRoles(cloud: Cloud, permissions: Permissions): void {
  for (const found of cloud.resources("AWS::Lambda::Function")) {
    permissions.assume(cloud.name(found), cloud.part(found, func).Role);
  }
  const missing = [
    ...cloud.resources("AWS::Lambda::EventSourceMapping").flatMap((found) => {
      const { FunctionName, EventSourceArn } = cloud.part(found, mapping);
      const wishes = each("sqs", ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"]);
      const name = FunctionName.split(":").at(-1) ?? "";
      return refused(permissions, found, name, wishes(EventSourceArn));
    }),
    ...cloud.resources("AWS::Pipes::Pipe").flatMap((found) => {
      const { RoleArn, Source, Target, SourceParameters } = cloud.part(found, pipe);
      const { DeadLetterConfig } = SourceParameters.DynamoDBStreamParameters;
      const caller = `pipe ${cloud.name(found)}`;
      permissions.assume(caller, RoleArn);
      const reads = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"];
      return refused(permissions, found, caller, [
        ...each("dynamodb", reads)(Source),
        { action: "sns:Publish", resource: Target },
        ...(DeadLetterConfig ? each("sqs", ["SendMessage"])(DeadLetterConfig.Arn) : []),
      ]);
    }),
    ...cloud.resources("AWS::Scheduler::Schedule").flatMap((found) => {
      const { Arn, RoleArn } = cloud.part(found, schedule).Target;
      const caller = `schedule ${cloud.name(found)}`;
      permissions.assume(caller, RoleArn);
      return refused(permissions, found, caller, each("lambda", ["InvokeFunction"])(Arn));
    }),
  ];
  if (missing.length > 0) throw new LocalFailure(missing.join("\n"));
}

function each(service: string, operations: readonly string[]): (resource: string) => Wish[] {
  return (resource) =>
    operations.map((operation) => ({ action: `${service}:${operation}`, resource }));
}

function refused(
  permissions: Permissions,
  { stack, id, type }: Resource,
  caller: string,
  wishes: readonly Wish[],
): string[] {
  return permissions
    .denied(caller, wishes)
    .map(
      ({ action, resource }) =>
        `${stack} / ${id} (${type}): the role of ${caller} does not grant ${action} on ${resource}.`,
    );
}
