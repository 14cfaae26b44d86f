import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";
import type { Resource } from "./template.ts";

/** What somebody wants to do: one action on one resource, as IAM names them. */
export interface Wish {
  readonly action: string;
  readonly resource: string;
}

/** One line of a role's policies: an action on a resource, each perhaps with wildcards. */
export interface Grant {
  readonly effect: "Allow" | "Deny";
  readonly action: string;
  readonly resource: string;
  covers(wish: Wish): boolean;
}

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item));
const statements = oneOrMore(
  z.strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(["Allow", "Deny"]),
    Action: oneOrMore(z.string()),
    Resource: oneOrMore(z.string()),
    Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
);
const policy = z.object({ Version: z.string().optional(), Statement: statements });
const roleReading = {
  plays: z.object({ Policies: z.array(z.object({ PolicyDocument: policy })).default([]) }),
  leavesOut: [
    "AssumeRolePolicyDocument",
    "Description",
    "MaxSessionDuration",
    "Path",
    "RoleName",
    "Tags",
  ],
};
const attached = z.object({ Roles: z.array(z.string()).default([]) });
const attachedPolicy = z.object({ PolicyDocument: policy });

/**
 * What do the template's policies grant, and forbid, this role? Reads those in the role and those
 * attached to it. A LocalFailure names what cannot be judged here: a role from elsewhere, a policy of
 * AWS, a permissions boundary, a condition, a `NotAction`.
 */
export function grantsOf(cloud: Cloud, roleArn: string): Grant[] {
  const role = cloud
    .resources("AWS::IAM::Role")
    .find((candidate) => cloud.attribute(candidate, "Arn") === roleArn);
  if (role === undefined) {
    throw new LocalFailure(
      `${roleArn} is no role of the template: what it may do is not known here.`,
    );
  }
  const inline = cloud
    .read(role, roleReading)
    .Policies.flatMap((one) => grantsIn(role, one.PolicyDocument));
  const others = cloud
    .resources("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
    .filter((found) => cloud.part(found, attached).Roles.includes(cloud.name(role)))
    .flatMap((found) => grantsIn(found, cloud.part(found, attachedPolicy).PolicyDocument));
  return [...inline, ...others];
}

/** Which grant allows this wish? None (`undefined`) does when one forbids it. */
export function allowing(grants: readonly Grant[], wish: Wish): Grant | undefined {
  const fitting = grants.filter((grant) => grant.covers(wish));
  if (fitting.some(({ effect }) => effect === "Deny")) return undefined;
  return fitting[0];
}

function grantsIn({ stack, id }: Resource, { Statement }: z.infer<typeof policy>): Grant[] {
  return Statement.flatMap(({ Effect, Action, Resource, Condition }) => {
    for (const [operator, keys] of Object.entries(Condition ?? {})) {
      throw new LocalFailure(
        `${stack} / ${id}: the local runner does not play the policy condition ${operator} on ` +
          `${Object.keys(keys).join(", ")}.`,
      );
    }
    return Action.flatMap((action) =>
      Resource.map((resource): Grant => {
        const [fitsAction, fitsResource] = [matcher(action, "i"), matcher(resource, "")];
        return {
          effect: Effect,
          action,
          resource,
          covers: (wish) => fitsAction.test(wish.action) && fitsResource.test(wish.resource),
        };
      }),
    );
  });
}

/** `*` stands for any characters and `?` for one. */
function matcher(pattern: string, flags: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, flags);
}
