import { parse as parseHost } from "tldts";
import { hostOf } from "./host-name.ts";

/**
 * An http(s) address with a public host name, as it is stored: in its punycode form. `https://` may be left out.
 * `undefined` when it is not one.
 */
export function readWebsite(typed: string): string | undefined {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const host = hostOf(text);
  if (!host) return undefined;
  const { domain, isIp } = parseHost(host);
  if (!domain || isIp) return undefined;
  const url = new URL(text);
  return url.username || url.password ? undefined : url.href;
}

/** The registrable domain of a stored website: `https://www.brolis.co.uk/x` gives `brolis.co.uk`. */
export function webDomain(website: string): string | undefined {
  return parseHost(website, { allowPrivateDomains: true }).domain ?? undefined;
}
