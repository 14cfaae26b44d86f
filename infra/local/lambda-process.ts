import { type ChildProcess, fork } from "node:child_process";
import type { WriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Invocation, type Outcome, ready } from "./lambda-protocol.ts";
import { pause } from "./waiting.ts";

const host = fileURLToPath(new URL("./lambda-host.ts", import.meta.url));
/** Milliseconds that loading the code may take before an invocation's own time begins, as on Lambda. */
const loadTime = 10_000;

/** How to start a process for a function. */
export interface ProcessPlan {
  /** The bundle's file and the handler's name in it. */
  readonly file: string;
  readonly handler: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: WriteStream;
  readonly verbose: boolean;
  /** Hears what the function writes. @default nobody */
  readonly hear?: (chunk: Buffer) => void;
}

/** One process of one function: takes one invocation at a time, and is over once it has failed hard. */
export class LambdaProcess {
  readonly #child: ChildProcess;
  /** Its code is loaded. */
  readonly loaded: Promise<unknown>;
  #over = false;

  /** Starts the process, and loads the code with the clock ahead by so many milliseconds. */
  constructor(plan: ProcessPlan, clockOffset: number) {
    this.#child = fork(host, [plan.file, plan.handler, String(clockOffset)], {
      cwd: plan.directory,
      env: plan.environment,
      execArgv: [],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child.on("error", () => this.kill());
    this.#child.on("exit", () => {
      this.#over = true;
    });
    const loaded = new AbortController();
    this.#child.once("message", () => loaded.abort());
    this.#child.once("exit", () => loaded.abort());
    this.loaded = pause(loadTime, loaded.signal);
    for (const output of [this.#child.stdout, this.#child.stderr]) {
      output?.on("data", (chunk: Buffer) => {
        if (plan.log.writable) plan.log.write(chunk);
        plan.hear?.(chunk);
        if (plan.verbose) process.stderr.write(chunk);
      });
    }
  }

  /** Has the process ended, so that another must be started? */
  get over(): boolean {
    return this.#over;
  }

  /** Calls the handler; a process that takes too long is killed, as Lambda would. */
  async invoke(invocation: Invocation): Promise<Outcome> {
    await this.loaded;
    return new Promise((resolve) => {
      const child = this.#child;
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        resolve(outcome);
      };
      const onMessage = (said: Outcome | typeof ready): void => {
        if (said !== ready) settle(said);
      };
      const onExit = (): void =>
        settle({
          ok: false,
          errorType: "Runtime.ExitError",
          errorMessage: `the process of ${invocation.functionName} ended before it answered`,
        });
      const timer = setTimeout(() => {
        this.kill();
        settle({
          ok: false,
          errorType: "Sandbox.Timedout",
          errorMessage: `Task timed out after ${(invocation.timeout / 1000).toFixed(2)} seconds`,
        });
      }, invocation.timeout);
      child.on("message", onMessage);
      child.on("exit", onExit);
      if (this.#over || !child.connected) onExit();
      else child.send(invocation);
    });
  }

  kill(): void {
    this.#over = true;
    this.#child.kill("SIGKILL");
  }
}
