import { type Route, readRoutes } from "./api-routes.ts";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { distributionResponder } from "./cloudfront.ts";
import { LocalFailure } from "./failure.ts";
import { apiResponder, type Door, openDoor, type Responder } from "./http.ts";
import type { Functions } from "./lambda.ts";
import type { Meter } from "./meter.ts";

/** Where people come in, and where the API itself is. */
export interface WebFront {
  /** The API's own address. Without a distribution it is where people come in. */
  readonly apiUrl: string;
  open(local: Responder, functions: Functions, clock: Clock, meter: Meter): void;
  stop(): Promise<void>;
}

/**
 * Lets people in at `door`: by the template's distribution when it has one, which then finds the API at an address of
 * its own, else by the API. From here on the template's resources know both addresses.
 */
export async function readyFront(
  cloud: Cloud,
  door: Door,
  warn: (message: string) => void,
): Promise<WebFront> {
  const [distribution, second] = cloud.resources("AWS::CloudFront::Distribution");
  if (second !== undefined) {
    throw new LocalFailure(
      `${second.stack} / ${second.id}: the local runner plays one distribution at one address.`,
    );
  }
  const behind = distribution && (await openDoor(0, warn));
  const apiUrl = `http://localhost:${(behind ?? door).port}`;
  let routes: readonly Route[];
  let site: Responder | undefined;
  try {
    routes = readRoutes(cloud, apiUrl);
    if (distribution) {
      cloud.learn(distribution, { attributes: { DomainName: `localhost:${door.port}` } });
      site = distributionResponder(cloud, distribution);
    }
  } catch (error) {
    await behind?.stop();
    throw error;
  }
  return {
    apiUrl,
    open: (local, functions, clock, meter) => {
      const api = apiResponder(routes, functions, clock, meter);
      behind?.open([api]);
      door.open([local, site ?? api]);
    },
    stop: async () => behind?.stop(),
  };
}
