import { CfnOutput, Duration, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  PriceClass,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { type ApiBehindProps, apiBehaviors } from "./api-behind.ts";
import { edgeFunction } from "./edge-function.ts";
import { nameIn } from "./house.ts";
import type { SiteFiles } from "./site-files.ts";
import { siteHeaders } from "./site-headers.ts";
import { letOnlyThisRead } from "./site-reading.ts";

/** Properties of the `Site`. */
export interface SiteProps extends ApiBehindProps {
  /** Where the pages lie. */
  readonly bucket: IBucket;
  /** The pages. */
  readonly files: SiteFiles;
  /** Own host name with its certificate.
   * @default the address that CloudFront gives */
  readonly domain?: { readonly name: string; readonly certificateArn: string } | undefined;
  /** ARN of a web ACL in us-east-1.
   * @default none */
  readonly webAclArn?: string | undefined;
}

/** One host for pages and API: pages from a private bucket, everything that the API has routes for from the API. */
export class Site extends Construct {
  readonly distribution: Distribution;
  /** Address of the pages, without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const { house, bucket, files, domain, webAclArn } = props;
    const access = new S3OriginAccessControl(this, "Access", {
      originAccessControlName: nameIn(house, "pages"),
    });
    const { originAccessControlId } = access;
    const pages = {
      origin: S3BucketOrigin.withBucketDefaults(bucket, { originAccessControlId }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
    };
    const { version, folders } = files;
    const fresh = { "Cache-Control": "no-cache" };
    this.distribution = new Distribution(this, "Distribution", {
      comment: `Soft Landing (${house.stage}): pages and API`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        ...pages,
        responseHeadersPolicy: siteHeaders(this, "Pages", nameIn(house, "pages"), fresh),
        functionAssociations: [
          edgeFunction(this, "page-address", "request", { site: { version, folders } }),
        ],
      },
      additionalBehaviors: {
        "/assets/*": {
          ...pages,
          responseHeadersPolicy: siteHeaders(this, "Assets", nameIn(house, "assets")),
          functionAssociations: [edgeFunction(this, "keep-asset", "response")],
        },
        ...apiBehaviors(this, props),
      },
      // The bucket says 403 for what it does not hold; the functions never do.
      errorResponses: [
        {
          httpStatus: 403,
          responseHttpStatus: 404,
          responsePagePath: `/${version}/404.html`,
          ttl: Duration.seconds(10),
        },
      ],
      ...(domain ? ownName(this, domain) : {}),
      ...(webAclArn ? { webAclId: webAclArn } : {}),
    });
    letOnlyThisRead(this, bucket, this.distribution);
    this.acknowledge(props);
    this.url = `https://${domain?.name ?? this.distribution.domainName}`;
    this.tell(domain?.name);
  }

  private acknowledge({ domain, webAclArn }: SiteProps): void {
    Validations.of(this.distribution).acknowledge(
      {
        id: "AwsSolutions-CFR1",
        reason: "Founders come from anywhere; turning countries away would be against the purpose.",
      },
      {
        id: "AwsSolutions-CFR3",
        reason: "A log of paths would hold the tokens of links and the addresses of people.",
      },
    );
    if (!webAclArn) {
      Validations.of(this.distribution).acknowledge({
        id: "AwsSolutions-CFR2",
        reason: "The firewall is a setting, because it costs more than everything else together.",
      });
    }
    if (!domain) {
      Validations.of(this.distribution).acknowledge({
        id: "AwsSolutions-CFR4",
        reason:
          "CloudFront's own name comes with CloudFront's own TLS policy; an own name has ours.",
      });
    }
  }

  private tell(ownName: string | undefined): void {
    new CfnOutput(this, "SiteUrl", { description: "Where the pages are", value: this.url });
    if (ownName === undefined) return;
    new CfnOutput(this, "SiteRecord", {
      description: "CNAME record that leads the own host name here",
      value: `${ownName} CNAME ${this.distribution.domainName}`,
    });
  }
}

function ownName(scope: Construct, domain: NonNullable<SiteProps["domain"]>) {
  return {
    domainNames: [domain.name],
    certificate: Certificate.fromCertificateArn(scope, "Certificate", domain.certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2025,
  };
}
