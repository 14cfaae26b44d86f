import * as z from "zod";
import { type Clock, parseDuration } from "./clock.ts";
import { json, message, type Responder } from "./http.ts";
import type { PermissionReport } from "./iam-permissions.ts";
import { inboxPage } from "./inbox.ts";
import type { LoggedLine } from "./logs.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Meter } from "./meter.ts";
import type { QueueNumbers } from "./queues.ts";

const advance = z.strictObject({ advance: z.string() });
const longestWait = 60_000;

/** What the local routes show and move. */
export interface LocalControls {
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  readonly meter: Meter;
  queues(): QueueNumbers[];
  /** How often each function was called, as CloudWatch would count it. */
  invocations(): Record<string, number>;
  /** What became of the template's grants; `undefined` when they are not enforced. */
  permissions(): PermissionReport | undefined;
  /** The region, and where each service listens: what `npm run … -- --local` commands need. */
  readonly endpoints: Readonly<Record<string, string>>;
  lead(reference: string): Promise<unknown>;
  /** What the functions logged that holds this text. */
  logs(about: string): Promise<LoggedLine[]>;
  /** Moves the clock, and waits until the schedules that came up meanwhile have run. */
  moveClock(milliseconds: number): Promise<void>;
  /** Waits until nothing is on its way any more; whether that came before the time was up. */
  settled(milliseconds: number): Promise<boolean>;
}

/** The routes below `/_local/`, which only this machine has. */
export function localRoutes(controls: LocalControls): Responder {
  const { clock, mailbox } = controls;
  const now = (): { now: string } => ({ now: new Date(clock.now()).toISOString() });
  return async (request, body) => {
    if (request.url?.startsWith("/_local/") !== true) return undefined;
    const url = new URL(request.url, "http://localhost");
    const reference = /^\/_local\/leads\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (request.method === "GET" && reference !== undefined) {
      const lead = await controls.lead(reference);
      return lead === undefined
        ? message(404, `nothing is stored for ${reference}`)
        : json(200, lead);
    }
    switch (`${request.method} ${url.pathname}`) {
      case "GET /_local/health":
        return json(200, { status: "ready" });
      case "GET /_local/endpoints":
        return json(200, controls.endpoints);
      case "GET /_local/mail":
        return json(200, mailbox.all());
      case "GET /_local/inbox": {
        const page = inboxPage(mailbox.all(), url.searchParams.has("refresh"));
        const headers = { "content-type": "text/html; charset=utf-8" };
        return { status: 200, headers, body: Buffer.from(page) };
      }
      case "GET /_local/queues":
        return json(200, controls.queues());
      case "GET /_local/logs": {
        const about = url.searchParams.get("about") ?? "";
        return about === ""
          ? message(400, "say what the lines must hold: /_local/logs?about=SL-2026-7K3F9Q")
          : json(200, await controls.logs(about));
      }
      case "GET /_local/invocations":
        return json(200, controls.invocations());
      case "GET /_local/permissions": {
        const report = controls.permissions();
        return report === undefined
          ? message(404, "permissions are not enforced: start with --enforce-iam")
          : json(200, report);
      }
      case "GET /_local/meter":
        return json(200, controls.meter.read());
      case "DELETE /_local/meter":
        controls.meter.reset();
        return json(200, controls.meter.read());
      case "GET /_local/settled":
        return json(200, { settled: await controls.settled(longestWait) });
      case "GET /_local/clock":
        return json(200, now());
      case "POST /_local/clock": {
        const wanted = advance.safeParse(parse(body));
        const by = parseDuration(wanted.data?.advance ?? "");
        if (by === undefined) {
          return message(
            400,
            'send {"advance":"P3D"}: an ISO 8601 duration in weeks, days, hours, minutes or seconds',
          );
        }
        await controls.moveClock(by);
        return json(200, now());
      }
      default:
        return message(404, "no such local route");
    }
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
