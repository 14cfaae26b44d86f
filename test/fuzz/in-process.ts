import type { IncomingMessage } from "node:http";
import type { Context } from "aws-lambda";
import { createHandler as answerOffer } from "#functions/answer-offer/handler.ts";
import { createHandler as decideReview } from "#functions/decide-review/handler.ts";
import { createHandler as followLead } from "#functions/follow-lead/handler.ts";
import type { DoorAnswer } from "#functions/middleware/http.ts";
import { createHandler as receiveLead } from "#functions/receive-lead/handler.ts";
import { createHandler as resumePartner } from "#functions/resume-partner/handler.ts";
import { apiEvent } from "#infra/local/api-event.ts";
import { matchRoute, type Route } from "#infra/local/api-routes.ts";
import { sha256 } from "#shared/adapters/crypto.ts";
import { openHouse } from "#test/simulation/house.ts";
import type { FuzzAnswer, FuzzRequest } from "./request.ts";

const routes: Route[] = [
  "GET /apply",
  "POST /api/leads",
  "GET /status/{token}",
  "GET /api/status/{token}",
  "GET /api/status/{token}/export",
  "POST /status/{token}/{action}",
  "POST /api/status/{token}/{action}",
  "GET /offers/{token}",
  "POST /offers/{token}",
  "GET /reviews/{token}",
  "POST /reviews/{token}",
  "GET /partners/{token}",
  "POST /partners/{token}",
].map((key) => {
  const [method = "", path = ""] = key.split(" ");
  const [first = "", second = ""] = path.slice(1).split("/");
  const functionArn = first === "api" ? second : first;
  return { key, method, segments: path.slice(1).split("/"), functionArn, timeout: 1000 };
});

/** The real handlers behind the event that the HTTP API makes of a request, without any wire. */
export function openDoors() {
  const house = openHouse();
  const { store, programme, clock } = house;
  let counter = 0;
  const random = {
    bytes: (count: number) => Buffer.from(sha256(`${counter++}`), "hex").subarray(0, count),
  };
  const failures: string[] = [];
  const log = {
    info: () => undefined,
    error: (_message: string, fields: object = {}) => failures.push(JSON.stringify(fields)),
  };
  const deps = { store, programme, clock, random, hash: sha256, log };
  const receive = receiveLead(deps);
  const follow = followLead({ ...deps, programmeMailbox: "programme@landing.example" });
  const doors: Record<string, typeof receive> = {
    apply: receive,
    leads: receive,
    status: follow,
    offers: answerOffer(deps),
    reviews: decideReview(deps),
    partners: resumePartner(deps),
  };

  async function ask({ method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
    const match = matchRoute(routes, method, path.split("?")[0] ?? "");
    if (match === undefined) {
      return {
        status: 404,
        headers: { "content-type": "application/json" },
        body: '{"message":""}',
      };
    }
    const request = {
      method,
      url: path,
      httpVersion: "1.1",
      socket: {},
      headersDistinct: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, [value]]),
      ),
    } as unknown as IncomingMessage;
    const event = apiEvent(request, Buffer.from(body), match, 0);
    const door = doors[match.route.functionArn] ?? receive;
    const answer: DoorAnswer = await door(event, {} as Context);
    return {
      status: answer.statusCode ?? 200,
      headers: Object.fromEntries(
        Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]),
      ),
      body: answer.body ?? "",
    };
  }

  return { ask, store, failures };
}
