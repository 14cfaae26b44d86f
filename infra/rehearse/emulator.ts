import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, openSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { call } from "./site.ts";

/** A MiniStack of our own, empty, that ends with us. */
export interface Emulator {
  /** Where it answers, at 127.0.0.1. */
  readonly port: number;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

/** Whether `command` is on the PATH. */
export function onPath(command: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Starts MiniStack on a free port; its output goes to `<folder>/ministack.log`. Resolves when it is ready. */
export async function startEmulator(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Emulator> {
  const port = await freePort();
  const log = openSync(join(folder, "ministack.log"), "a");
  const child = spawn("ministack", [], {
    stdio: ["ignore", log, log],
    env: {
      ...environment,
      GATEWAY_PORT: String(port),
      BIND_HOST: "127.0.0.1",
      IOT_MTLS_ENABLED: "0",
      SFTP_ENABLED: "0",
      TMPDIR: folder,
      S3_PERSIST: "0",
      PERSIST_STATE: "0",
    },
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const emulator = { port, stop: () => stop(child) };
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (child.exitCode !== null) break;
    if (await isReady(emulator)) return emulator;
    await wait(250);
  }
  await emulator.stop();
  throw new Error("MiniStack did not start within 30 seconds; its own words are above.");
}

async function isReady({ port }: Emulator): Promise<boolean> {
  try {
    return (await call({ port, path: "/_ministack/health" })).status === 200;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const gone = await Promise.race([ended.then(() => true), wait(5_000).then(() => false)]);
  if (!gone) {
    child.kill("SIGKILL");
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}
