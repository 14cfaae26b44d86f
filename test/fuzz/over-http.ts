import { Agent, request as open } from "node:http";
import type { FuzzAnswer, FuzzRequest } from "./request.ts";

/** Milliseconds after which a door counts as hung. */
const patience = 15_000;

/** Sends requests over few connections that stay open, as a load balancer does. */
export function openWire(url: string, connections: number) {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function ask({ method, path, headers, body, chunked }: FuzzRequest): Promise<FuzzAnswer> {
    return new Promise((resolve, reject) => {
      const length = method === "POST" && !chunked ? { "content-length": body.length } : {};
      const sending = open(
        { agent, hostname, port, method, path, headers: { ...headers, ...length } },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", reject);
          response.on("end", () => {
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: Buffer.concat(parts).toString("utf8"),
            });
          });
        },
      );
      sending.setTimeout(patience, () => sending.destroy(new Error("no answer in time")));
      sending.on("error", reject);
      if (chunked) sendInPieces(body, (piece) => sending.write(piece));
      sending.end(chunked ? undefined : body);
    });
  }

  return { ask, close: () => agent.destroy() };
}

function sendInPieces(body: Uint8Array, write: (piece: Uint8Array) => void): void {
  const size = Math.max(1, Math.ceil(body.length / 5));
  for (let start = 0; start < body.length; start += size) write(body.subarray(start, start + size));
}
