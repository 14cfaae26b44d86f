import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Clock } from "./clock.ts";
import type { Cloud } from "./cloud.ts";
import { layOutCode } from "./lambda-code.ts";
import { LambdaProcess, type ProcessPlan } from "./lambda-process.ts";
import type { Outcome } from "./lambda-protocol.ts";
import type { Meter } from "./meter.ts";

const reading = {
  plays: z.object({
    FunctionName: z.string().optional(),
    Code: z.object({
      S3Bucket: z.string().optional(),
      S3Key: z.string().optional(),
      ZipFile: z.string().optional(),
    }),
    Handler: z.string(),
    Runtime: z.string().startsWith("nodejs"),
    Timeout: z.coerce.number().default(3),
    MemorySize: z.coerce.number().default(128),
    Environment: z
      .object({ Variables: z.record(z.string(), z.coerce.string()).optional() })
      .optional(),
    ReservedConcurrentExecutions: z.coerce.number().optional(),
    LoggingConfig: z.object({ LogFormat: z.string().optional() }).optional(),
  }),
  leavesOut: [
    "Architectures",
    "DeadLetterConfig",
    "Description",
    "EphemeralStorage",
    "KmsKeyArn",
    "RecursiveLoop",
    "Role",
    "RuntimeManagementConfig",
    "Tags",
    "TracingConfig",
  ],
};
const defaultConcurrency = 4;
const stopped: Outcome = {
  ok: false,
  errorType: "Stopped",
  errorMessage: "the runner stops, and starts no process any more",
};

/** What functions need from the rest of the machine. */
export interface LambdaSurroundings {
  readonly clock: Clock;
  readonly meter: Meter;
  /** Where the code is laid out, and where the functions' output goes. */
  readonly code: string;
  readonly logs: string;
  /** Variables every function gets beside those of the template. */
  readonly environment: Readonly<Record<string, string>>;
  readonly verbose: boolean;
  warn(message: string): void;
}

/** The functions of the template. */
export interface Functions {
  /** Calls the function with this ARN; a failure of the function is a value. */
  invoke(arn: string, event: unknown): Promise<Outcome>;
  /** Milliseconds that the function with this ARN may take; `undefined` when there is none. */
  timeout(arn: string): number | undefined;
  /** How many invocations are running or waiting for a free process. */
  busy(): number;
  /** How often each function, by its name, was called so far. */
  invocations(): Record<string, number>;
  stop(): void;
}

/** Prepares every function of the template; its first process starts with its first invocation. */
export function prepareFunctions(cloud: Cloud, around: LambdaSurroundings): Functions {
  mkdirSync(around.logs, { recursive: true });
  const pools = new Map<string, Pool>();
  for (const resource of cloud.resources("AWS::Lambda::Function")) {
    const wanted = cloud.read(resource, reading);
    const name = cloud.name(resource);
    const arn = cloud.attribute(resource, "Arn") ?? name;
    const log = createWriteStream(path.join(around.logs, `${name}.log`), { flags: "a" });
    const plan: ProcessPlan = {
      ...layOutCode(cloud, resource, wanted.Code, wanted.Handler, around.code),
      environment: {
        ...around.environment,
        // Tells whoever is called which function calls.
        AWS_ACCESS_KEY_ID: name,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(wanted.MemorySize),
        AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
        AWS_LAMBDA_LOG_FORMAT: wanted.LoggingConfig?.LogFormat ?? "Text",
        AWS_EXECUTION_ENV: `AWS_Lambda_${wanted.Runtime}`,
        ...withoutTls(wanted.Environment?.Variables),
      },
      log,
      verbose: around.verbose,
      hear: (chunk) => countOutput(around.meter, name, chunk),
    };
    const limit = wanted.ReservedConcurrentExecutions ?? defaultConcurrency;
    const facts = { functionName: name, functionArn: arn, memory: String(wanted.MemorySize) };
    pools.set(arn, new Pool(plan, limit, { ...facts, timeout: wanted.Timeout * 1000 }, around));
  }
  return {
    timeout: (arn) => pools.get(arn)?.timeout,
    invoke: async (arn, event) => {
      const pool = pools.get(arn);
      if (pool !== undefined) return pool.invoke(event);
      return { ok: false, errorType: "NotFound", errorMessage: `no function ${arn}` };
    },
    invocations: () =>
      Object.fromEntries([...pools.values()].map(({ name, invocations }) => [name, invocations])),
    busy: () => [...pools.values()].reduce((sum, pool) => sum + pool.busy, 0),
    stop: () => {
      for (const pool of pools.values()) pool.stop();
    },
  };
}

