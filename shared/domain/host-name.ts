/** The host of an http(s) address, in its punycode form; `undefined` when it is not one. Nothing is looked up. */
export function hostOf(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}
