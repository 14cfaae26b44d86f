import { createHash, timingSafeEqual } from "node:crypto";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import * as z from "zod/mini";
import { type DoorAnswer, problem } from "./http.ts";

/** What every door reads from its environment. */
export const throughSiteEnv = {
  /** What the site says with each request; two with a comma while they change. */
  ORIGIN_SECRETS: z.string().check(z.minLength(1)),
};

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<DoorAnswer>;

/** The header that CloudFront adds; whatever a visitor sends under this name is overwritten there. */
const header = "x-origin-secret";

/**
 * A door that answers only what comes by the site: 421 ("misdirected") for everybody who found the API's own address,
 * so that there is no way round the firewall. Compared by hash, each in the same time.
 *
 * @example export const handler = throughSite(env.ORIGIN_SECRETS, createHandler(deps));
 */
export function throughSite(secrets: string, handler: Handler): Handler {
  const accepted = secrets.split(",").map(hash);
  return async (event, context) => {
    const said = hash(event.headers[header] ?? "");
    const known = accepted.map((one) => timingSafeEqual(one, said));
    if (known.includes(true)) return handler(event, context);
    return problem(421, "misdirected", "Please use the address of the site, not this one.");
  };
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
