import { expect, it } from "vitest";
import { subjectOf } from "#infra/ops/message-subject.ts";

const reference = "SL-2026-7K3F9Q";
const row = (pk: string, sk: string) => ({ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } });
const mail = (eventType: string, tags: object, bounce = {}) => ({
  eventType,
  mail: { messageId: "0100-ab", tags },
  bounce,
});
const tags = { reference: [reference], letter: ["0003-offer"] };

it.each([
  [row(`lead#${reference}`, "event#LeadScreened#0002"), "event#LeadScreened#0002"],
  [row(`lead#${reference}`, "hint#route-lead#2026-11-25T09:02:00.000Z"), /^hint#route-lead/],
])("a row's message is about its lead", (body, sk) => {
  expect(subjectOf(JSON.stringify(body))).toEqual({ reference, row: expect.stringMatching(sk) });
});

it("a mail's event is about its letter, with what became of it", () => {
  const about = (event: object) => subjectOf(JSON.stringify(event));
  const letter = { reference, letter: "0003-offer" };
  expect(about(mail("Delivery", tags))).toEqual({ ...letter, news: "delivered" });
  expect(about(mail("Bounce", tags))).toEqual({ ...letter, news: "bounced" });
  expect(about(mail("Bounce", tags, { bounceType: "Transient" }))).toBeUndefined();
});

it.each([
  "no JSON",
  "null",
  "[]",
  JSON.stringify(row("canary", "hint#canary#2026-11-25T09:00:00.000Z")),
  JSON.stringify(row("lead#DIGEST-2026-11-25", "hint#send-letter#2026-11-25T09:00:00.000Z")),
  JSON.stringify(mail("Bounce", { reference: ["ana@lumen.example"], letter: ["x"] })),
  JSON.stringify({ DDBStreamBatchInfo: { shardId: "shardId-1" } }),
])("%s is about no lead", (body) => {
  expect(subjectOf(body)).toBeUndefined();
});
