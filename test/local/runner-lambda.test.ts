import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import path from "node:path";
import { SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, describe, expect, it } from "vitest";
import { LambdaProcess } from "#infra/local/lambda-process.ts";
import type { Outcome } from "#infra/local/lambda-protocol.ts";
import { startMappings } from "#infra/local/mappings.ts";
import { startMeter } from "#infra/local/meter.ts";
import { cloudOf } from "./cloud-of.ts";

const directory = mkdtempSync(path.join(tmpdir(), "lambda-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** What a process answers whose bundle is this text, when each invocation may take one second. */
async function answerOf(name: string, bundle: string): Promise<Outcome> {
  const file = path.join(directory, `${name}.cjs`);
  writeFileSync(file, bundle);
  const log = createWriteStream(devNull);
  const plan = { file, handler: "handler", directory, environment: {}, log, verbose: false };
  const worker = new LambdaProcess(plan, 86_400_000);
  const answer = await worker.invoke({
    event: {},
    requestId: "r",
    timeout: 1000,
    clockOffset: 86_400_000,
    functionName: "f",
    functionArn: "arn:f",
    memory: "128",
  });
  worker.kill();
  return answer;
}

describe("a function's process", () => {
  it("may take its time to load, on the moved clock, before an invocation's time begins", async () => {
    const slow = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);";
    const answer = await answerOf(
      "slow",
      `${slow} const at = Date.now(); exports.handler = async () => at;`,
    );
    const ahead = (at: string) => Number(at) - Date.now();
    expect(answer.ok && ahead(answer.value)).toBeGreaterThan(86_000_000);
  });

  it("says what is wrong with its code when it is called", async () => {
    expect(await answerOf("broken", 'throw new RangeError("not today");')).toEqual({
      ok: false,
      errorType: "RangeError",
      errorMessage: "not today",
    });
  });
});

describe("an event source mapping", () => {
  it("whose queue shows a message again before its function must be done is refused, as by AWS", () => {
    const cloud = cloudOf({
      Mapping: {
        Type: "AWS::Lambda::EventSourceMapping",
        Properties: { EventSourceArn: "arn:q", FunctionName: "f" },
      },
    });
    const outcome: Outcome = { ok: true, value: "null" };
    const start = () =>
      startMappings(cloud, {
        queues: {
          url: () => "http://q",
          visibilityTimeout: () => 1000,
          numbers: () => [],
          empty: () => true,
        },
        client: new SQSClient({}),
        functions: {
          invoke: async () => outcome,
          timeout: () => 2000,
          busy: () => 0,
          invocations: () => ({}),
          stop: () => undefined,
        },
        clock: { offset: () => 0, now: () => 0, advance: () => undefined },
        meter: startMeter(),
        warn: () => undefined,
      });
    expect(start).toThrow(/App \/ Mapping: AWS refuses it, .*\(1 s\) is shorter .*\(2 s\)/);
  });
});
