import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openClock } from "#infra/local/clock.ts";
import { Cloud } from "#infra/local/cloud.ts";
import { openMailbox } from "#infra/local/mailbox.ts";
import { startMessaging } from "#infra/local/messaging.ts";
import { startMeter } from "#infra/local/meter.ts";
import { createQueues } from "#infra/local/queues.ts";
import { startLocal } from "#infra/local/runner.ts";
import { startMail } from "#infra/local/ses.ts";
import { loadStacks } from "#infra/local/template.ts";

const cdkOut = fileURLToPath(new URL("./template", import.meta.url));
const cloud = new Cloud(loadStacks(cdkOut));
let directory = "";
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "restart-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("what a run left behind is taken up by the next", () => {
  it("a message that was being worked on", async () => {
    const arn = "arn:aws:sqs:eu-west-1:000000000000:recorder";
    for (const expected of ["1", "2", "3"]) {
      const messaging = await startMessaging(directory, cloud.region, startMeter());
      const queues = await createQueues(cloud, messaging);
      const QueueUrl = queues.url(arn);
      if (expected === "1") {
        await messaging.queues.send(new SendMessageCommand({ QueueUrl, MessageBody: "m" }));
      }
      const numbers = queues.numbers().find(({ name }) => name === "recorder");
      expect(numbers).toMatchObject({ visible: 1, inFlight: 0 });
      if (expected === "3") return messaging.stop();
      const { Messages: [message] = [] } = await messaging.queues.send(
        new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ["All"] }),
      );
      expect(message?.Attributes?.ApproximateReceiveCount).toBe(expected);
      await messaging.stop();
    }
  });

  it("the events of an accepted mail", async () => {
    const file = path.join(directory, "mail.jsonl");
    const mail = {
      id: "1",
      at: "2026-01-01T00:00:00.000Z",
      to: ["a@b.example"],
      from: "post@fixture.example",
      replyTo: [],
      subject: "s",
      text: "t",
      html: "",
      tags: {},
      configurationSet: "fixture",
    };
    openMailbox(file).add(mail);
    appendFileSync(file, '{"id":"cut short by a ki');
    const run = async (): Promise<string[]> => {
      const published: string[] = [];
      const service = await startMail(cloud, {
        clock: openClock(path.join(directory, "clock.json")),
        mailbox: openMailbox(file),
        publish: async (_, messages) =>
          void published.push(...messages.map((message) => JSON.parse(message).eventType)),
        warn: (message) => published.push(message),
      });
      await service.stop();
      return published;
    };
    expect(await run()).toEqual(["Send", "Delivery"]);
    expect(await run()).toEqual([]);
    expect(openMailbox(file).all()).toEqual([mail]);
  });
});

describe("a run that is killed", () => {
  const patient = { timeout: 40_000, interval: 50 };

  it("leaves nothing running, and the next goes on where it was", async () => {
    const runner = fileURLToPath(import.meta.resolve("#infra/local/runner.ts"));
    const script = `import(${JSON.stringify(runner)})
      .then(({ startLocal }) => startLocal(${JSON.stringify({ cdkOut, directory })}))
      .then(({ url }) => console.log(url));`;
    const killed = spawn(process.execPath, ["-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(killed.stdout, "data")) as [Buffer];
    const url = line.toString().trim();
    const { pid, database } = (await (await fetch(`${url}/echo/x`)).json()) as {
      pid: number;
      database: string;
    };
    await fetch(`${url}/items`, { method: "POST", body: JSON.stringify({ id: "survivor" }) });
    killed.kill("SIGKILL");
    await vi.waitFor(() => expect(fetch(database)).rejects.toThrow(), patient);
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), patient);

    const again = await startLocal({ cdkOut, directory });
    await vi.waitFor(async () => {
      const lead = await (await fetch(`${again.url}/_local/leads/survivor`)).json();
      expect((lead as { notes: unknown[] }).notes).toHaveLength(1);
    }, patient);
    await again.stop();
  });
});
