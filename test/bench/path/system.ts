import { rmSync } from "node:fs";
import path from "node:path";
import { type Database, startDatabase } from "#infra/local/dynamodb.ts";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { synthesise } from "#infra/local/synth.ts";
import { emptyDirectory } from "#test/local/synthesised.ts";

export const region = "eu-central-1";

/** A place for the template and its data that ends with `remove`, and the one database that several runners share. */
export interface Ground {
  readonly directory: string;
  readonly database: Database;
  /** Starts the template with its database at `endpoint`. */
  run(endpoint: string): Promise<Local>;
  remove(): Promise<void>;
}

/** The app synthesised into a folder of its own. */
export async function synthesised(): Promise<string> {
  const folder = emptyDirectory();
  await synthesise(path.resolve(import.meta.dirname, "../../.."), folder, () => undefined);
  return folder;
}

/** Starts a database for the synthesised app. */
export async function layGround(cdkOut: string): Promise<Ground> {
  const directory = emptyDirectory();
  const database = await startDatabase(directory, region);
  return {
    directory,
    database,
    run: (endpoint) => startAt(endpoint, cdkOut, directory),
    remove: async () => {
      await database.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startAt(endpoint: string, cdkOut: string, directory: string): Promise<Local> {
  // biome-ignore lint/style/noProcessEnv: the runner's own way to be given a database
  process.env.DYNAMODB_ENDPOINT = endpoint;
  try {
    return await startLocal({ cdkOut, directory });
  } finally {
    // biome-ignore lint/style/noProcessEnv: taken back, for whoever runs after us
    delete process.env.DYNAMODB_ENDPOINT;
  }
}
