/**
 * What may be shown of a message: keys, codes and numbers. The body of an SES event holds the receiver's address,
 * and a body that nobody understands may hold anything; so each part is shown only in the form we know it in.
 */

type Part = Record<string, unknown> | undefined;

const reference = /^SL-\d{4}-[2-9A-HJ-NP-Z]{6}$/;
const rowKey = /^(event|hint)#[A-Za-z-]{1,40}#[0-9TZ:.-]{1,40}$/;
const letterId = /^\d{1,6}-[a-z-]{1,40}$/;
const sesId = /^[\w-]{1,100}$/;
const eventType = /^[A-Za-z ]{1,30}$/;
const shard = /^shardId-[\w-]{1,80}$/;

/** `SL-2026-7K3F9Q event#LeadScreened#0002`, `Bounce of letter 0003-offer of SL-2026-7K3F9Q (ses-id)`, … */
export function aboutMessage(body: string): string {
  const parsed = parse(body);
  return (
    aboutRow(parsed) ??
    aboutLetter(parsed) ??
    aboutStream(parsed) ??
    `not in a form we know; ${Buffer.byteLength(body)} bytes, not shown`
  );
}

function aboutRow(body: Part): string | undefined {
  const keys = part(part(body, "dynamodb"), "Keys");
  const pk = text(part(keys, "pk"), "S");
  const sk = text(part(keys, "sk"), "S");
  if (pk === undefined || sk === undefined) return undefined;
  const lead = pk.startsWith("lead#") ? known(pk.slice("lead#".length), reference) : "(no lead)";
  return `${lead} ${known(sk, rowKey)}`;
}

function aboutLetter(body: Part): string | undefined {
  const mail = part(body, "mail");
  const type = text(body, "eventType");
  if (mail === undefined || type === undefined) return undefined;
  const tags = part(mail, "tags");
  const tag = (name: string) => text({ first: (tags?.[name] as unknown[])?.[0] }, "first") ?? "";
  const letter = known(tag("letter"), letterId);
  const id = known(text(mail, "messageId") ?? "", sesId);
  return `${known(type, eventType)} of letter ${letter} of ${known(tag("reference"), reference)} (SES ${id})`;
}

/** The pipe gives up on places in the stream, not on leads. */
function aboutStream(body: Part): string | undefined {
  const place = part(body, "DDBStreamBatchInfo");
  if (place === undefined) return undefined;
  const size = place.batchSize;
  return `${typeof size === "number" ? size : "some"} rows of the stream, ${known(text(place, "shardId") ?? "", shard)}`;
}

function known(value: string, form: RegExp): string {
  return form.test(value) ? value : "(not shown)";
}

function parse(body: string): Part {
  try {
    return part({ body: JSON.parse(body) }, "body");
  } catch {
    return undefined;
  }
}

function part(of: Part, name: string): Part {
  const value = of?.[name];
  return typeof value === "object" && value !== null ? (value as Part) : undefined;
}

function text(of: Part, name: string): string | undefined {
  const value = of?.[name];
  return typeof value === "string" ? value : undefined;
}
