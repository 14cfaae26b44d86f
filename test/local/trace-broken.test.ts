import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShell, personal } from "./ops-shell.ts";
import { emptyDirectory } from "./synthesised.ts";

interface Resource {
  Type: string;
  Properties: {
    FunctionName?: string;
    QueueName?: string;
    Timeout?: number;
    VisibilityTimeout?: number;
    RedrivePolicy?: { maxReceiveCount: number };
    Environment?: { Variables: Record<string, unknown> };
  };
}

const broken = emptyDirectory();
afterAll(() => rmSync(broken, { recursive: true, force: true }));

/** The same template, in which screen-lead looks for a table that is not there, and is given up after two tries. */
function withoutScreening(cdkOut: string): string {
  cpSync(cdkOut, broken, { recursive: true });
  const file = path.join(broken, "SoftLanding-local-App.template.json");
  const template = JSON.parse(readFileSync(file, "utf8")) as {
    Resources: Record<string, Resource>;
  };
  for (const { Properties } of Object.values(template.Resources)) {
    if (Properties?.FunctionName === "softlanding-local-screen-lead") {
      Properties.Timeout = 5;
      if (Properties.Environment) Properties.Environment.Variables.TABLE_NAME = "gone";
    }
    if (Properties?.QueueName === "softlanding-local-screen-lead") {
      Properties.VisibilityTimeout = 5;
      if (Properties.RedrivePolicy) Properties.RedrivePolicy.maxReceiveCount = 2;
    }
  }
  writeFileSync(file, JSON.stringify(template));
  return broken;
}

const shell = openShell(withoutScreening);

describe("npm run trace, of a lead that screen-lead fails on", () => {
  let reference = "";
  beforeAll(async () => {
    reference = await shell.submit(1);
  });

  it("shows each failed try, and names the queue in which its message lies", async () => {
    const { code, out } = await shell.run("trace", `${reference} --local`);
    expect(code).toBe(1);
    const tries = out.match(/log +screen-lead: ERROR message failed, code ResourceNotFound/g);
    expect(tries).toHaveLength(2);
    expect(out).toMatch(
      /dead letter +of screen-lead: SL-\S+ event#LeadReceived#0001, handed out \d times, \d+ s old\n/,
    );
    expect(out.trim().split("\n").at(-1)).toMatch(
      /^Stands still since \S+: a message about it lies in softlanding-local-screen-lead-dead-letters; screen-lead failed 2 times, last with ResourceNotFoundException at \S+ \(runbook heading screen-lead-dead-letters\)\.$/,
    );
    expect(out).not.toMatch(personal);
  });

  it("marks what is late and shows the hint that was in vain; looking takes no message away", async () => {
    await shell.system().advance("PT3M");
    expect(await shell.settled()).toBe(true);
    const { code, out } = await shell.run("trace", `${reference} --local`);
    expect(code).toBe(1);
    expect(out).toMatch(/hint +the sweep wakes screen-lead again\n/);
    expect(out).toMatch(
      /! late +screen-lead should act on LeadReceived within 60 s; it took 3 min so far/,
    );
    expect(out.match(/ERROR message failed/g)).toHaveLength(4);
    expect(out.match(/dead letter +of screen-lead/g)).toHaveLength(2);
    expect((await shell.run("dead-letters", "--local")).out).toContain("screen-lead: 2\n");
    expect(out).not.toMatch(personal);
  });
});
