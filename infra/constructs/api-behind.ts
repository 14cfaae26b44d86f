import { Fn } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  OriginProtocolPolicy,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import { type House, nameIn } from "./house.ts";

/** What a distribution needs to lead to the API. */
export interface ApiBehindProps {
  /** The deployment. */
  readonly house: House;
  /** The HTTP API. */
  readonly api: HttpApi;
  /** Routes of the API by their name: `GET /status/{token}`. Their paths lead to it. */
  readonly routes: readonly string[];
  /** What the functions ask of every request. */
  readonly secret: string;
}

/** Name of the header that holds the secret; `functions/middleware/through-site.ts` reads it. */
const secretHeader = "X-Origin-Secret";

/** The ways to the API by their path: never kept, and with nothing of the visitor but what the functions read. */
export function apiBehaviors(
  scope: Construct,
  { api, house, routes, secret }: ApiBehindProps,
): Record<string, BehaviorOptions> {
  const behavior: BehaviorOptions = {
    origin: new HttpOrigin(Fn.select(2, Fn.split("/", api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      customHeaders: { [secretHeader]: secret },
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: new OriginRequestPolicy(scope, "ToApi", {
      originRequestPolicyName: nameIn(house, "to-api"),
      headerBehavior: OriginRequestHeaderBehavior.allowList(
        "Accept-Language",
        "Content-Type",
        "Idempotency-Key",
      ),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    }),
  };
  return Object.fromEntries(pathPatterns(routes).map((pattern) => [pattern, behavior]));
}

/** Which paths must lead to the API, so that each of its routes is reached? `/` and `/assets` are the pages' own. */
function pathPatterns(routes: readonly string[]): string[] {
  const patterns = routes.map((route) => {
    const [, first = "", ...rest] = (route.split(" ")[1] ?? "").split("/");
    if (first === "" || first.startsWith("{") || first === "assets") {
      throw new Error(`${route}: the pages have this path, so the API can have no route there`);
    }
    return rest.length > 0 ? `/${first}/*` : `/${first}`;
  });
  return [...new Set(patterns)].toSorted();
}
