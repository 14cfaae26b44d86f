import { existsSync, readFileSync, rmSync } from "node:fs";
import * as z from "zod";
import { LocalFailure } from "./failure.ts";
import { writeWhole } from "./files.ts";

const tenant = z.object({ pid: z.number(), url: z.string() });

/**
 * Makes sure that one runner alone works on a data directory; `file` in it says who. A runner that
 * was killed leaves the file behind, and is told from a running one by whether it answers.
 */
export async function refuseSecondRunner(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const { data: other } = tenant.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (other === undefined || other.pid === process.pid || !isAlive(other.pid)) return;
  const answer = await fetch(`${other.url}/_local/health`).catch(() => undefined);
  if (answer?.ok !== true) return;
  throw new LocalFailure(
    `Another runner (process ${other.pid}) works on the same data at ${other.url}. Stop it first.`,
  );
}

/** Writes down that this process works on the directory at `url`; gives the way to take it back. */
export function moveIn(file: string, url: string): () => void {
  writeWhole(file, `${JSON.stringify({ pid: process.pid, url })}\n`);
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
