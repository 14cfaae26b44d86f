import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Cloud } from "#infra/local/cloud.ts";
import { loadStacks } from "#infra/local/template.ts";

/** Two stacks, `App` after `Data`, with these resources; `Data` exports what `outputs` says. */
export function cloudOf(
  app: Record<string, unknown>,
  data: Record<string, unknown> = {},
  outputs: Record<string, unknown> = {},
): Cloud {
  const folder = mkdtempSync(path.join(tmpdir(), "assembly-"));
  const write = (name: string, content: unknown): void =>
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  const stack = { type: "aws:cloudformation:stack", environment: "aws://unknown/eu-north-1" };
  write("manifest.json", {
    artifacts: { App: { ...stack, dependencies: ["Data"] }, Data: stack },
  });
  write("App.template.json", {
    Resources: app,
    Parameters: { BootstrapVersion: { Type: "String", Default: "/cdk-bootstrap/version" } },
    Conditions: { Never: { "Fn::Equals": [{ Ref: "AWS::Region" }, "us-east-1"] } },
  });
  write("Data.template.json", { Resources: data, Outputs: outputs });
  const stacks = loadStacks(folder);
  rmSync(folder, { recursive: true });
  return new Cloud(stacks);
}
