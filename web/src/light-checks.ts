/**
 * In the browser these stand in for `libphonenumber-js` and `tldts`, which weigh more than all the rest together.
 * They let through whatever may be right; the functions look again with the real ones, and their answer is shown alike.
 */

/** Can this be a phone number? */
export function parsePhoneNumberFromString(typed: string) {
  const number = typed.replace(/[\s().\-/]/g, "");
  return { number, isPossible: () => /^\+?\d{5,16}$/.test(number) };
}

/** Has this host a dot, and is it no number? */
export function parse(host: string): { domain: string | null; isIp: boolean } {
  return { domain: host.includes(".") ? host : null, isIp: /^[\d.]+$/.test(host) };
}
