import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { openClock } from "./clock.ts";
import { Cloud } from "./cloud.ts";
import { endpointsOf, functionEnvironment, layFoundation } from "./foundation.ts";
import { openDoor } from "./http.ts";
import { openGate } from "./iam-gate.ts";
import { prepareFunctions } from "./lambda.ts";
import { storedLead } from "./leads.ts";
import { localRoutes } from "./local-routes.ts";
import { linesAbout } from "./logs.ts";
import { openMailbox } from "./mailbox.ts";
import { startMappings } from "./mappings.ts";
import { type Meter, startMeter } from "./meter.ts";
import { openMeteredDoor } from "./metered-door.ts";
import { type Pipes, startPipes } from "./pipe.ts";
import { startSchedules } from "./schedule.ts";
import { makeSecrets } from "./secrets.ts";
import { tableTypes } from "./tables.ts";
import { loadStacks } from "./template.ts";
import { moveIn, refuseSecondRunner } from "./tenancy.ts";
import { pause } from "./waiting.ts";
import { readyFront } from "./web-front.ts";

/** What to run, and where. */
export interface LocalOptions {
  /** The synth's output. */
  readonly cdkOut: string;
  /** Where data, logs and code lie; survives a restart. */
  readonly directory: string;
  /** @default 0, any free port */
  readonly port?: number;
  /** Begin with empty data. @default false */
  readonly fresh?: boolean;
  /** Refuse calls that the template's policies do not grant. @default false */
  readonly enforceIam?: boolean;
  /** Show the functions' output. @default false */
  readonly verbose?: boolean;
  /** Hears of what goes wrong in the background. @default nobody */
  readonly warn?: (message: string) => void;
}

/** The template at work on this machine. */
export interface Local {
  /** `http://localhost:<port>` */
  readonly url: string;
  /** The moved clock, in milliseconds since 1970. */
  now(): number;
  /** What AWS would count for its bill. */
  readonly meter: Meter;
  /** Waits until nothing is on its way any more; whether that came before the time was up. */
  settled(milliseconds?: number): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Runs a synthesised template on this machine.
 * 1. takes the port, 2. starts database, queues, topics and mail, and creates what the template
 * wants of them, 3. prepares the functions, 4. lets pipes, mappings and schedules go, 5. opens the
 * door, 6. runs the schedules once, for what a stopped run left behind.
 * Throws a LocalFailure, with nothing left running, when the template asks for what is not played.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const { cdkOut, directory, port = 0, fresh = false, verbose = false } = options;
  const warn = options.warn ?? (() => undefined);
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  const at = (...names: string[]): string => path.join(directory, ...names);

  try {
    const cloud = new Cloud(loadStacks(cdkOut));
    const door = await openDoor(port, warn);
    stops.push(door.stop);
    const url = `http://localhost:${door.port}`;
    await refuseSecondRunner(at("runner.json"));
    if (fresh) rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    stops.push(moveIn(at("runner.json"), url));
    const clock = openClock(at("clock.json"));
    const mailbox = openMailbox(at("mail.jsonl"));
    const meter = startMeter();

    const foundation = await layFoundation(cloud, {
      directory,
      clock,
      mailbox,
      meter,
      fresh,
      warn,
      onStop: (end) => stops.push(end),
    });
    const { database, messaging, queues, mail } = foundation;

    makeSecrets(cloud);
    const front = await readyFront(cloud, door, warn);
    stops.push(front.stop);
    const services = endpointsOf(foundation);
    const metered = await openMeteredDoor(services, meter);
    stops.push(metered.stop);
    const gate = options.enforceIam ? await openGate(cloud, metered.endpoints, warn) : undefined;
    if (gate !== undefined) stops.push(gate.stop);
    const functions = prepareFunctions(cloud, {
      clock,
      meter,
      code: at("functions"),
      logs: at("logs"),
      verbose,
      warn,
      environment: functionEnvironment(cloud, (gate ?? metered).endpoints, directory),
    });
    stops.push(functions.stop);

    // Pipes start after what they feed and stop before it: a message that comes to a mapping that stops is
    // taken from its queue for nothing.
    const mappings = startMappings(cloud, {
      queues,
      client: messaging.queues,
      functions,
      clock,
      meter,
      warn,
    });
    stops.push(mappings.stop);
    const pipes = startPipes(cloud, {
      streams: database.streams,
      clock,
      directory: at("pipes"),
      publish: messaging.publish,
      warn,
    });
    stops.push(pipes.stop);
    const schedules = startSchedules(cloud, { functions, clock, meter });
    stops.push(schedules.stop);

    const settled = (milliseconds = 30_000): Promise<boolean> =>
      settle(milliseconds, pipes, () => functions.busy() + mail.busy() === 0 && queues.empty());
    const tables = cloud.resources(...tableTypes).map((resource) => cloud.name(resource));
    const local = localRoutes({
      mailbox,
      clock,
      meter,
      settled,
      queues: queues.numbers,
      invocations: functions.invocations,
      permissions: () => gate?.report(),
      endpoints: {
        region: cloud.region,
        sqs: services.sqs,
        dynamodb: services.dynamodb,
        ses: services.ses,
        api: front.apiUrl,
      },
      lead: (reference) => storedLead(database.tables, tables, reference),
      logs: (about) => linesAbout(at("logs"), about),
      moveClock: async (milliseconds) => {
        clock.advance(milliseconds);
        await schedules.runDue();
      },
    });
    front.open(local, functions, clock, meter);
    void schedules.runAll();
    return { url, now: clock.now, meter, settled, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the pipes have read everything and the rest is at rest; whether that came in time. */
async function settle(milliseconds: number, pipes: Pipes, atRest: () => boolean): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const before = pipes.passed();
    const drained = await pipes.drained(until - performance.now());
    if (drained && atRest() && pipes.passed() === before) return true;
    await pause(20);
  }
  return false;
}
