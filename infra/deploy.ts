import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * `npm run deploy -- -c stage=prod …`: prepares account and region for the CDK (which changes nothing the second
 * time), then deploys both stacks. Every argument goes to both commands.
 */
const cli = join("node_modules", "aws-cdk", "bin", "cdk");
const given = process.argv.slice(2);

for (const command of [["bootstrap"], ["deploy", "--all"]]) {
  const { status } = spawnSync(process.execPath, [cli, ...command, ...given], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
