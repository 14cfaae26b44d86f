import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** One process of a function that the runner in this process started. */
interface FunctionProcess {
  readonly id: number;
  /** Memory that it holds, in megabytes. */
  readonly memory: number;
}

const run = promisify(execFile);

/** The processes of functions that are children of this process; nobody else's. */
export async function functionProcesses(): Promise<FunctionProcess[]> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], options);
  return stdout.split("\n").flatMap((line) => {
    const [, id, parent, rss, program = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const ours = Number(parent) === process.pid && program.includes("lambda-host");
    return ours ? [{ id: Number(id), memory: Number(rss) / 1024 }] : [];
  });
}

/** Kills one of them at random, in the middle of whatever it does; whether there was one. */
export function killOneOf(all: readonly FunctionProcess[], random: () => number): boolean {
  const victim = all[Math.floor(random() * all.length)];
  if (victim === undefined) return false;
  try {
    process.kill(victim.id, "SIGKILL");
    return true;
  } catch {
    // It ended by itself meanwhile.
    return false;
  }
}
