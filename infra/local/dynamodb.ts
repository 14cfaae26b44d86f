import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { LocalFailure } from "./failure.ts";
import { freePort, pause } from "./waiting.ts";

const keeper = fileURLToPath(new URL("./keeper.ts", import.meta.url));

/** A DynamoDB endpoint and clients for it. */
export interface Database {
  readonly endpoint: string;
  /** Does somebody else run it, so that it does not end with this process? */
  readonly external: boolean;
  readonly tables: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  stop(): Promise<void>;
}

/**
 * Starts DynamoDB for this machine with its data in `directory`, or uses the endpoint in
 * `DYNAMODB_ENDPOINT`.
 */
export async function startDatabase(directory: string, region: string): Promise<Database> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given !== undefined && given !== "") return connect(given, region);

  const port = await freePort();
  const options = ["--port", String(port), "--db-path", path.join(directory, "dynamodb.db")];
  const child = fork(keeper, [findProgram(), ...options], {
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null) {
      throw new LocalFailure(`DynamoDB did not start: ${said.join("").trim()}`);
    }
    await pause(20);
  }
  const end = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await exited;
  };
  return connect(endpoint, region, end);
}

function connect(endpoint: string, region: string, end?: () => Promise<void>): Database {
  const settings = {
    endpoint,
    region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const tables = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  return {
    endpoint,
    external: end === undefined,
    tables,
    streams,
    stop: async () => {
      tables.destroy();
      streams.destroy();
      await end?.();
    },
  };
}

function findProgram(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  const file = process.platform === "win32" ? "dynoxide.exe" : "dynoxide";
  try {
    const home = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const program = path.join(home, file);
    if (existsSync(program)) return program;
  } catch {
    // Falls through to the message: the package for this kind of machine is not installed.
  }
  throw new LocalFailure(
    `The database for this machine is missing. Get it with "npm install --no-save ${name}", or start ` +
      "any DynamoDB-compatible database with streams (such as DynamoDB Local) and set " +
      "DYNAMODB_ENDPOINT to its address, for example DYNAMODB_ENDPOINT=http://localhost:8000.",
  );
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
}
