import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** E.164; the country is assumed when the number has no prefix. `undefined` when no number can look like this. */
export function readPhone(typed: string, country: string): string | undefined {
  const phone = parsePhoneNumberFromString(typed, {
    defaultCountry: country as never,
    extract: false,
  });
  return phone?.isPossible() ? phone.number : undefined;
}
