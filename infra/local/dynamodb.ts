import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
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
  const file = path.join(directory, "dynamodb.db");
  const options = ["--port", String(port), "--db-path", file];
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
  numberTheStream(file);
  const end = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await exited;
  };
  return connect(endpoint, region, end);
}

/**
 * With each write the emulator asks for the last number of the stream, and looks through all of it: a write would cost
 * more with every write before it. With an index that question and the reading of the stream cost the same for ever.
 */
function numberTheStream(file: string): void {
  const data = new DatabaseSync(file, { timeout: 10_000 });
  data.exec(`
    CREATE INDEX IF NOT EXISTS stream_by_number
    ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
  data.close();
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
