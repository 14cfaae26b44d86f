import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLogLine } from "#infra/ops/trace/log-line.ts";

const at = "2026-11-25T09:00:00.000Z";
const ours = {
  level: "info",
  message: "lead screened",
  reference: "SL-2026-7K3F9Q",
  band: "A",
};
/** What Lambda writes for our line under its JSON log format: the text stays a text. */
const around = (message: unknown, more: object = {}) =>
  JSON.stringify({ timestamp: at, level: "INFO", requestId: "8f2c-1", message, ...more });

describe("a line of a log", () => {
  const shown = {
    at,
    function: "screen-lead",
    level: "info",
    message: "lead screened",
    requestId: "8f2c-1",
    fields: { band: "A" },
  };

  it("is read wrapped as a text, wrapped as an object, and bare", () => {
    expect(readLogLine("screen-lead", around(JSON.stringify(ours)))).toEqual(shown);
    expect(readLogLine("screen-lead", around(ours))).toEqual(shown);
    const { requestId: _, ...bare } = shown;
    expect(readLogLine("screen-lead", JSON.stringify(ours), at)).toEqual(bare);
  });

  it("has the time that CloudWatch noted, rather than its own", () => {
    const noted = "2026-11-25T09:00:01.000Z";
    expect(readLogLine("screen-lead", around(JSON.stringify(ours)), noted).at).toBe(noted);
  });

  it("keeps an error an error, with its code", () => {
    const failed = {
      level: "error",
      message: "message failed",
      code: "TypeError",
      messageId: "m1",
    };
    const line = readLogLine("f", around(JSON.stringify(failed), { level: "ERROR" }));
    expect(line).toMatchObject({ level: "error", fields: { code: "TypeError", messageId: "m1" } });
  });

  it.each([
    ["Ana wrote no JSON, SL-2026-7K3F9Q"],
    [around("Error: ana@lumen.example is not known")],
    [around({ errorType: "Error", errorMessage: "Ana Petrauskienė" })],
    [JSON.stringify({ ...ours, message: "Dear Ana" })],
    ["[]"],
    [""],
  ])("in another form is told, and not shown: %s", (text) => {
    const line = readLogLine("f", text);
    expect(line.level).toBe("unknown");
    expect(line.message).toBe(
      `a line in a form we do not know; ${Buffer.byteLength(text)} bytes, not shown`,
    );
    expect(line.fields).toEqual({});
  });

  it("never shows an address or a name with capitals, wherever it stands", () => {
    const secret = "Ana.Petrauskienė@lumen.example";
    const names = ["level", "message", "code", "status", "partner", "letter", "band", "event"];
    const inner = fc.dictionary(
      fc.constantFrom(...names, "messageId", "count", "timestamp", "requestId", "reference"),
      fc.constantFrom<unknown>(secret, "lead routed", "info", 3, null, [secret], { a: secret }),
    );
    fc.assert(
      fc.property(inner, inner, fc.boolean(), (one, other, text) => {
        const message = text ? JSON.stringify(other) : other;
        expect(JSON.stringify(readLogLine("f", JSON.stringify({ ...one, message })))).not.toMatch(
          /Ana|lumen|@/,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
