import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { synthesise } from "#infra/local/synth.ts";

const project = path.resolve(import.meta.dirname, "../..");
/** One synth serves all tests of a run: vitest's process id names it. */
const shared = path.join(tmpdir(), `soft-landing-cdk-${process.ppid}`);

/** The app synthesised for this machine, by the same command as `npm start`. */
export async function synthesised(): Promise<string> {
  if (!existsSync(path.join(shared, "manifest.json")))
    await synthesise(project, shared, () => undefined);
  return shared;
}

export function emptyDirectory(): string {
  return mkdtempSync(path.join(tmpdir(), "soft-landing-"));
}
