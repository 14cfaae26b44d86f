import * as z from "zod";
import type { Cloud } from "./cloud.ts";
import { LocalFailure } from "./failure.ts";

const apiReading = {
  plays: z.object({ Name: z.string().optional(), ProtocolType: z.literal("HTTP") }),
  leavesOut: ["Description", "DisableExecuteApiEndpoint", "IpAddressType", "Tags"],
};
const integrationReading = {
  plays: z.object({
    ApiId: z.string(),
    IntegrationType: z.literal("AWS_PROXY"),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal("2.0"),
    TimeoutInMillis: z.coerce.number().default(30_000),
  }),
  leavesOut: ["ConnectionType", "Description", "IntegrationMethod"],
};
const routeReading = {
  plays: z.object({
    ApiId: z.string(),
    RouteKey: z.string(),
    Target: z.string(),
    AuthorizationType: z.literal("NONE").optional(),
  }),
  leavesOut: ["OperationName"],
};

/** One route of the HTTP API and the function behind it. */
export interface Route {
  readonly key: string;
  readonly method: string;
  /** The path's segments; empty for `$default`. */
  readonly segments: readonly string[];
  readonly functionArn: string;
  /** Milliseconds the API waits for the function. */
  readonly timeout: number;
}

/** A route and what its path's variables hold. */
export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads the template's one HTTP API; its address becomes `address`. */
export function readRoutes(cloud: Cloud, address: string): Route[] {
  const [api, second] = cloud.resources("AWS::ApiGatewayV2::Api");
  if (second !== undefined) {
    throw new LocalFailure(
      `${second.stack} / ${second.id}: the local runner plays one HTTP API at one address.`,
    );
  }
  if (api === undefined) return [];
  cloud.read(api, apiReading);
  cloud.learn(api, { attributes: { ApiEndpoint: address, ApiId: cloud.name(api) } });
  const integrations = new Map(
    cloud
      .resources("AWS::ApiGatewayV2::Integration")
      .map((resource) => [
        `integrations/${cloud.name(resource)}`,
        { id: resource.id, ...cloud.read(resource, integrationReading) },
      ]),
  );
  return cloud.resources("AWS::ApiGatewayV2::Route").map((resource) => {
    const { RouteKey: key, Target } = cloud.read(resource, routeReading);
    const integration = integrations.get(Target);
    if (integration === undefined) {
      throw new LocalFailure(`${resource.stack} / ${resource.id}: ${Target} is no integration.`);
    }
    const [method = "", path = ""] = key.split(" ");
    return {
      key,
      method,
      segments: key === "$default" ? [] : split(path),
      functionArn: integration.IntegrationUri,
      timeout: integration.TimeoutInMillis,
    };
  });
}

/**
 * Which route takes this request? As in API Gateway the most specific path wins, then a route for
 * the method over `ANY`, then one with a greedy variable, then `$default`.
 */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | undefined {
  const segments = split(path);
  const matches = routes
    .filter((route) => route.key === "$default" || [method, "ANY"].includes(route.method))
    .flatMap((route) => {
      if (route.key === "$default") return [{ route, parameters: {}, rank: "9" }];
      const parameters = capture(route.segments, segments);
      return parameters === undefined ? [] : [{ route, parameters, rank: rank(route) }];
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return matches[0];
}

function capture(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    if (name === null) {
      if (part !== segment) return undefined;
    } else if (name[2] === "+") {
      const rest = segments.slice(index).join("/");
      return rest === "" ? undefined : { ...parameters, [name[1] ?? ""]: rest };
    } else {
      if (segment === "") return undefined;
      parameters[name[1] ?? ""] = segment;
    }
  }
  return pattern.length === segments.length ? parameters : undefined;
}

/** Sorts before what is less specific: letter by letter literal, variable, greedy; then the method. */
function rank({ segments, method }: Route): string {
  const parts = segments.map((part) =>
    !part.startsWith("{") ? "0" : part.endsWith("+}") ? "2" : "1",
  );
  const greedy = parts.at(-1) === "2" ? "1" : "0";
  return `${greedy}${parts.join("")}${method === "ANY" ? "1" : "0"}`;
}

function split(path: string): string[] {
  return path.replace(/^\//, "").split("/");
}
