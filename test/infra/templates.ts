import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { readSettings } from "#infra/settings.ts";
import { softLanding } from "#infra/soft-landing.ts";

/** A resource as CloudFormation reads it. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template has no schema here, and tests look deep into it
  readonly Properties: Record<string, any>;
  readonly DeletionPolicy?: string;
}

/** What a production deployment is told in tests. */
export const production = {
  stage: "prod",
  sender: "landing@city.example",
  programmeMailbox: "team@city.example",
  opsMailbox: "ops@city.example",
};

/** The templates of a deployment, without bundling the functions or building the pages. */
export function synthesised(settings: Record<string, unknown> = production) {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  const { data, main, firewall } = softLanding(
    app,
    readSettings((key) => settings[key]),
    "eu-central-1",
  );
  return {
    data: Template.fromStack(data),
    main: Template.fromStack(main),
    firewall: firewall && Template.fromStack(firewall),
  };
}

/** What a deployment under its own name is told besides. */
export const ownName = {
  siteDomain: "landing.city.example",
  siteCertificate: "arn:aws:acm:us-east-1:111122223333:certificate/one",
};

/** Resources of one type by their logical id. */
export function resourcesOf(template: Template, type?: string): [string, Resource][] {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return type === undefined ? all : all.filter(([, resource]) => resource.Type === type);
}

/** An intrinsic function flattened to text: `arn:${AWS::Partition}:sqs:…`. */
export function flat(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const [name, argument] = Object.entries(value)[0] ?? [];
  if (name === "Fn::Join") return (argument as [string, unknown[]])[1].map(flat).join("");
  if (name === "Ref") return `\${${argument}}`;
  if (name === "Fn::GetAtt") return `\${${(argument as string[]).join(".")}}`;
  return JSON.stringify(value);
}
