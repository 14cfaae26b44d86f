import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
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

describe("npm run trace, of a lead that nobody screens", () => {
  it("shows each failed try, and names the queue in which its message lies", async () => {
    const reference = await shell.submit(1);
    const { code, out, error } = await shell.run("trace", `${reference} --local`);
    process.stdout.write(out + error);
    expect(code).toBe(1);
  });
});
void personal;