/** Nobody speaks TLS on this machine: what the template has at `https://localhost:…` is reached without it. */
function withoutTls(variables: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      value.replace(/^https:\/\/(?=localhost:)/, "http://"),
    ]),
  );
}

/** Counts what a function writes: lines, bytes without the ends of lines, and the quotes that AWS's wrapping escapes. */
function countOutput(meter: Meter, name: string, chunk: Buffer): void {
  let [lines, quotes] = [0, 0];
  for (const byte of chunk) {
    if (byte === 10) lines += 1;
    if (byte === 34) quotes += 1;
  }
  meter.add(`function ${name}`, "log", { count: lines, bytes: chunk.length - lines, quotes });
}

interface Facts {
  readonly functionName: string;
  readonly functionArn: string;
  readonly memory: string;
  readonly timeout: number;
}

/** The processes of one function: warm ones are used again, and at most `limit` run at once. */
class Pool {
  readonly #plan: ProcessPlan;
  readonly #limit: number;
  readonly #facts: Facts;
  readonly #around: LambdaSurroundings;
  readonly #idle: LambdaProcess[] = [];
  readonly #running = new Set<LambdaProcess>();
  readonly #waiting: (() => void)[] = [];
  readonly name: string;
  readonly timeout: number;
  #stopped = false;
  busy = 0;
  invocations = 0;

  constructor(plan: ProcessPlan, limit: number, facts: Facts, around: LambdaSurroundings) {
    this.#plan = plan;
    this.#limit = limit;
    this.#facts = facts;
    this.name = facts.functionName;
    this.timeout = facts.timeout;
    this.#around = around;
  }

  async invoke(event: unknown): Promise<Outcome> {
    this.busy += 1;
    this.invocations += 1;
    while (this.#running.size >= this.#limit) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const outcome = this.#stopped ? stopped : await this.#run(event);
    this.busy -= 1;
    this.#waiting.shift()?.();
    return outcome;
  }

  stop(): void {
    for (const worker of [...this.#idle, ...this.#running]) worker.kill();
    this.#stopped = true;
    this.#plan.log.end();
  }

  async #run(event: unknown): Promise<Outcome> {
    const worker = this.#take();
    this.#running.add(worker);
    const requestId = randomUUID();
    const invocation = {
      event,
      requestId,
      clockOffset: this.#around.clock.offset(),
      ...this.#facts,
    };
    await worker.loaded;
    const began = performance.now();
    const outcome = await worker.invoke(invocation);
    this.#count("invocation", performance.now() - began);
    if (!outcome.ok) this.#report(requestId, outcome.errorType, outcome.errorMessage);
    this.#running.delete(worker);
    if (!worker.over) this.#idle.push(worker);
    return outcome;
  }

  #report(requestId: string, errorType: string, errorMessage: string): void {
    if (this.#stopped) return;
    this.#plan.log.write(`${requestId} ${errorType}: ${errorMessage}\n`);
    this.#around.warn(`${this.#facts.functionName}: ${errorType}: ${errorMessage}`);
  }

  #take(): LambdaProcess {
    let worker = this.#idle.pop();
    while (worker?.over === true) worker = this.#idle.pop();
    if (worker !== undefined) return worker;
    const began = performance.now();
    const started = new LambdaProcess(this.#plan, this.#around.clock.offset());
    void started.loaded.then(() => this.#count("start", performance.now() - began));
    return started;
  }

  /** Counts time as Lambda bills it: whole milliseconds, times the memory that was asked for. */
  #count(what: "invocation" | "start", took: number): void {
    const milliseconds = Math.ceil(took);
    const gigabyteSeconds = (milliseconds / 1000) * (Number(this.#facts.memory) / 1024);
    const measures = { count: 1, milliseconds, gigabyteSeconds };
    this.#around.meter.add(`function ${this.name}`, what, measures);
  }
}
