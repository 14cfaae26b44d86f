import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { LocalFailure } from "./failure.ts";

/**
 * Synthesises the project's app for this machine into `output`, as `cdk deploy` would. `onBundle`
 * hears the construct of each bundle that is made; a bundle of the last synth is not made again.
 */
export async function synthesise(
  project: string,
  output: string,
  onBundle: (construct: string) => void,
): Promise<void> {
  const cdk = createRequire(path.join(project, "package.json")).resolve("aws-cdk/bin/cdk");
  const options = ["synth", "--quiet", "--no-notices", "--no-version-reporting"];
  const child = spawn(
    process.execPath,
    [cdk, ...options, "--context", "stage=local", "--output", output],
    {
      cwd: project,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        // The app's command is "node …": it must be the Node that runs this file.
        PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
        AWS_EC2_METADATA_DISABLED: "true",
        CDK_DISABLE_CLI_TELEMETRY: "true",
      },
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said.push(chunk.toString());
      for (const [, construct = ""] of chunk
        .toString()
        .matchAll(/Bundling asset [^/]+\/([^/]+)/g)) {
        onBundle(construct);
      }
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code === 0) return;
  throw new LocalFailure(`The app cannot be synthesised:\n${said.join("").trim()}`);
}
