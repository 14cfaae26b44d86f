/**
 * Belgian enterprise number: ten digits, the last two are 97 minus the first eight modulo 97.
 * Accepts `BE`, dots, spaces and the old nine-digit form. Stored as `BE0440966354`; `undefined` when it is not one.
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

let countryNames: Intl.DisplayNames | undefined;
/** ISO 3166-1 alpha-2 of a place that exists. */
export function isCountry(code: string): boolean {
  // Made when first asked: it costs as much as a fifth of the AWS SDK, and many a request needs no country.
  countryNames ??= new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return code !== "ZZ" && countryNames.of(code) !== undefined;
}
