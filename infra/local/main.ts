// npm start [-- --fresh --verbose --enforce-iam]: synthesises the app and runs its template on this machine.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LocalFailure, reason } from "./failure.ts";
import { type Local, startLocal } from "./runner.ts";
import { synthesise } from "./synth.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const cdkOut = path.join(project, "cdk.out");
const warn = (message: string): void => console.error(`! ${message}`);

function banner({ url, now }: Local, seconds: string, enforceIam: boolean): string {
  const moved = now() - Date.now() > 60_000;
  return [
    "",
    `  Soft Landing runs (${seconds} s).  Ctrl+C stops it; its data stays in .local/`,
    "",
    `    site    ${url}/`,
    `    inbox   ${url}/_local/inbox`,
    "    logs    .local/logs/",
    ...(enforceIam ? [`    rights  ${url}/_local/permissions`] : []),
    ...(moved
      ? [`    clock   ${new Date(now()).toISOString()} (it was moved; --fresh sets it back)`]
      : []),
    "",
  ].join("\n");
}

function readPort(): number {
  const text = process.env.PORT ?? "4000";
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new LocalFailure(`PORT is ${text}, which is no port: give a number from 1 to 65535.`);
}

async function start(): Promise<Local> {
  const began = performance.now();
  const { values } = parseArgs({
    options: {
      fresh: { type: "boolean" },
      verbose: { type: "boolean" },
      "enforce-iam": { type: "boolean" },
    },
  });
  const enforceIam = values["enforce-iam"] ?? false;
  const port = readPort();
  console.log("Synthesising the app …");
  await synthesise(project, cdkOut, (construct) => console.log(`  bundles ${construct}`));
  console.log("Starting the template on this machine …");
  const local = await startLocal({
    cdkOut,
    directory: path.join(project, ".local"),
    port,
    fresh: values.fresh ?? false,
    verbose: values.verbose ?? false,
    enforceIam,
    warn,
  });
  console.log(banner(local, ((performance.now() - began) / 1000).toFixed(1), enforceIam));
  return local;
}

try {
  const local = await start();
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log("Stopping …");
    await local.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop());
} catch (error) {
  console.error(error instanceof LocalFailure ? error.message : error);
  if (!(error instanceof LocalFailure)) console.error(`The start failed: ${reason(error)}`);
  process.exit(1);
}
