import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What may befall one call to the database. */
const faults = ["throttled", "failed", "request lost", "answer lost"] as const;
type Fault = (typeof faults)[number];

/** One call that went through, with its texts; times in milliseconds since 1970. */
export interface HeardCall {
  /** The access key that signed it: in the local runner the function's name. */
  readonly caller: string;
  /** `DynamoDB_20120810.GetItem` */
  readonly target: string;
  readonly body: string;
  readonly answer: string;
  readonly began: number;
  readonly ended: number;
}

/** A database that is not always there: passes calls on, but for a share of those that the functions make. */
export interface FaultProxy {
  readonly url: string;
  /** Share of calls that go wrong from now on: 0.02 is every fiftieth. */
  disturb(share: number): void;
  /** How often each fault happened. */
  readonly counts: Readonly<Record<Fault, number>>;
  stop(): Promise<void>;
}

/** Puts itself before the database at `target`. `random` gives numbers from 0 to 1; `hear` is told of what went through. */
export async function openFaultProxy(
  target: string,
  random: () => number,
  hear?: (call: HeardCall) => void,
): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  let share = 0;

  function pickFault({ headers }: IncomingMessage): Fault | undefined {
    // The stream is the runner's own way to read; only what our code calls is disturbed.
    const called = String(headers["x-amz-target"] ?? "");
    if (!called.startsWith("DynamoDB_") || /Table|TimeToLive/.test(called)) return undefined;
    return random() < share ? faults[Math.floor(random() * faults.length)] : undefined;
  }

  const server = createServer((incoming, response) => {
    const began = performance.timeOrigin + performance.now();
    const fault = pickFault(incoming);
    if (fault !== undefined) counts[fault] += 1;
    if (fault === "request lost") return void incoming.socket.destroy();
    if (fault === "throttled")
      return refuse(response, 400, "ProvisionedThroughputExceededException");
    if (fault === "failed") return refuse(response, 500, "InternalServerError");
    whole(incoming, (body) => {
      const { method, url: path, headers } = incoming;
      const onward = request({ hostname, port, method, path, headers }, (answer) => {
        whole(answer, (text) => {
          if (fault === "answer lost") return void incoming.socket.destroy();
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          response.end(text);
          hear?.(heard(incoming, body, text, began));
        });
      });
      onward.on("error", () => incoming.socket.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    disturb: (next) => {
      share = next;
    },
    counts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits for the whole of it: passed on in one piece, it costs half as much. */
function whole(coming: IncomingMessage, take: (body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  coming.on("data", (piece: Buffer) => pieces.push(piece));
  coming.on("end", () => take(Buffer.concat(pieces)));
}

function heard({ headers }: IncomingMessage, body: Buffer, answer: Buffer, began: number) {
  return {
    caller: /Credential=([^/]*)/.exec(headers.authorization ?? "")?.[1] ?? "",
    target: String(headers["x-amz-target"] ?? ""),
    body: body.toString("utf8"),
    answer: answer.toString("utf8"),
    began,
    ended: performance.timeOrigin + performance.now(),
  };
}

function refuse(response: ServerResponse, status: number, type: string): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0" });
  response.end(
    JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type }),
  );
}
