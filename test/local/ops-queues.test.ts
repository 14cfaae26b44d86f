import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { beforeAll, describe, expect, it } from "vitest";
import { credentials, openShell, personal } from "./ops-shell.ts";

const shell = openShell();
let first = "";
let second = "";
beforeAll(async () => {
  first = await shell.submit(1);
  second = await shell.submit(2);
});

describe("npm run dead-letters and npm run redrive", () => {
  const dead = async (queue: string, body: object): Promise<void> => {
    const client = new SQSClient({
      endpoint: shell.endpoint("sqs"),
      region: shell.endpoint("region"),
      credentials,
    });
    const QueueUrl = `${shell.endpoint("sqs")}/000000000000/softlanding-local-${queue}-dead-letters`;
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
    client.destroy();
  };
  const row = (reference: string, sk: string) => ({
    eventName: "INSERT",
    dynamodb: { Keys: { pk: { S: `lead#${reference}` }, sk: { S: sk } } },
  });

  it("show what lies there by key and kind, never a name or an address", async () => {
    await dead("screen-lead", row(first, "event#LeadReceived#0001"));
    await dead("route-lead", row(second, "event#LeadScreened#0002"));
    const mail = {
      messageId: "0100-ab",
      destination: ["ana@lumen1.com"],
      tags: { reference: [first], letter: ["0001-receipt"] },
    };
    const delivery = { recipients: ["ana@lumen1.com"], smtpResponse: "250 ana@lumen1.com" };
    await dead("record-delivery", { eventType: "Delivery", mail, delivery });
    const { code, out } = await shell.run("dead-letters", "--local");
    expect(code).toBe(0);
    expect(out).toContain(`screen-lead: 1\n  ${first} event#LeadReceived#0001, handed out 1 `);
    expect(out).toContain(`route-lead: 1\n  ${second} event#LeadScreened#0002, handed out 1 `);
    expect(out).toContain(`  Delivery of letter 0001-receipt of ${first} (SES 0100-ab), `);
    expect(out).toContain("send-letter: none\n");
    expect(out).not.toMatch(personal);
    const { out: one } = await shell.run("dead-letters", "--local --queue screen-lead");
    expect(one).toMatch(/^screen-lead: 1\n.*handed out 2 times/);
    expect(one).not.toContain("route-lead");
  });

  it("say in words that there is no such queue, and what the pipe's dead letters are", async () => {
    expect(await shell.refused("dead-letters", "--local --queue screenlead")).toMatch(
      /^There is no queue screenlead here; there are: .*screen-lead, send-letter\.$/,
    );
    expect(await shell.refused("dead-letters", "--local --most none")).toBe(
      "--most is a number from 1 up.",
    );
    expect(await shell.refused("redrive", "--local")).toMatch(/^Say which: --queue .*screen-lead/);
    expect(await shell.refused("redrive", "--local --queue screenlead")).toMatch(
      /^There is no queue screenlead here\. Say which: --queue /,
    );
    expect(await shell.refused("redrive", "--local --queue lead-pipe")).toContain(
      "have no queue to go back to",
    );
  });

  it("send everything back, which empties the queues and harms nothing", async () => {
    const before = [await shell.stored(first), await shell.stored(second)];
    const mails = (await shell.system().ask<object[]>("/_local/mail")).length;
    for (const queue of ["screen-lead", "route-lead", "record-delivery"]) {
      const { code, out } = await shell.run("redrive", `--local --queue ${queue}`);
      expect(code).toBe(0);
      expect(out).toContain(`1 messages are on their way to ${queue} again.`);
    }
    expect(await shell.settled()).toBe(true);
    const { out } = await shell.run("dead-letters", "--local");
    expect(out).not.toMatch(/: \d/);
    expect((await shell.run("redrive", "--local --queue screen-lead")).out).toBe(
      "screen-lead has no dead letters.\n",
    );
    expect([await shell.stored(first), await shell.stored(second)]).toEqual(before);
    expect(await shell.system().ask("/_local/mail")).toHaveLength(mails);
  });
});
