import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32 } from "node:zlib";
import { nameOf } from "./call-names.ts";
import { askUnits } from "./capacity.ts";
import type { Endpoints } from "./iam-gate.ts";
import type { Meter } from "./meter.ts";

/** How long a function's connection may rest, in milliseconds: longer than functions do. */
const rest = 600_000;

/** A door in front of the services that counts what passes. */
export interface MeteredDoor {
  /** Where functions find the services: all at the door. */
  readonly endpoints: Endpoints;
  stop(): Promise<void>;
}

/**
 * Stands between the functions and the services and counts each call for `function <name>`, the access key id of a call
 * being the name of the function that makes it. Nobody sees a difference: DynamoDB is asked for the units of a call, and
 * they are taken out of its answer; a connection that breaks on the far side breaks on the near one.
 */
export async function openMeteredDoor(endpoints: Endpoints, meter: Meter): Promise<MeteredDoor> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, response) => {
    void readAll(incoming)
      .then((body) => pass(incoming, body, response))
      .catch(() => incoming.socket.destroy());
  });
  server.keepAliveTimeout = rest;
  const pass = async (
    incoming: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> => {
    const text = body.toString("utf8");
    const [path = "/"] = (incoming.url ?? "/").split("?");
    const name = nameOf(path, String(incoming.headers["x-amz-target"] ?? ""), text);
    const asked = name.service === "dynamodb" ? askUnits(name.operation, text) : undefined;
    const sent = asked === undefined ? body : Buffer.from(asked.body);
    const answer = await forward(endpoints[name.service], agent, incoming, sent);
    const received = await readAll(answer);
    const taken = asked?.answered(received.toString("utf8"));
    const given = taken === undefined ? received : Buffer.from(taken.text);
    const status = answer.statusCode ?? 500;
    const what = [name.service, name.operation, name.about].filter(Boolean).join(" ");
    const who = `function ${callerOf(incoming)}`;
    meter.add(who, what, {
      count: 1,
      ...(status >= 400 ? { refused: 1 } : {}),
      ...(name.rows === undefined ? {} : { rows: name.rows }),
      ...taken?.units,
      requestBytes: body.length,
      responseBytes: given.length,
    });
    for (const { kind, ...measures } of status < 400 ? (name.whole ?? []) : [])
      meter.add(who, `row ${kind}`, { count: 1, ...measures });
    response.writeHead(status, headersFor(answer, given, taken !== undefined));
    response.end(given);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoints: { dynamodb: here, ses: here, sns: here, sqs: here },
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `AWS4-HMAC-SHA256 Credential=<access key id>/20260101/…` */
function callerOf({ headers }: IncomingMessage): string {
  return /Credential=([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "without a key";
}

function forward(
  endpoint: string,
  agent: Agent,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { host: _, "transfer-encoding": __, ...kept } = headers;
    const options = { method, agent, headers: { ...kept, "content-length": body.length } };
    const sent = request(new URL(url ?? "/", endpoint), options, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The answer's own headers; those that speak of its body speak of the body that is given. */
function headersFor({ headers }: IncomingMessage, given: Buffer, touched: boolean) {
  const { "transfer-encoding": _, "keep-alive": __, connection: ___, ...kept } = headers;
  const sum = touched && "x-amz-crc32" in kept ? { "x-amz-crc32": String(crc32(given)) } : {};
  return { ...kept, ...sum, "content-length": given.length };
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
