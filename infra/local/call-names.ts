import type { Demand } from "./iam-action.ts";
import { rowBytes } from "./row-size.ts";

/** What a call asks of which service, in the words of the meter. */
export interface CallName {
  readonly service: Demand["service"];
  readonly operation: string;
  /** What it is about: `event#LeadReceived`, `Query lead letter`; empty when that cannot be told. */
  readonly about: string;
  /** Rows that it writes, when it writes rows. */
  readonly rows?: number;
  /** Those of them that it writes whole. */
  readonly whole?: readonly WholeRow[];
}

/** A row that a call writes whole: its kind, and the units that it takes in the table, indexes not counted. */
interface WholeRow {
  readonly kind: string;
  readonly bytes: number;
  readonly units: number;
}

type Row = Readonly<Record<string, { readonly S?: string }>>;
interface Part {
  readonly Item?: Row;
  readonly Key?: Row;
}
interface Body extends Part {
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[];
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
}

/** Names a call by what arrives: path, the header `x-amz-target` (empty without it) and body. */
export function nameOf(path: string, target: string, text: string): CallName {
  const [api = "", operation = ""] = target.split(".");
  if (api === "AmazonSQS") return { service: "sqs", operation, about: "" };
  if (api.startsWith("DynamoDB")) return nameOfTableCall(operation, parse(text));
  if (path.startsWith("/v2/email/")) {
    const sends = path === "/v2/email/outbound-emails";
    const letter = parse(text).EmailTags?.find(({ Name }) => Name === "letter")?.Value ?? "";
    const about = letter.replace(/^\d+-/, "");
    return { service: "ses", operation: sends ? "SendEmail" : path, about };
  }
  return { service: "sns", operation: new URLSearchParams(text).get("Action") ?? "", about: "" };
}

function nameOfTableCall(operation: string, body: Body): CallName {
  const service = "dynamodb";
  if (body.TransactItems !== undefined) {
    const parts = body.TransactItems.flatMap((item) => Object.values(item));
    const kinds = parts.map(kindOfPart);
    // A transaction is known by what happened in it; the other rows follow from that.
    const happened = kinds.filter((kind) => kind.startsWith("event#"));
    const about = [...new Set(happened.length > 0 ? happened : kinds)].join(" + ");
    return { service, operation, about, rows: kinds.length, whole: wholeRows(parts, 2) };
  }
  if (body.Key ?? body.Item) {
    const about = kindOfPart(body);
    const rows = operation === "GetItem" ? {} : { rows: 1, whole: wholeRows([body], 1) };
    return { service, operation, about, ...rows };
  }
  if (body.IndexName !== undefined) return { service, operation, about: body.IndexName };
  const values = Object.values(body.ExpressionAttributeValues ?? {});
  return { service, operation, about: values.map(({ S = "" }) => S.split("#")[0]).join(" ") };
}

/** A transaction takes twice the units of the same write alone. */
function wholeRows(parts: readonly Part[], factor: 1 | 2): WholeRow[] {
  return parts.flatMap((part) => {
    if (part.Item === undefined) return [];
    const bytes = rowBytes(part.Item);
    return [{ kind: kindOfPart(part), bytes, units: factor * Math.ceil(bytes / 1024) }];
  });
}

function kindOfPart({ Item, Key }: Part): string {
  const { pk, sk } = Item ?? Key ?? {};
  const kind = kindOfRow(sk?.S ?? "");
  const owner = (pk?.S ?? "").split("#")[0] ?? "";
  const told = owner === "lead" || owner === kind || kind.includes("#");
  return told ? kind : `${owner} ${kind}`.trim();
}

/** The kind of a row by its sort key: `event#LeadReceived`, `hint#canary`, `letter`. */
function kindOfRow(sk: string): string {
  const [first = "", second = ""] = sk.split("#");
  return first === "event" || first === "hint" ? `${first}#${second}` : first;
}

/** What a message is about: the kind of row whose keys it carries, or what became of a mail. */
export function messageName(text: string): string {
  const message = parse(text) as {
    readonly eventType?: string;
    readonly dynamodb?: { readonly Keys?: Row };
  };
  const sk = message.dynamodb?.Keys?.sk?.S;
  if (sk !== undefined) return kindOfRow(sk);
  return message.eventType === undefined ? "message" : `mail ${message.eventType}`;
}

function parse(text: string): Body {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
