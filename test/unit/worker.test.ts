import type { Context, SQSEvent } from "aws-lambda";
import { expect, it } from "vitest";
import { worker } from "#functions/middleware/worker.ts";

it("a message that fails is logged with its lead, so that its reference finds it, and with none of its text", async () => {
  const logged: unknown[] = [];
  const log = { info: () => undefined, error: (...said: unknown[]) => logged.push(said) };
  const handler = worker(log, () => Promise.reject(new RangeError("ana@lumen.example")));
  const bodies = [
    '{"dynamodb":{"Keys":{"pk":{"S":"lead#SL-2026-7K3F9Q"}}}}',
    '{"mail":{"destination":["ana@lumen.example"],"tags":{"reference":["SL-2026-222222"]}}}',
    "ana@lumen.example SL-2026-I0I0I0",
  ];
  const Records = bodies.map((body, index) => ({ messageId: `m${index}`, body }));
  await handler({ Records } as SQSEvent, {} as Context);
  expect(logged).toEqual([
    ["message failed", { messageId: "m0", code: "RangeError", reference: "SL-2026-7K3F9Q" }],
    ["message failed", { messageId: "m1", code: "RangeError", reference: "SL-2026-222222" }],
    ["message failed", { messageId: "m2", code: "RangeError" }],
  ]);
});
