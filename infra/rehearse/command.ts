import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";

/** What a run of the CDK CLI needs. */
export interface Run {
  /** What the person reads while it runs. */
  readonly step: string;
  /** Arguments of `cdk`. */
  readonly args: readonly string[];
  /** Its whole environment. */
  readonly environment: NodeJS.ProcessEnv;
  /** Its output is kept in `<folder>/cdk.log`. */
  readonly folder: string;
}

/** Says something to the person who runs the rehearsal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs the project's own CDK CLI. Throws with the end of its output when it fails. */
export async function cdk({ step, args, environment, folder }: Run): Promise<void> {
  const started = Date.now();
  process.stdout.write(`${step} … `);
  const cli = join("node_modules", "aws-cdk", "bin", "cdk");
  const child = spawn(process.execPath, [cli, ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      appendFileSync(join(folder, "cdk.log"), text);
    });
  }
  const [code] = await once(child, "close");
  if (code !== 0) {
    say("failed");
    const lines = output.trimEnd().split("\n");
    const causes = lines.filter((line) => /_FAILED|❌|‣/.test(line));
    const end = (causes.length > 0 ? causes : lines.slice(-40)).join("\n");
    throw new Error(`cdk ${args[0]} failed:\n\n${end}`);
  }
  say(`${((Date.now() - started) / 1000).toFixed(0)} s`);
}
