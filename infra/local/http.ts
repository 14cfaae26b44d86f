import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { type ApiAnswer, apiAnswer, apiEvent } from "./api-event.ts";
import { matchRoute, type Route } from "./api-routes.ts";
import type { Clock } from "./clock.ts";
import { LocalFailure, reason } from "./failure.ts";
import type { Functions } from "./lambda.ts";
import type { Meter } from "./meter.ts";
import { pause } from "./waiting.ts";

const largestBody = 10 * 1024 * 1024;
const largestHeaders = 10 * 1024;

/** Answers a request, or leaves it (`undefined`) to whoever comes next. */
export type Responder = (
  request: IncomingMessage,
  body: Buffer,
) => Promise<ApiAnswer | undefined> | ApiAnswer | undefined;

/** A listening web server whose responders are set once everything behind them runs. */
export interface Door {
  readonly port: number;
  open(responders: readonly Responder[]): void;
  stop(): Promise<void>;
}

/** Takes the port at once, so that a port in use is known before anything else starts. */
export async function openDoor(port: number, warn: (message: string) => void): Promise<Door> {
  let responders: readonly Responder[] = [() => message(503, "starting")];
  const server = createServer({ maxHeaderSize: largestHeaders }, (request, response) => {
    void serve(request, response, () => responders).catch((error: unknown) => {
      warn(`${request.method} ${request.url}: ${reason(error)}`);
      if (response.headersSent) response.end();
      else write(request, response, message(500, "Internal Server Error"));
    });
  });
  server.on("clientError", refuseUnread);
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    open: (next) => {
      responders = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers as API Gateway's HTTP API does: finds the route, calls its function, writes its answer. */
export function apiResponder(
  routes: readonly Route[],
  functions: Functions,
  clock: Clock,
  meter: Meter,
): Responder {
  return async (request, body) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const match = matchRoute(routes, request.method ?? "GET", path);
    if (match === undefined) return message(404, "Not Found");
    const event = apiEvent(request, body, match, clock.now());
    const late = new AbortController();
    const outcome = await Promise.race([
      functions.invoke(match.route.functionArn, event),
      pause(match.route.timeout, late.signal),
    ]);
    late.abort();
    if (outcome === undefined) return message(503, "Service Unavailable");
    const own = outcome.ok ? apiAnswer(outcome.value) : undefined;
    const answer = own ?? message(500, "Internal Server Error");
    const bytes = { requestBytes: body.length, responseBytes: answer.body.length };
    meter.add("api", match.route.key, { count: 1, ...bytes });
    return answer;
  };
}

/** An answer of API Gateway's own. */
export function message(status: number, text: string): ApiAnswer {
  return json(status, { message: text });
}

/** An answer in JSON. */
export function json(status: number, value: unknown): ApiAnswer {
  const headers = { "content-type": "application/json" };
  return { status, headers, body: Buffer.from(JSON.stringify(value)) };
}

/** Answers what is no request that can be read, in the words of an answer of API Gateway's own. */
function refuseUnread({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const tooLarge = code === "HPE_HEADER_OVERFLOW";
  const words = tooLarge ? "Request Header Fields Too Large" : "Bad Request";
  const { status, body } = message(tooLarge ? 431 : 400, words);
  const headers = `content-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status} ${words}\r\n${headers}\r\n\r\n${body.toString()}`);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  responders: () => readonly Responder[],
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    write(request, response, message(413, "Request Entity Too Large"));
    return;
  }
  for (const respond of responders()) {
    const answer = await respond(request, body);
    if (answer !== undefined) return write(request, response, answer);
  }
  write(request, response, message(404, "Not Found"));
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= largestBody) chunks.push(chunk as Buffer);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks);
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: ApiAnswer,
): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new LocalFailure(
              `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
            )
          : error,
      );
    });
    server.listen(port, () => resolve());
  });
}
