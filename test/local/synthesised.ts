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

/** A folder in memory where the machine has one: emulators wait for the disk with each write, which is not what we test. */
export function emptyDirectory(): string {
  const memory = "/dev/shm";
  return mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), "soft-landing-"));
}
