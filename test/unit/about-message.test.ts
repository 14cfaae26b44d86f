import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboutMessage } from "#infra/ops/about-message.ts";

const row = (pk: string, sk: string) =>
  JSON.stringify({ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } });
const mail = (part: object, type = "Bounce") => JSON.stringify({ eventType: type, mail: part });
const tags = { reference: ["SL-2026-7K3F9Q"], letter: ["0003-offer"] };

describe("what is shown of a dead letter", () => {
  it.each([
    [
      row("lead#SL-2026-7K3F9Q", "event#LeadScreened#0002"),
      "SL-2026-7K3F9Q event#LeadScreened#0002",
    ],
    [
      row("lead#SL-2026-7K3F9Q", "hint#send-letter#2026-11-24T09:00:00.000Z"),
      "SL-2026-7K3F9Q hint#send-letter#2026-11-24T09:00:00.000Z",
    ],
    [row("token#ab", "event#LeadReceived#0001"), "(no lead) event#LeadReceived#0001"],
    [row("lead#Ana Lumen", "event#ana@lumen#1"), "(not shown) (not shown)"],
    [
      mail({ messageId: "0100-ab", tags }),
      "Bounce of letter 0003-offer of SL-2026-7K3F9Q (SES 0100-ab)",
    ],
    [
      mail({ messageId: "<ana@lumen>", tags: { reference: "ana", letter: [{ a: 1 }] } }, "Bounce!"),
      "(not shown) of letter (not shown) of (not shown) (SES (not shown))",
    ],
    [
      JSON.stringify({ DDBStreamBatchInfo: { shardId: "shardId-0001-ab", batchSize: 4 } }),
      "4 rows of the stream, shardId-0001-ab",
    ],
    ["Ana", "not in a form we know; 3 bytes, not shown"],
    ["null", "not in a form we know; 4 bytes, not shown"],
  ])("%s is shown as %s", (body, shown) => {
    expect(aboutMessage(body)).toBe(shown);
  });

  it("never holds a word of a person, wherever it stands", () => {
    const secret = "Ana.Petrauskienė@lumen.example";
    const anywhere = fc
      .letrec((tie) => ({
        value: fc.oneof(
          { depthSize: "small" },
          fc.constant(secret),
          fc.array(tie("value"), { maxLength: 3 }),
          fc.dictionary(
            fc.constantFrom(
              ...["dynamodb", "Keys", "pk", "sk", "S", "eventType", "mail", "tags"],
              ...["reference", "letter", "messageId", "DDBStreamBatchInfo", "shardId", "batchSize"],
            ),
            tie("value"),
          ),
        ),
      }))
      .value.map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(anywhere, (body) => {
        expect(aboutMessage(body)).not.toContain("lumen");
      }),
      { numRuns: 2000 },
    );
  });
});
