/** `contact.name`, `needs[0].need`, `venture.otherSectors` twice, … with their values: the fields of the form page. */
export function formPairs(value: unknown, name = ""): [string, string][] {
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => {
    if (!Array.isArray(value)) return formPairs(part, name === "" ? key : `${name}.${key}`);
    return formPairs(part, typeof part === "object" ? `${name}[${key}]` : name);
  });
}

/** A form as a browser without JavaScript posts it. */
export function formPost(form: object): string {
  return new URLSearchParams(formPairs(form)).toString();
}
