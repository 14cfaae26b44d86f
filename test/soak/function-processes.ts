import { execFileSync } from "node:child_process";

/** One process of a function that the runner in this process started. */
interface FunctionProcess {
  readonly id: number;
  /** Memory that it holds, in megabytes. */
  readonly memory: number;
}

/** The processes of functions that are children of this process; nobody else's. */
export function functionProcesses(): FunctionProcess[] {
  const list = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return list.split("\n").flatMap((line) => {
    const [, id, parent, rss, program = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const ours = Number(parent) === process.pid && program.includes("lambda-host");
    return ours ? [{ id: Number(id), memory: Number(rss) / 1024 }] : [];
  });
}

/** Kills one of them at random, in the middle of whatever it does; whether there was one. */
export function killOne(random: () => number): boolean {
  const all = functionProcesses();
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
