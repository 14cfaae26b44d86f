import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * `npm run deploy -- -c stage=prod …`: prepares account and region for the CDK (which changes nothing the second
 * time), then deploys every stack. Every argument goes to both commands. Before, it asks whether the programme is
 * released: whatever a deployed version decides must be computable again later.
 */
const cli = join("node_modules", "aws-cdk", "bin", "cdk");
const given = process.argv.slice(2);

const commands = [
  [join("rules", "release.ts"), "--check"],
  [cli, "bootstrap", ...given],
  [cli, "deploy", "--all", ...given],
];
for (const command of commands) {
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
