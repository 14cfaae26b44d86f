import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import type { Resource } from "./template.ts";

/** AWS's own policies: keep nothing, and keep what the origin lets be kept. Nothing is ever kept here. */
const cachePolicy = z.enum([
  "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  "658327ea-f89d-4fab-a63d-7e88639e58f6",
]);
const leftOut = z.unknown().optional();
const behaviour = {
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()),
  CachePolicyId: cachePolicy,
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z
    .array(
      z.strictObject({
        EventType: z.enum(["viewer-request", "viewer-response"]),
        FunctionARN: z.string(),
      }),
    )
    .default([]),
  Compress: leftOut,
  ViewerProtocolPolicy: leftOut,
};
const origin = z.strictObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginCustomHeaders: z
    .array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() }))
    .default([]),
  OriginAccessControlId: z.string().optional(),
  S3OriginConfig: leftOut,
  CustomOriginConfig: leftOut,
});
const distribution = z.object({
  DistributionConfig: z.strictObject({
    Enabled: z.literal(true),
    Origins: z.array(origin),
    DefaultCacheBehavior: z.strictObject(behaviour),
    CacheBehaviors: z.array(z.strictObject({ ...behaviour, PathPattern: z.string() })).default([]),
    CustomErrorResponses: z
      .array(
        z.strictObject({
          ErrorCode: z.number(),
          ResponseCode: z.number(),
          ResponsePagePath: z.string(),
          ErrorCachingMinTTL: leftOut,
        }),
      )
      .default([]),
    Aliases: leftOut,
    Comment: leftOut,
    HttpVersion: leftOut,
    IPV6Enabled: leftOut,
    PriceClass: leftOut,
    ViewerCertificate: leftOut,
    WebACLId: leftOut,
  }),
});
const flag = { Override: z.boolean() };
const security = z.strictObject({
  ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...flag }),
  ContentTypeOptions: z.strictObject(flag),
  ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...flag }),
  StrictTransportSecurity: z.strictObject({
    AccessControlMaxAgeSec: z.number(),
    IncludeSubdomains: z.literal(true),
    ...flag,
  }),
});
const headersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    SecurityHeadersConfig: security,
    CustomHeadersConfig: z.strictObject({
      Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...flag })),
    }),
  }),
});
const requestPolicy = z.object({
  OriginRequestPolicyConfig: z.strictObject({
    Name: z.string(),
    CookiesConfig: z.strictObject({ CookieBehavior: z.literal("none") }),
    HeadersConfig: z.strictObject({
      HeaderBehavior: z.literal("whitelist"),
      Headers: z.array(z.string()),
    }),
    QueryStringsConfig: z.strictObject({ QueryStringBehavior: z.literal("all") }),
  }),
});

export type Distribution = z.infer<typeof distribution>["DistributionConfig"];
export type Origin = z.infer<typeof origin>;

/** What a distribution is told to do. A setting that is not played is a LocalFailure that names it. */
export function readDistribution(cloud: Cloud, resource: Resource): Distribution {
  return cloud.read(resource, { plays: distribution, leavesOut: ["Tags"] }).DistributionConfig;
}

/** The headers that each policy gives to answers, by the policy's id. */
export function responseHeaders(cloud: Cloud): Map<string, Record<string, string>> {
  const policies = cloud.resources("AWS::CloudFront::ResponseHeadersPolicy");
  return new Map(
    policies.map((resource) => {
      const { ResponseHeadersPolicyConfig: told } = cloud.read(resource, {
        plays: headersPolicy,
        leavesOut: [],
      });
      const { SecurityHeadersConfig: secure, CustomHeadersConfig: own } = told;
      const others = own.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value]);
      const headers = {
        "content-security-policy": secure.ContentSecurityPolicy.ContentSecurityPolicy,
        "x-content-type-options": "nosniff",
        "referrer-policy": secure.ReferrerPolicy.ReferrerPolicy,
        "strict-transport-security": `max-age=${secure.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
        ...Object.fromEntries(others),
      };
      return [cloud.name(resource), headers];
    }),
  );
}

/** The headers of a visitor that each policy lets through to an origin, by the policy's id, in small letters. */
export function forwardedHeaders(cloud: Cloud): Map<string, string[]> {
  const policies = cloud.resources("AWS::CloudFront::OriginRequestPolicy");
  return new Map(
    policies.map((resource) => {
      const told = cloud.read(resource, { plays: requestPolicy, leavesOut: [] });
      const { Headers } = told.OriginRequestPolicyConfig.HeadersConfig;
      return [cloud.name(resource), Headers.map((name) => name.toLowerCase())];
    }),
  );
}
