import { describe, expect, it } from "vitest";
import { flat, ownName, production, resourcesOf, synthesised } from "./templates.ts";

const { data, main } = synthesised();
const [distributionId, distribution] = resourcesOf(main, "AWS::CloudFront::Distribution")[0] ?? [];
const config = distribution?.Properties.DistributionConfig;
const behaviours: Record<string, unknown>[] = config.CacheBehaviors;
const originOf = (behaviour: { TargetOriginId?: unknown }) =>
  config.Origins.find(({ Id }: { Id: string }) => Id === behaviour.TargetOriginId);

describe("the bucket of the pages", () => {
  it("is private, encrypted, and kept with what outlives a deployment", () => {
    data.hasResource("AWS::S3::Bucket", {
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      },
      DeletionPolicy: "Retain",
    });
  });

  it("is read by this one distribution, signed, and by nobody without TLS 1.2", () => {
    const [, policy] = resourcesOf(main, "AWS::S3::BucketPolicy")[0] ?? [];
    const statements = policy?.Properties.PolicyDocument.Statement;
    const told = statements.map(
      (one: { Effect: string; Action: string; Principal: object; Condition: object }) => [
        one.Effect,
        one.Action,
        JSON.stringify(one.Principal),
        Object.entries(one.Condition).map(([how, what]) => [
          how,
          ...(Object.entries(what)[0] ?? []).map(flat),
        ]),
      ],
    );
    expect(told).toEqual([
      ["Deny", "s3:*", '{"AWS":"*"}', [["Bool", "aws:SecureTransport", "false"]]],
      ["Deny", "s3:*", '{"AWS":"*"}', [["NumericLessThan", "s3:TlsVersion", "1.2"]]],
      [
        "Allow",
        "s3:GetObject",
        '{"Service":"cloudfront.amazonaws.com"}',
        [
          [
            "StringEquals",
            "AWS:SourceArn",
            `arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/\${${distributionId}}`,
          ],
        ],
      ],
    ]);
    main.hasResourceProperties("AWS::CloudFront::OriginAccessControl", {
      OriginAccessControlConfig: {
        OriginAccessControlOriginType: "s3",
        SigningBehavior: "always",
        SigningProtocol: "sigv4",
      },
    });
    expect(originOf(config.DefaultCacheBehavior)).toMatchObject({
      OriginAccessControlId: { "Fn::GetAtt": [expect.any(String), "Id"] },
      S3OriginConfig: { OriginAccessIdentity: "" },
    });
  });
});

describe("the distribution", () => {
  it("has a way to every route of the API, and to the bucket for everything else", () => {
    const routes = resourcesOf(main, "AWS::ApiGatewayV2::Route").map(
      ([, { Properties }]) => String(Properties.RouteKey).split(" ")[1] ?? "",
    );
    const toApi = behaviours.filter((one) => originOf(one).CustomOriginConfig !== undefined);
    const patterns = toApi.map(({ PathPattern }) => String(PathPattern));
    const fits = (path: string) =>
      patterns.some((one) =>
        one.endsWith("/*") ? path.startsWith(one.slice(0, -1)) : path === one,
      );
    expect(routes.filter((path) => !fits(path))).toEqual([]);
    expect(patterns).toContain("/apply");
    expect(behaviours.length - toApi.length).toBe(1);
    expect(originOf(config.DefaultCacheBehavior).S3OriginConfig).toBeDefined();
  });

  it("speaks to the API over TLS 1.2, keeps nothing of it, and hands on only what the functions read", () => {
    for (const behaviour of behaviours.filter(({ PathPattern }) => PathPattern !== "/assets/*")) {
      expect(behaviour, String(behaviour.PathPattern)).toMatchObject({
        CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
        ViewerProtocolPolicy: "redirect-to-https",
        OriginRequestPolicyId: expect.anything(),
      });
      expect(behaviour.AllowedMethods).toContain("POST");
      expect(originOf(behaviour).CustomOriginConfig).toEqual({
        OriginProtocolPolicy: "https-only",
        OriginSSLProtocols: ["TLSv1.2"],
      });
    }
    main.hasResourceProperties("AWS::CloudFront::OriginRequestPolicy", {
      OriginRequestPolicyConfig: {
        CookiesConfig: { CookieBehavior: "none" },
        HeadersConfig: {
          HeaderBehavior: "whitelist",
          Headers: ["Accept-Language", "Content-Type", "Idempotency-Key"],
        },
        QueryStringsConfig: { QueryStringBehavior: "all" },
      },
    });
  });

  it("gives every page and asset the strict policy, and lets browsers keep what has a hash only", () => {
    const policies = resourcesOf(main, "AWS::CloudFront::ResponseHeadersPolicy");
    expect(policies).toHaveLength(2);
    for (const [id, { Properties }] of policies) {
      expect(Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig, id).toEqual({
        ContentSecurityPolicy: {
          ContentSecurityPolicy:
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          Override: true,
        },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { Override: true, ReferrerPolicy: "no-referrer" },
        StrictTransportSecurity: {
          AccessControlMaxAgeSec: 63072000,
          IncludeSubdomains: true,
          Override: true,
        },
      });
    }
    const kept = policies.map(([, { Properties }]) =>
      Properties.ResponseHeadersPolicyConfig.CustomHeadersConfig.Items.find(
        ({ Header }: { Header: string }) => Header === "Cache-Control",
      ),
    );
    expect(kept).toEqual([
      { Header: "Cache-Control", Override: true, Value: "no-cache" },
      undefined,
    ]);
  });

  it("answers what the bucket does not hold with its own page, and no answer of the API", () => {
    expect(config.CustomErrorResponses).toEqual([
      {
        ErrorCachingMinTTL: 10,
        ErrorCode: 403,
        ResponseCode: 404,
        ResponsePagePath: expect.stringMatching(/^\/[\w-]+\/404\.html$/),
      },
    ]);
  });

  it("logs no paths, which hold tokens", () => {
    expect(config.Logging).toBeUndefined();
  });

  it("takes an own name with a certificate, TLS 1.2 at least, and letters lead there", () => {
    const own = synthesised({ ...production, ...ownName }).main;
    own.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: [ownName.siteDomain],
        ViewerCertificate: {
          AcmCertificateArn: ownName.siteCertificate,
          MinimumProtocolVersion: "TLSv1.2_2025",
          SslSupportMethod: "sni-only",
        },
      },
    });
    own.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "softlanding-prod-send-letter",
      Environment: { Variables: { SITE_URL: `https://${ownName.siteDomain}` } },
    });
  });

  it("is where letters lead to without an own name", () => {
    const [, sendLetter] =
      resourcesOf(main, "AWS::Lambda::Function").find(
        ([, { Properties }]) => Properties.FunctionName === "softlanding-prod-send-letter",
      ) ?? [];
    expect(flat(sendLetter?.Properties.Environment.Variables.SITE_URL)).toBe(
      `https://\${${distributionId}.DomainName}`,
    );
  });
});
