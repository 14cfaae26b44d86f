import path from "node:path";
import { startDatabase } from "#infra/local/dynamodb.ts";
import { startLocal } from "#infra/local/runner.ts";
import { openFaultProxy } from "./fault-proxy.ts";
import { functionProcesses, killOneOf } from "./function-processes.ts";
import { openPartners } from "./partners.ts";
import { postAll } from "./posting.ts";
import { comeToRest, onlyTable } from "./resting.ts";
import { judge, type Verdict } from "./verdict.ts";

/** A burst of valid forms at a system of its own, with faults in its database and its functions. */
export interface SoakPlan {
  readonly leads: number;
  readonly seed: number;
  /** The synthesised app, and an empty folder for its data. */
  readonly cdkOut: string;
  readonly directory: string;
  /** Share of database calls that go wrong. */
  readonly faults: number;
  /** Milliseconds between two killed function processes; absent: none is killed. */
  readonly killEvery?: number;
  /** Milliseconds after which it stops, done or not. */
  readonly longest: number;
  tell(line: string): void;
}

/** How far a burst was, and how much memory was held then, in megabytes. */
export interface Fill {
  readonly answered: number;
  readonly runner: number;
  readonly largestFunction: number;
}

export interface SoakResult extends Verdict {
  readonly accepted: number;
  /** Answers that were no 202 and made us send the same form again. */
  readonly repeated: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly killed: number;
  readonly mails: number;
  readonly answeredOffers: number;
  /** Megabytes: the runner with all emulators but the database, and the largest function process. */
  readonly memory: { readonly runner: number; readonly largestFunction: number };
  /** The same, every few seconds. */
  readonly fills: readonly Fill[];
  /** When each form was answered and each letter sent, in milliseconds since 1970. */
  readonly moments: { readonly answered: readonly number[]; readonly sent: readonly number[] };
  /** Seconds until the last form was answered, and until all was at rest. */
  readonly seconds: { readonly forms: number; readonly rest: number };
  readonly inTime: boolean;
}

const region = "eu-central-1";
/** Milliseconds between two looks at the processes when none is killed. */
const usualLook = 5000;

/**
 * 1. starts database, faults and system, 2. posts every form until it is answered 202, while partners answer some
 * offers and processes are killed, 3. moves the clock until nothing is on its way, 4. compares rows, counters and mails.
 */
export async function runSoak(plan: SoakPlan): Promise<SoakResult> {
  const { leads, seed, directory, tell } = plan;
  const began = performance.now();
  const left = () => plan.longest - (performance.now() - began);
  const random = dice(seed);
  const database = await startDatabase(directory, region);
  const proxy = await openFaultProxy(database.endpoint, random);
  const local = await startBehind(proxy.url, plan);
  const partners = openPartners(local.url, path.join(directory, "mail.jsonl"), random);
  const memory = { runner: 0, largestFunction: 0 };
  const fills: Fill[] = [];
  let killing = plan.killEvery !== undefined;
  let killed = 0;
  const answered = new Set<string>();
  const moments: number[] = [];
  const rhythm = setInterval(() => {
    memory.runner = Math.max(memory.runner, process.memoryUsage.rss() / 2 ** 20);
    tell(
      `  ${Math.round((performance.now() - began) / 1000)} s: ${answered.size} of ${leads} forms answered, ${partners.mails.size} letters sent, ` +
        `${partners.answered()} offers answered, ${memory.runner.toFixed(0)} MB`,
    );
  }, 5000);
  const rounds = setInterval(async () => {
    const processes = await functionProcesses();
    const largest = Math.max(...processes.map((one) => one.memory));
    memory.largestFunction = Math.max(memory.largestFunction, largest);
    const runner = process.memoryUsage.rss() / 2 ** 20;
    fills.push({ answered: answered.size, runner, largestFunction: largest });
    if (killing && killOneOf(processes, random)) killed += 1;
  }, plan.killEvery ?? usualLook);
  const listening = setInterval(() => partners.listen(), 500);

  try {
    proxy.disturb(plan.faults);
    const hear = (reference: string) => {
      answered.add(reference);
      moments.push(Date.now());
    };
    const repeated = await postAll(local.url, plan, hear, left);
    const forms = (performance.now() - began) / 1000;
    killing = false;
    tell(`  all forms answered after ${forms.toFixed(0)} s; no more processes are killed`);
    const table = await onlyTable(database.tables);
    const movedAt = await comeToRest({
      url: local.url,
      client: database.tables,
      table,
      left,
      tell,
    });
    clearInterval(listening);
    proxy.disturb(0);
    partners.listen();
    const verdict = await judge(database.tables, table, answered, partners.mails, movedAt);
    return {
      ...verdict,
      stages: { ...verdict.stages, LetterSent: partners.sentUntil(movedAt) },
      accepted: answered.size,
      repeated,
      faults: proxy.counts,
      killed,
      mails: [...partners.mails.values()].reduce((sum, count) => sum + count, 0),
      answeredOffers: partners.answered(),
      memory,
      fills,
      moments: { answered: moments, sent: partners.times },
      seconds: { forms, rest: (performance.now() - began) / 1000 },
      inTime: left() > 0,
    };
  } finally {
    for (const timer of [rhythm, rounds, listening]) clearInterval(timer);
    await local.stop();
    await proxy.stop();
    await database.stop();
  }
}

/** The runner, with its database behind `endpoint`. */
async function startBehind(endpoint: string, { cdkOut, directory, tell }: SoakPlan) {
  // biome-ignore lint/style/noProcessEnv: the runner's own way to be given a database
  process.env.DYNAMODB_ENDPOINT = endpoint;
  try {
    const warn = (message: string): void => {
      if (!/ExitError/.test(message)) tell(`  ! ${message}`);
    };
    return await startLocal({ cdkOut, directory, warn });
  } finally {
    // biome-ignore lint/style/noProcessEnv: taken back, for whoever runs after us
    delete process.env.DYNAMODB_ENDPOINT;
  }
}

/** Numbers from 0 to 1 that a seed repeats. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
