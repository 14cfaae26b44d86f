/**
 * How is a value written so that equal values give equal bytes? JSON without spaces, keys in code-unit order,
 * absent (`undefined`) keys left out. What JSON would lose in silence (NaN, dates, maps) is an error that says where.
 *
 * @example canonicalJson({ b: 1, a: [2] }) === '{"a":[2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, ["value"]);
}

/** `path` is where in the whole this value is; it is only read to say where something is wrong. */
function write(value: unknown, path: string[]): string {
  if (value === null || typeof value === "boolean" || typeof value === "string")
    return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new TypeError(`${path.join("")} is ${value}, which JSON cannot hold`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    const items = value.map((one, at) => writeAt(one, path, `[${at}]`));
    return `[${items.join(",")}]`;
  }
  if (!isPlainObject(value))
    throw new TypeError(`${path.join("")} is not plain data, so it cannot be written as JSON`);
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const one = value[key];
    if (one === undefined) continue;
    members += `${members && ","}${JSON.stringify(key)}:${writeAt(one, path, `.${key}`)}`;
  }
  return `{${members}}`;
}

function writeAt(value: unknown, path: string[], step: string): string {
  path.push(step);
  const written = write(value, path);
  path.pop();
  return written;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
