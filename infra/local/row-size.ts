/** An attribute as DynamoDB takes it: `{"S": "text"}`, `{"M": {…}}`. */
type Attribute = Readonly<Record<string, unknown>>;

/** Bytes that DynamoDB counts for a row: names and values, and a little for every list and map. */
export function rowBytes(row: Readonly<Record<string, Attribute>>): number {
  return Object.entries(row).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value),
    0,
  );
}

function bytesOf(attribute: Attribute): number {
  const [[type, value] = ["NULL", true]] = Object.entries(attribute);
  switch (type) {
    case "S":
      return Buffer.byteLength(String(value));
    case "N":
      return Math.ceil(String(value).replace(/[-.]|^0+/g, "").length / 2) + 1;
    case "M":
      return Object.entries(value as Record<string, Attribute>).reduce(
        (sum, [name, one]) => sum + 1 + Buffer.byteLength(name) + bytesOf(one),
        3,
      );
    case "L":
      return (value as Attribute[]).reduce((sum, one) => sum + 1 + bytesOf(one), 3);
    default:
      return 1;
  }
}
