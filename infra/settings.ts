import * as z from "zod";

/**
 * What a deployment may choose. Each key comes from `-c key=value`, else from
 * `context.stages.<stage>.<key>` in cdk.json, else from the default below.
 */
const address = z.email("an e-mail address such as landing@city.example");
const flag = z.union(
  [z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")],
  { error: "true or false" },
);

const settingsSchema = z.strictObject({
  /** Name of this deployment; part of every resource's name. */
  stage: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,19}$/,
      "lower-case letters, digits and hyphens, at most 20, such as prod",
    ),
  /** From address of every letter. */
  sender: address,
  /** Domain that the sender belongs to, as SES knows it. Default: the domain of `sender`. */
  senderDomain: z.string().min(3).optional(),
  /** `create`: this app creates the SES identity. `existing`: it exists in this account and region. */
  senderIdentity: z.enum(["create", "existing"], { error: "create or existing" }).default("create"),
  /** Reply-To of letters, and where reviews go. */
  programmeMailbox: address,
  /** Where alarms go. Default: nobody is subscribed. */
  opsMailbox: address.optional(),
  /** Own host name of the pages, such as landing.city.example. Default: the address that CloudFront gives. */
  siteDomain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a host name without https:// or a path")
    .optional(),
  /** ARN of a certificate for `siteDomain`; CloudFront reads those of us-east-1 only. */
  siteCertificate: z
    .string()
    .regex(/^arn:[a-z-]+:acm:us-east-1:/, "the ARN of a certificate in us-east-1")
    .optional(),
  /** A firewall in front of the pages and the API, in a stack of its own in us-east-1. It costs $9 a month. */
  firewall: flag.default(false),
  /** Numbers of the secrets between CloudFront and the functions: the first is sent, all are accepted. */
  originSecrets: z.coerce
    .string()
    .regex(/^[1-9]\d{0,3}(,[1-9]\d{0,3})?$/, "a number, or two with a comma such as 2,1")
    .transform((numbers) => [...new Set(numbers.split(",").map(Number))])
    .default([1]),
  /** One own KMS key for table and topics instead of keys that AWS owns. */
  customerManagedKey: flag.default(false),
  /** Days that logs are kept. */
  logRetentionDays: z.coerce
    .number()
    .refine((days) => [1, 3, 5, 7, 14, 30, 60, 90, 180, 365].includes(days), {
      error: "one of 1, 3, 5, 7, 14, 30, 60, 90, 180, 365",
    })
    .default(30),
});

export type Settings = Omit<z.infer<typeof settingsSchema>, "senderDomain"> & {
  senderDomain: string;
  /** Stages that may be thrown away: nothing is kept and nothing is protected. */
  disposable: boolean;
};

/** Stages that run without an account, and what they need not be told. */
const disposableDefaults: Record<string, string> = {
  sender: "softlanding@programme.example",
  programmeMailbox: "team@programme.example",
  opsMailbox: "ops@programme.example",
};
const disposableStages = ["local", "rehearse"];

const examples: Record<string, string> = {
  stage: "prod",
  sender: "landing@city.example",
  programmeMailbox: "team@city.example",
  siteCertificate: "arn:aws:acm:us-east-1:111122223333:certificate/…",
};

/** The settings of this synthesis. `context` answers one key of the CDK context. Throws one Error that names every wrong key. */
export function readSettings(context: (key: string) => unknown): Settings {
  const stage = context("stage");
  const perStage = (context("stages") as Record<string, Record<string, unknown>> | undefined) ?? {};
  const ofStage = typeof stage === "string" ? (perStage[stage] ?? {}) : {};
  const disposable = typeof stage === "string" && disposableStages.includes(stage);
  const given: Record<string, unknown> = { ...(disposable ? disposableDefaults : {}), ...ofStage };
  for (const key of Object.keys(settingsSchema.shape)) {
    const value = context(key);
    if (value !== undefined) given[key] = value;
  }
  const result = settingsSchema.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map((issue) => problem(issue, given));
  if ((given.siteDomain === undefined) !== (given.siteCertificate === undefined)) {
    problems.push("siteDomain and siteCertificate belong together: give both or neither");
  }
  if (!result.success || problems.length > 0) {
    throw new Error(
      [
        "These settings are missing or wrong:",
        ...problems.map((line) => `  ${line}`),
        `Pass each as -c key=value, or write it in cdk.json under context.stages.${typeof stage === "string" ? stage : "<stage>"}. docs/operations.md lists them all.`,
      ].join("\n"),
    );
  }
  const settings = result.data;
  const senderDomain =
    settings.senderDomain ?? settings.sender.slice(settings.sender.indexOf("@") + 1);
  return { ...settings, senderDomain, disposable };
}

function problem(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")}: no such setting`;
  const key = String(issue.path[0]);
  const hint = examples[key] === undefined ? "" : ` (-c ${key}=${examples[key]})`;
  if (given[key] === undefined) return `${key} is missing${hint}`;
  return `${key} is ${JSON.stringify(given[key])}; expected ${issue.message}${hint}`;
}
