import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { parse as parseHost } from "tldts";
import * as z from "zod";

/** Each check answers with the text in its stored form, or `undefined` when it is not one. None looks anything up on a network. */

/** An address that the mail service can write to: ASCII before the @ (it has no SMTPUTF8), a real-looking domain after it. */
export function readEmail(typed: string): string | undefined {
  const at = typed.lastIndexOf("@");
  const host =
    at > 0 && !/[\s/?#\\:]/.test(typed) ? hostOf(`https://${typed.slice(at + 1)}`) : undefined;
  const address = z.email().safeParse(host && `${typed.slice(0, at)}@${host}`);
  return address.data;
}

/** E.164; the country of the seat is assumed when the number has no prefix. */
export function readPhone(typed: string, country: string): string | undefined {
  const phone = parsePhoneNumberFromString(typed, {
    defaultCountry: country as never,
    extract: false,
  });
  return phone?.isPossible() ? phone.number : undefined;
}

/** An http(s) address with a public host name, in its punycode form. `https://` may be left out. */
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

/**
 * Belgian enterprise number: ten digits, the last two are 97 minus the first eight modulo 97.
 * Accepts `BE`, dots, spaces and the old nine-digit form. Stored as `BE0440966354`.
 */
export function readBelgianNumber(typed: string): string | undefined {
  const digits = typed.replace(/^BE/i, "").replace(/[\s.]/g, "").padStart(10, "0");
  if (!/^[01]\d{9}$/.test(digits)) return undefined;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
    ? `BE${digits}`
    : undefined;
}
export function looksBelgian(typed: string, country: string): boolean {
  return country === "BE" || /^BE[\s.\d]+$/i.test(typed);
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
/** ISO 3166-1 alpha-2 of a place that exists. */
export function isCountry(code: string): boolean {
  return code !== "ZZ" && countryNames.of(code) !== undefined;
}

function hostOf(text: string): string | undefined {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}
